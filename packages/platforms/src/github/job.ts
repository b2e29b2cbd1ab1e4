import { Context } from '@actions/github'
import type { Job } from '@mayfly/core/platform'

/** What GitHub tells about the running job. */
export function readJob(): Job & { readonly serverUrl: string } {
  const context = new Context()
  const { runId, runAttempt, eventName, serverUrl } = context
  return {
    label: `gh-${runId}-${runAttempt || 1}`,
    event: eventName ?? '',
    outsider: outsider(context),
    givesTokensToSteps: true,
    serverUrl,
  }
}

/** GitHub gives no identity to jobs that a fork's pull request or Dependabot started. */
function outsider({ payload, actor }: Context): string | undefined {
  const head = payload.pull_request?.head?.repo?.full_name
  if (head !== undefined && head !== payload.repository?.full_name) return `a pull request from the fork ${head}`
  return actor === 'dependabot[bot]' ? 'Dependabot' : undefined
}
