import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { part } from '@mayfly/core/template'
import { baseOf, type ConjurInputs } from './request.ts'

const tokenFile = 'CONJUR_AUTHN_TOKEN_FILE'

/** The address, the account and the path of the token. */
export const publicVariables: PublicVariables = {
  CONJUR_APPLIANCE_URL: 'emptied',
  CONJUR_ACCOUNT: 'emptied',
  [tokenFile]: 'emptied',
}

/** The token as Conjur's clients read it. */
export const token = part('token')

/** The token as the header of a request has it. */
export const header = part('header')

/**
 * The variables, the file and the output of a token. Conjur's clients prefer a file.
 *
 * @see https://github.com/cyberark/conjur-api-go#configuration
 */
export function present(inputs: ConjurInputs): Presentation {
  const surroundings = { CONJUR_APPLIANCE_URL: baseOf(inputs), CONJUR_ACCOUNT: inputs.account }
  const isEnv = inputs.deliver.includes('env')
  return {
    env: {
      env: { CONJUR_AUTHN_TOKEN: token, ...surroundings },
      shadows: inputs.deliver.includes('file') ? [] : [tokenFile],
    },
    file: {
      env: isEnv ? {} : surroundings,
      files: [{ name: 'conjur-token', content: token, env: [tokenFile] }],
    },
    output: { token: header },
  }
}
