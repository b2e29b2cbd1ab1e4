import { forkBuild } from '@mayfly/core/guards'
import { jobFacts } from '@mayfly/evidence/job-facts'
import { fixedAudience } from '../command/fixed-audience.ts'
import type { System } from '../command/system.ts'

/**
 * A job of CircleCI.
 *
 * @see https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/
 */
export const circleci: System = {
  id: 'circleci',
  isHere: ({ CIRCLECI }) => CIRCLECI === 'true',
  // Only the jobs of a fork's pull request have these two variables. The fork's own configuration could change them, so
  // this protects only against mistakes.
  job() {
    const { CIRCLE_WORKFLOW_JOB_ID = '', CIRCLE_PR_USERNAME, CIRCLE_PR_REPONAME } = process.env
    const isFork = Boolean(CIRCLE_PR_USERNAME || CIRCLE_PR_REPONAME)
    return {
      label: `cc-${CIRCLE_WORKFLOW_JOB_ID}`,
      event: isFork ? forkBuild : '',
      outsider: isFork ? `the fork ${CIRCLE_PR_USERNAME ?? ''}/${CIRCLE_PR_REPONAME ?? ''}` : undefined,
    }
  },
  evidenceJob(claims) {
    const { env } = process
    return jobFacts('circleci', {
      repository: env.CIRCLE_PROJECT_REPONAME && `${env.CIRCLE_PROJECT_USERNAME}/${env.CIRCLE_PROJECT_REPONAME}`,
      repositoryId: claims['oidc.circleci.com/project-id'],
      run: env.CIRCLE_WORKFLOW_ID,
      job: env.CIRCLE_WORKFLOW_JOB_ID,
      actor: env.CIRCLE_USERNAME,
    })
  },
  tokenVariable: 'CIRCLE_OIDC_TOKEN_V2',
  tokenFix: (audience, has, input) =>
    has === undefined
      ? 'CircleCI gives its jobs an ID token in CIRCLE_OIDC_TOKEN_V2. The builds of forks get it only if the project passes secrets to them.'
      : `${fixedAudience('CircleCI', 'the id of the organisation', has, input)} For a token of the audience ${audience} use --id-token-command 'circleci run oidc get --claims {"aud":"{audience}"}'.`,
  workspaces: () => [process.cwd()],
}
