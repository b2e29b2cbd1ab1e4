import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The real path without links, also when its last part does not exist yet. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(resolve(path))
    return parent === resolve(path) ? parent : join(realPath(parent), basename(resolve(path)))
  }
}
