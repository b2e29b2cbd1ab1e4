import { randomBytes } from 'node:crypto'
import { jobFacts } from '@mayfly/evidence/job-facts'
import type { System } from '../command/system.ts'

/** Any other system that starts a command and can give it a token. */
export const shell: System = {
  id: 'shell',
  isHere: () => true,
  job: () => ({ label: `sh-${randomBytes(4).toString('hex')}`, event: '' }),
  evidenceJob: ({ sub }) => jobFacts('shell', { job: sub }),
  tokenFix: (audience) =>
    `Put an ID token (a JWT) with the audience ${audience} into the environment as MAYFLY_ID_TOKEN, or as MAYFLY_ID_TOKEN_<NAME> if there are several.`,
}
