/** One bundle: its source, the folder it is built to, and whether jobs download it. Paths are relative to the root. */
export interface Entry {
  readonly source: string
  readonly dist: string
  readonly isDownloaded: boolean
  /** The folder of its chunks for people, which no job downloads. */
  readonly tools?: string
}

/** The folder of all programs that jobs start: the two bundles, and the stubs that start them. */
export const programs = 'actions/dist'

/** Every bundle: main (with the agent and the command line), post, and the demo of `npm start`. */
export const entries: readonly Entry[] = [
  { source: 'packages/programs/src/main.ts', dist: `${programs}/main`, isDownloaded: true, tools: `${programs}/tools` },
  { source: 'packages/programs/src/post.ts', dist: `${programs}/post`, isDownloaded: true },
  { source: 'packages/tooling/src/demo/index.ts', dist: 'packages/tooling/dist/demo', isDownloaded: false },
]

/** The chunks of the commands for people. */
export const toolChunks = ['cli-people-people', 'cli-people-commands']
