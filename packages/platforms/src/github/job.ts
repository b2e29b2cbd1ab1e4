import type { Job } from '@mayfly/core/platform'
import { forge } from './forge.ts'

/** A job of GitHub, with the server that runs it. */
export type GitHubJob = Job & { readonly serverUrl: string }

/** The running job's facts from four variables of GitHub. Only guards and refusals read the event itself. */
export function readJob(): GitHubJob {
  const {
    GITHUB_RUN_ID: run = '',
    GITHUB_RUN_ATTEMPT: attempt = '',
    GITHUB_EVENT_NAME: event = '',
    GITHUB_SERVER_URL: serverUrl = 'https://github.com',
  } = process.env
  const label = `${forge().label}-${Number.parseInt(run, 10)}-${Number.parseInt(attempt, 10) || 1}`
  return { label, event, givesTokensToSteps: true, serverUrl }
}

/** Whether this process runs in a step of a GitHub job. */
export function isStepOfGitHub(): boolean {
  return process.env.GITHUB_ACTIONS === 'true' && Boolean(process.env.RUNNER_TEMP)
}
