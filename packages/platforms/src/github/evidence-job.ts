import { jobFacts } from '@mayfly/evidence/job-facts'
import type { EvidenceJob } from '@mayfly/evidence/line'
import { isForgejo } from './forge.ts'

/** The facts of a job from the variables that the runner sets for each step, and the environment from its ID token. */
export function evidenceJob({ environment }: Readonly<Record<string, unknown>>): EvidenceJob {
  const { env } = process
  return jobFacts(isForgejo() ? 'forgejo' : 'github', {
    repository: env.GITHUB_REPOSITORY,
    repositoryId: env.GITHUB_REPOSITORY_ID,
    run: env.GITHUB_RUN_ID,
    attempt: env.GITHUB_RUN_ATTEMPT,
    job: env.GITHUB_JOB,
    workflow: env.GITHUB_WORKFLOW_REF,
    environment,
    event: env.GITHUB_EVENT_NAME,
    actor: env.GITHUB_ACTOR,
  })
}
