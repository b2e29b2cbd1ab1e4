/** A server that runs jobs by the protocol of GitHub Actions. */
interface Forge {
  readonly name: string
  /** The beginning of the labels of its jobs. */
  readonly label: string
  /** The setting by which a job gets the right to request ID tokens. */
  readonly permission: string
  /** The setting asks for this right, as the end of a sentence. */
  readonly asked: string
  readonly running: string
}

const github: Forge = {
  name: 'GitHub',
  label: 'gh',
  permission:
    'Add "permissions: { id-token: write, contents: read }" to this job (contents only if the job uses actions/checkout). In a reusable workflow, add it to the calling job too.',
  asked: 'its permissions ask for it',
  running: 'Run the job again; see githubstatus.com.',
}

const forgejo: Forge = {
  name: 'Forgejo',
  label: 'fj',
  permission:
    'Add "enable-openid-connect: true" to the workflow or to this job. The server and its runner must be new enough to give ID tokens. Gitea has none in its releases.',
  asked: 'its workflow asks for it',
  running: 'Run the job again; the log of the server shows why.',
}

/** Whether Forgejo's runner, or Gitea's, runs this job. Both also set the variables of GitHub's runner. */
export function isForgejo({ FORGEJO_ACTIONS, GITEA_ACTIONS }: NodeJS.ProcessEnv = process.env): boolean {
  return FORGEJO_ACTIONS === 'true' || GITEA_ACTIONS === 'true'
}

/** The server that runs this job. */
export function forge(): Forge {
  return isForgejo() ? forgejo : github
}
