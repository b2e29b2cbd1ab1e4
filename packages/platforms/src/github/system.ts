import { hostOf } from '@mayfly/core/endpoint'
import { maskFromLog } from '../command/log.ts'
import type { System } from '../command/system.ts'
import { evidenceJob } from './evidence-job.ts'
import { forge } from './forge.ts'
import { readJob } from './job.ts'
import { readJobRepository } from './job-repository.ts'

/** A `run:` step of a GitHub job. GitHub gives the job no ID token in a variable: the job requests each one. */
export const github: System = {
  id: 'github',
  isHere: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
  job: readJob,
  evidenceJob,
  starter: async () => (await import('./starter.ts')).readStarter(),
  repository: readJobRepository,
  tokenFix: () => forge().permission,
  tokenRequest: {
    host: () => hostOf(process.env.ACTIONS_ID_TOKEN_REQUEST_URL),
    async send(audience, wire, patience, mask) {
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env
      const { fetchIdToken } = await import('./id-token.ts')
      return fetchIdToken(readJob(), wire, audience, patience, { url, token, mask })
    },
  },
  // The runner reads `%25` as `%`.
  logMask: () => (value) => maskFromLog(value, (form) => form.replaceAll('%', '%25')),
  workspaces: () => [process.env.GITHUB_WORKSPACE, process.cwd()],
}
