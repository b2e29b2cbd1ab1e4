import { forkBuild } from '@mayfly/core/guards'
import { jobFacts } from '@mayfly/evidence/job-facts'
import type { System } from '../command/system.ts'

/**
 * A job of Buildkite.
 *
 * @see https://buildkite.com/docs/agent/cli/reference/oidc
 */
export const buildkite: System = {
  id: 'buildkite',
  isHere: ({ BUILDKITE }) => BUILDKITE === 'true',
  job() {
    const { BUILDKITE_JOB_ID = '' } = process.env
    const fork = forkOf(process.env)
    return { label: `bk-${BUILDKITE_JOB_ID}`, event: fork === undefined ? '' : forkBuild, outsider: fork }
  },
  evidenceJob(claims) {
    const { env } = process
    return jobFacts('buildkite', {
      repository: claims.pipeline_slug ?? env.BUILDKITE_PIPELINE_SLUG,
      repositoryId: claims.pipeline_id ?? env.BUILDKITE_PIPELINE_ID,
      run: claims.build_number ?? env.BUILDKITE_BUILD_NUMBER,
      attempt: env.BUILDKITE_RETRY_COUNT,
      job: claims.job_id ?? env.BUILDKITE_JOB_ID,
      event: env.BUILDKITE_SOURCE,
      actor: env.BUILDKITE_BUILD_CREATOR,
    })
  },
  tokenCommand: ['buildkite-agent', 'oidc', 'request-token', '--audience', '{audience}'],
  tokenFix: (audience) =>
    `In a job of Buildkite, "buildkite-agent oidc request-token --audience ${audience}" prints this token. The program must be on the PATH of the job, also in its container.`,
  workspaces: () => [process.env.BUILDKITE_BUILD_CHECKOUT_PATH, process.cwd()],
}

/** The repository of a pull request, if it is another one than that of the pipeline. */
function forkOf({
  BUILDKITE_PULL_REQUEST: request = 'false',
  BUILDKITE_PULL_REQUEST_REPO: from,
  BUILDKITE_REPO: own,
}: NodeJS.ProcessEnv): string | undefined {
  const isFork = request !== 'false' && from && own && repositoryIn(from) !== repositoryIn(own)
  return isFork ? `the fork ${repositoryIn(from)}` : undefined
}

/** The owner and the name in an address of Git, which has one of several forms. */
function repositoryIn(address: string): string {
  const path = address.replace(/\/*$/, '').replace(/\.git$/, '')
  return path.split(/[/:]/).slice(-2).join('/').toLowerCase()
}
