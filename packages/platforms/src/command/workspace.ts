import { resolve, sep } from 'node:path'
import { realPath } from './real-path.ts'
import type { System } from './system.ts'

/** Whether the job's artifacts and caches would pick a folder up, by its name or by where its links lead. */
export function liesInWorkspace({ workspace }: System, folder: string): boolean {
  const own = workspace?.()
  return own ? [resolve, realPath].some((path) => `${path(folder)}${sep}`.startsWith(path(own) + sep)) : false
}
