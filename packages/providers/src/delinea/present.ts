import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { part } from '@mayfly/core/template'
import { baseOf, type DelineaInputs } from './request.ts'

const tokenFile = 'DELINEA_TOKEN_FILE'

/** The address of the tenant, and the path of the token. */
export const publicVariables: PublicVariables = { DELINEA_URL: 'emptied', [tokenFile]: 'emptied' }

export const token = part('token')

/** The variables, the file and the output of a token. No tool of Delinea reads them, so their names are Mayfly's own. */
export function present(inputs: DelineaInputs): Presentation {
  const surroundings = { DELINEA_URL: baseOf(inputs) }
  return {
    env: { env: { DELINEA_TOKEN: token, ...surroundings } },
    file: {
      env: inputs.deliver.includes('env') ? {} : surroundings,
      files: [{ name: 'delinea-token', content: token, env: [tokenFile] }],
    },
    output: { token },
  }
}
