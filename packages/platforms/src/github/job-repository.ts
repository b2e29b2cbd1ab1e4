import type { JobRepository } from '@mayfly/core/platform'

/**
 * The repository of this job and its server. The runner sets these variables for every step, so an earlier step cannot
 * change them.
 */
export function readJobRepository(): JobRepository | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: fullName = '' } = process.env
  const [owner, repository, ...more] = fullName.split('/')
  return server && owner && repository && more.length === 0 ? { server, owner, repository } : undefined
}
