import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** One bundle: its source and the folder it is built to, relative to the root. */
export interface Entry {
  readonly source: string
  readonly dist: string
}

/** Every bundle of the project: main and post of each action, the agent with the half that steps load, and the demo. */
export const entries: readonly Entry[] = [
  ...readdirSync(join(root, 'actions')).flatMap((id) =>
    ['main', 'post'].map((step) => ({ source: `actions/${id}/src/${step}.ts`, dist: `actions/${id}/dist/${step}` })),
  ),
  ...['main', 'step'].map((part) => ({ source: `packages/agent/src/${part}.ts`, dist: `packages/agent/dist/${part}` })),
  { source: 'packages/tooling/src/demo/index.ts', dist: 'packages/tooling/dist/demo' },
].filter(({ source }) => existsSync(join(root, source)))

/** Whether jobs download a bundle: the demo stays in the repository. */
export function isDownloaded({ dist }: Entry): boolean {
  return !dist.startsWith('packages/tooling/')
}
