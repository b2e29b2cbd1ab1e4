import { join } from 'node:path'

/** The folders of a job on the disk. */
export interface JobFolders {
  readonly root: string
  readonly temp: string
  readonly workspace: string
}

/**
 * The variables that GitHub sets for each step. No step can change them, because the runner sets them after the job's
 * own environment.
 */
export function githubEnv(folders: JobFolders, event: string, debug: boolean, actor: string): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__mayfly',
    GITHUB_ACTOR: actor,
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(folders.root, 'event.json'),
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/api',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_NUMBER: '9',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'runner-1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folders.temp,
    ...(debug && { RUNNER_DEBUG: '1' }),
  }
}

/**
 * The variables with which a step requests ID tokens. In a job that may not do so, anybody can set variables of these
 * names.
 */
export function tokenRequestEnv(
  issuer: { readonly requestUrl: string; readonly requestToken: string } | undefined,
): Record<string, string> {
  if (!issuer) return {}
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
  }
}
