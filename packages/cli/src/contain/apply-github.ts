import { pause } from '@mayfly/core/attempt'
import { readJson } from '@mayfly/core/json'
import type { Secret } from '@mayfly/core/secret'
import { gitHubRunOf } from '@mayfly/evidence/contain/job-end'
import type { JobPlan } from '@mayfly/evidence/contain/plan'
import type { ServerAccess } from '@mayfly/platforms/access/access'
import { headersFor } from '@mayfly/providers/github-app/request'
import { type ApplyResult, applyResultOf, refusal } from './apply-result.ts'
import type { PersonRequests } from './person-requests.ts'

const system = 'GitHub'

/** A cancelled run needs a moment to end. */
const looks = 10
const pauseMilliseconds = 1000

/** Cancels runs by force, and looks whether they are over. */
export async function applyGitHub(
  requests: PersonRequests,
  access: ServerAccess,
  jobs: readonly JobPlan[],
): Promise<ApplyResult[]> {
  const runs = new Map(jobs.flatMap(({ job }) => gitHubRunOf(job) ?? []).map((one) => [JSON.stringify(one), one]))
  const deeds: ApplyResult[] = []
  for (const { repository, run } of runs.values()) {
    const url = `${access.url}/repos/${repository}/actions/runs/${run}`
    const headers = headersFor(access.token as Secret)
    const status = async () => {
      const { status, body } = await requests.send(access, { method: 'GET', url, headers })
      return status === 200 ? readJson(body) : {}
    }
    deeds.push(
      await applyResultOf(system, `run ${run} of ${repository}`, async () => {
        const answer = await requests.send(access, { method: 'POST', url: `${url}/force-cancel`, headers })
        let seen = await status()
        if (answer.status === 409 && seen.status === 'completed')
          return { result: 'ended', detail: `it was over before (${String(seen.conclusion)})` }
        if (answer.status !== 202) return refusal(answer, 'actions: write on the repository')
        for (let look = 1; seen.status !== 'completed' && look < looks; look++) {
          await pause(pauseMilliseconds, AbortSignal.timeout(2 * pauseMilliseconds))
          seen = await status()
        }
        return seen.status === 'completed'
          ? { result: 'ended', detail: `it is over (${String(seen.conclusion)})` }
          : {
              result: 'requested',
              detail: `GitHub answered 202, and says that the run is ${String(seen.status ?? 'not readable with this token')}`,
            }
      }),
    )
  }
  return deeds
}
