import { resolve, sep } from 'node:path'
import { realPath } from './real-path.ts'

/** Whether a folder is inside one of several folders, by its name or by the target of its links. */
export function isInside(folders: readonly (string | undefined)[], path: string): boolean {
  return folders.some((folder) =>
    folder ? [resolve, realPath].some((way) => `${way(path)}${sep}`.startsWith(way(folder) + sep)) : false,
  )
}
