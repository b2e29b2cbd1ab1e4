import { jobFacts } from '@mayfly/evidence/job-facts'
import { fixedAudience } from '../command/fixed-audience.ts'
import type { System } from '../command/system.ts'

/**
 * A step of Bitbucket Pipelines.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
 */
export const bitbucket: System = {
  id: 'bitbucket',
  isHere: ({ BITBUCKET_BUILD_NUMBER, BITBUCKET_WORKSPACE }) => Boolean(BITBUCKET_BUILD_NUMBER && BITBUCKET_WORKSPACE),
  // No variable says that the code is a fork's.
  job() {
    const { BITBUCKET_BUILD_NUMBER = '', BITBUCKET_STEP_UUID = '' } = process.env
    return { label: `bb-${BITBUCKET_BUILD_NUMBER}-${BITBUCKET_STEP_UUID.replace(/[^\w-]/g, '')}`, event: '' }
  },
  evidenceJob({ repositoryUuid, stepUuid, deploymentEnvironmentUuid }) {
    const { BITBUCKET_REPO_FULL_NAME, BITBUCKET_BUILD_NUMBER, BITBUCKET_STEP_UUID } = process.env
    return jobFacts('bitbucket', {
      repository: BITBUCKET_REPO_FULL_NAME,
      repositoryId: repositoryUuid,
      run: BITBUCKET_BUILD_NUMBER,
      job: stepUuid ?? BITBUCKET_STEP_UUID,
      environment: deploymentEnvironmentUuid,
    })
  },
  tokenVariable: 'BITBUCKET_STEP_OIDC_TOKEN',
  tokenFix: (audience, has, input) =>
    has === undefined
      ? 'Add "oidc: true" to this step in bitbucket-pipelines.yml.'
      : `${fixedAudience('Bitbucket', 'which is on the page OpenID Connect of the repository', has, input)} Or give the step a token of the wanted audience alone: "oidc: { audiences: ['${audience}'] }".`,
  workspaces: () => [process.env.BITBUCKET_CLONE_DIR, process.cwd()],
}
