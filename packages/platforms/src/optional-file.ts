import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'

/** No file of settings and none of Mayfly's own files is nearly as large. */
const largestBytes = 1 << 20

/**
 * The text of a regular file of at most 1 MiB that passes a check; undefined without a reason if there is no such file.
 * It is for files that may be absent. A file that must be usable is read by `text-file.ts`, which returns the reason.
 *
 * Any process of the job may have put something else in its place. Opening a pipe would wait for a writer, and a device
 * may have no end.
 */
export function readOptionalFile(
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
