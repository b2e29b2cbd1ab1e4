import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'

/** No file of settings and none of Mayfly's own files is nearly as large. */
const largestBytes = 1 << 20

/**
 * The text of a regular file of ordinary size that passes a check; undefined otherwise. Any process of the job may have
 * put something else in its place. Opening a pipe would wait for a writer, and a device may have no end.
 */
export function readPlainFile(
  path: string,
  passes: (found: Stats) => boolean = () => true,
  flags = 0,
): string | undefined {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags)
    const found = fstatSync(file)
    return found.isFile() && found.size <= largestBytes && passes(found) ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
