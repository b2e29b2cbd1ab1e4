import { MayflyError } from '@mayfly/core/errors'
import { forkEvent } from '@mayfly/core/guards'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { jobFacts } from '@mayfly/evidence/job-facts'
import { commonClaim } from '../command/common-claim.ts'
import { maskFromLog } from '../command/log.ts'
import type { System } from '../command/system.ts'
import { hidesMasks } from './proxy-exec.ts'

const revealingVariables = ['CI_DEBUG_TRACE', 'CI_DEBUG_SERVICES']

/**
 * A job of GitLab CI.
 *
 * @see https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export const gitlab: System = {
  id: 'gitlab',
  isHere: ({ GITLAB_CI }) => GITLAB_CI === 'true',
  // The token's claims come first, because a pipeline variable can override the predefined variables.
  job(tokens) {
    const { CI_PIPELINE_ID = '', CI_JOB_ID = '', CI_PIPELINE_SOURCE = '' } = process.env
    const known = tokens()
    const fork = forkOf(known)
    const claimed = (name: string) => commonClaim(known, name, (claims) => claims[name])
    return {
      label: `gl-${claimed('pipeline_id') ?? CI_PIPELINE_ID}-${claimed('job_id') ?? CI_JOB_ID}`,
      event: fork === undefined ? (claimed('pipeline_source') ?? CI_PIPELINE_SOURCE) : forkEvent,
      outsider: fork,
    }
  },
  evidenceJob(claims) {
    const { env } = process
    return jobFacts('gitlab', {
      repository: claims.project_path ?? env.CI_PROJECT_PATH,
      repositoryId: claims.project_id ?? env.CI_PROJECT_ID,
      run: claims.pipeline_id ?? env.CI_PIPELINE_ID,
      job: claims.job_id ?? env.CI_JOB_ID,
      workflow: claims.ci_config_ref_uri,
      environment: claims.environment ?? env.CI_ENVIRONMENT_NAME,
      event: claims.pipeline_source ?? env.CI_PIPELINE_SOURCE,
      actor: claims.user_login ?? env.GITLAB_USER_LOGIN,
    })
  },
  tokenFix: (audience) =>
    `Give the job an ID token with this audience: "id_tokens: { MAYFLY_ID_TOKEN: { aud: '${audience}' } }". If there are several, name each MAYFLY_ID_TOKEN_<NAME>.`,
  refuseUnsafeJob() {
    const set = revealingVariables.filter((name) => /^(true|t|1)$/i.test(process.env[name] ?? ''))
    if (set.length === 0) return
    throw new MayflyError('ERR_LOG_UNMASKED', 'The log of this job shows every variable, also secrets', {
      facts: { variables: set.join(', ') },
      fix: 'Run the job without debug tracing.',
    })
  },
  logMask: (checkout) => (hidesMasks(checkout) ? maskFromLog : undefined),
  workspaces: () => [process.env.CI_PROJECT_DIR, process.cwd()],
}

/**
 * The fork whose merge request runs in this project. `project_path` then names the fork, and `job_project_path` names
 * the project that runs the job. Before 18.4 no claim says where it runs. Then the predefined variables are read, which
 * the fork's own configuration can change.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload
 */
function forkOf(tokens: readonly SubjectToken[]): string | undefined {
  const projects = tokens.flatMap(({ claims: { project_path: own, job_project_path: job } }) =>
    typeof own === 'string' && typeof job === 'string' ? [{ own, job }] : [],
  )
  const fork =
    projects.find(({ own, job }) => own !== job)?.own ?? (projects.length === 0 ? forkByVariables() : undefined)
  return fork && `the fork ${fork}`
}

/** A fork's merge request usually runs in the fork itself, where its code is not foreign. */
function forkByVariables({ env } = process): string | undefined {
  const isFork = ['ID', 'PATH'].some((kind) => {
    const source = env[`CI_MERGE_REQUEST_SOURCE_PROJECT_${kind}`]
    return source && ![env[`CI_MERGE_REQUEST_PROJECT_${kind}`], env[`CI_PROJECT_${kind}`]].includes(source)
  })
  return isFork ? env.CI_MERGE_REQUEST_SOURCE_PROJECT_PATH || env.CI_MERGE_REQUEST_SOURCE_PROJECT_ID : undefined
}
