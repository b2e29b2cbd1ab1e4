import { jobFacts } from '@mayfly/evidence/job-facts'
import { commonClaim } from '../command/common-claim.ts'
import { fixedAudience } from '../command/fixed-audience.ts'
import type { System } from '../command/system.ts'

/**
 * A run of Spacelift.
 *
 * @see https://docs.spacelift.io/integrations/cloud-providers/oidc
 */
export const spacelift: System = {
  id: 'spacelift',
  isHere: ({ SPACELIFT_OIDC_TOKEN }) => Boolean(SPACELIFT_OIDC_TOKEN),
  // No claim and no variable says that the code is a fork's.
  job: (tokens) => ({ label: `sl-${commonClaim(tokens(), 'run', (claims) => claims.runId) ?? ''}`, event: '' }),
  evidenceJob: ({ runId, spaceId, callerId, runType }) =>
    jobFacts('spacelift', { run: runId, repository: callerId, workflow: spaceId, event: runType }),
  tokenVariable: 'SPACELIFT_OIDC_TOKEN',
  tokenFix: (_, has, input) =>
    has === undefined
      ? 'Spacelift gives each run of a paid account an ID token in SPACELIFT_OIDC_TOKEN.'
      : fixedAudience('Spacelift', 'the host name of the account', has, input),
  workspaces: () => [process.cwd()],
}
