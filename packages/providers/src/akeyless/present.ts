import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { part } from '@mayfly/core/template'
import { type AkeylessInputs, baseOf } from './request.ts'

const tokenFile = 'AKEYLESS_AUTH_TOKEN_FILE'

/** The address of the API, and the path of the token. */
export const publicVariables: PublicVariables = { AKEYLESS_GATEWAY: 'emptied', [tokenFile]: 'emptied' }

export const token = part('token')

/**
 * The variables, the file and the output of a token.
 *
 * @see https://registry.terraform.io/providers/akeyless-community/akeyless/latest/docs
 */
export function present(inputs: AkeylessInputs): Presentation {
  const surroundings = { AKEYLESS_GATEWAY: baseOf(inputs) }
  return {
    env: { env: { AKEYLESS_AUTH_TOKEN: token, ...surroundings } },
    file: {
      env: inputs.deliver.includes('env') ? {} : surroundings,
      files: [{ name: 'akeyless-token', content: token, env: [tokenFile] }],
    },
    output: { token },
  }
}
