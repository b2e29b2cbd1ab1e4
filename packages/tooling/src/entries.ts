import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** One bundle: its source and the folder it is built to, relative to the root. */
export interface Entry {
  readonly source: string
  readonly dist: string
  /** Set when the folder is shipped by itself: it then needs no other, and holds the descriptions that its help shows. */
  readonly alone?: true
}

/** The folder that is wiped before a build and holds the notices of an entry. */
export function wholeDist({ dist }: Entry): string {
  return dist.replace(/(?<=\/dist)\/.*$/, '')
}

/** Every bundle of the project: main and post of each action, the command line, the agent with the half that steps load, and the demo. */
export const entries: readonly Entry[] = [
  ...readdirSync(join(root, 'actions')).flatMap((id) =>
    ['main', 'post'].map((step) => ({ source: `actions/${id}/src/${step}.ts`, dist: `actions/${id}/dist/${step}` })),
  ),
  { source: 'packages/cli/src/index.ts', dist: 'packages/cli/dist', alone: true } as const,
  ...['main', 'step'].map((part) => ({ source: `packages/agent/src/${part}.ts`, dist: `packages/agent/dist/${part}` })),
  { source: 'packages/tooling/src/demo/index.ts', dist: 'packages/tooling/dist/demo' },
].filter(({ source }) => existsSync(join(root, source)))

/** Whether jobs download a bundle with the actions: the demo stays in the repository, the command line is an archive. */
export function isDownloaded({ dist, alone }: Entry): boolean {
  return !alone && !dist.startsWith('packages/tooling/')
}
