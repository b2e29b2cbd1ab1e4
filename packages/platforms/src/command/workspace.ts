import { resolve, sep } from 'node:path'
import { realPath } from './real-path.ts'

/** Whether a folder lies in one of several, by its name or by where its links lead. */
export function liesIn(folders: readonly (string | undefined)[], path: string): boolean {
  return folders.some((folder) =>
    folder ? [resolve, realPath].some((way) => `${way(path)}${sep}`.startsWith(way(folder) + sep)) : false,
  )
}
