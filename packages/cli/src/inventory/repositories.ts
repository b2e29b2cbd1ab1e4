import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Names that only the root of a repository has. */
const signs = new Set(['.git', '.github', '.gitlab-ci.yml', 'Jenkinsfile', 'action.yml', 'action.yaml'])

/** Folders of clones are often sorted by server, owner and group. */
export const deepest = 4

/** The entries of a folder in the order of their names, or the reason why there are none. */
export function entriesOf(folder: string): readonly Dirent[] | { readonly fault: string } {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    return {
      fault: code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${code})`,
    }
  }
}

/**
 * The roots of the repositories in a folder: the folder itself, or the nearest ones below it. A link is never followed.
 * `skip` gets each folder that cannot be read.
 */
export function* repositoriesIn(
  folder: string,
  skip: (path: string, fault: string) => void,
  depth = 0,
): Generator<string> {
  const entries = entriesOf(folder)
  if ('fault' in entries) return skip(folder, entries.fault)
  if (entries.some(({ name }) => signs.has(name))) return yield folder
  if (depth >= deepest) return
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue
    yield* repositoriesIn(join(folder, entry.name), skip, depth + 1)
  }
}
