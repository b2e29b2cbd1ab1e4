import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { part } from '@mayfly/core/template'
import type { OAuthInputs } from './settings.ts'

export const publicVariables: PublicVariables = {}

/** The part with the token. */
export const token = part('access-token')

/** The variable, the file and the output of the token. */
export function present({ name = '' }: OAuthInputs): Presentation {
  return {
    env: { env: { [name]: token } },
    file: { env: {}, files: [{ name: 'access-token', content: token, env: [`${name}_FILE`] }] },
    output: { 'access-token': token },
  }
}
