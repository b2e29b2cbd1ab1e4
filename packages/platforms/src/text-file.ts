import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** The text of a file, or the reason why there is none. */
export type FileText = { readonly text: string } | { readonly fault: string }

/** The content of a file, or the reason why there is none. */
export type FileContent = { readonly content: Buffer } | { readonly fault: string }

/**
 * The UTF-8 text of a regular file of limited size, or the reason why it cannot be used, for the user. A file that may be
 * absent without a word is read by `optional-file.ts`. A link is refused if `isPlain` is set.
 */
export function readTextFile(path: string, largestBytes: number, isPlain = false): FileText {
  const file = readContent(path, largestBytes, isPlain)
  return 'fault' in file ? file : textOf(file.content, largestBytes)
}

/**
 * The bytes of a regular file of limited size, or the reason why it cannot be used. A pipe or a device is refused:
 * opening a pipe would wait for a writer, and a device may have no end. A link is refused if `isPlain` is set.
 */
export function readContent(path: string, largestBytes: number, isPlain = false): FileContent {
  let file: number | undefined
  try {
    const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants
    file = openSync(path, O_RDONLY | O_NONBLOCK | (isPlain ? O_NOFOLLOW : 0))
    const found = fstatSync(file)
    if (found.isDirectory()) return { fault: 'is a folder, and no file' }
    if (!found.isFile()) return { fault: 'is not a regular file' }
    if (found.size > largestBytes) return { fault: tooLarge(largestBytes) }
    const content = readBytes(file, largestBytes)
    return content.length > largestBytes ? { fault: tooLarge(largestBytes) } : { content }
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    return {
      fault:
        code === 'ENOENT'
          ? 'does not exist'
          : code === 'ELOOP'
            ? 'is a symbolic link, and Mayfly reads only regular files here'
            : `cannot be read (${code})`,
    }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The bytes as UTF-8 text, without a byte order mark. */
export function textOf(bytes: Uint8Array, largestBytes: number): FileText {
  if (bytes.length > largestBytes) return { fault: tooLarge(largestBytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: 'is not UTF-8 text' }
  }
}

/** At most one byte more than the limit: the file may grow while it is read. */
function readBytes(file: number, largestBytes: number): Buffer {
  const bytes = Buffer.alloc(Math.min(fstatSync(file).size, largestBytes) + 1)
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(file, bytes, length, bytes.length - length, null)
  return bytes.subarray(0, length)
}

function tooLarge(largestBytes: number): string {
  const kibibytes = largestBytes / 1024
  return `is larger than ${kibibytes < 1024 ? `${kibibytes} KiB` : `${kibibytes / 1024} MiB`}`
}
