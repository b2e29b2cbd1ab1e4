import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One regular file that was given, or that is in a folder that was given. */
export interface GivenFile {
  readonly path: string
  readonly size: number
}

/** Names a file or folder that is not read, with the reason. */
export type Skip = (path: string, reason: string) => void

/** Folders are read down to this depth, so that no tree of folders keeps the command busy for ever. */
const deepest = 16

/**
 * The regular files behind paths, each once. A file counts whatever its name is; of a folder, only those whose names
 * match. Links inside a folder are not followed.
 */
export function* filesBehind(paths: readonly string[], names: RegExp, skip: Skip): Generator<GivenFile> {
  const seen = new Set<string>()
  for (const path of paths) yield* filesAt(path, names, skip, seen, 0)
}

function* filesAt(path: string, names: RegExp, skip: Skip, seen: Set<string>, depth: number): Generator<GivenFile> {
  try {
    const facts = depth === 0 ? statSync(path) : lstatSync(path)
    const identity = `${facts.dev}:${facts.ino}`
    if (facts.isDirectory() && depth === deepest) skip(path, `lies more than ${deepest} folders deep`)
    else if (facts.isDirectory()) {
      const inside = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const entry of inside)
        if (entry.isDirectory() || names.test(entry.name))
          yield* filesAt(join(path, entry.name), names, skip, seen, depth + 1)
    } else if (facts.isSymbolicLink()) skip(path, 'is a link')
    else if (!facts.isFile()) skip(path, 'is not a regular file')
    else if (!seen.has(identity)) {
      seen.add(identity)
      yield { path, size: facts.size }
    }
  } catch (error) {
    skip(path, reasonOf(error))
  }
}

/** Reads a regular file with `use`, and always closes it. Something else of the same name is not waited for. */
export async function withFile<T>(path: string, use: (fd: number) => Promise<T>): Promise<T> {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(fd).isFile()) throw new Error('is not a regular file')
    return await use(fd)
  } finally {
    closeSync(fd)
  }
}

/** The words for an error of the file system or of gzip. */
export function reasonOf(error: unknown): string {
  const { code, message = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'does not exist'
  if (code?.startsWith('Z_')) return `is not whole gzip (${code})`
  return code === undefined ? message : `cannot be read (${code})`
}
