import { randomBytes } from 'node:crypto'
import type { System } from '../command/system.ts'

/** Any other place that starts a command and can give it a token. */
export const shell: System = {
  id: 'shell',
  job: () => ({ label: `sh-${randomBytes(4).toString('hex')}`, event: '' }),
  tokenFix: (audience) =>
    `Put a token (a JWT) of the audience ${audience} into the environment as MAYFLY_ID_TOKEN, a further one as MAYFLY_ID_TOKEN_<NAME>.`,
}
