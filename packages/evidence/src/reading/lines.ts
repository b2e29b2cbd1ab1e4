import { readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { reasonOf, withFile } from './files.ts'

/** A longer line is none of Mayfly's, and is not kept in memory. */
export const longestLine = 64 * 1024

/** After so much of one line, the rest of its file is not read. */
const hopelessLine = 16 * 1024 * 1024

/** Evidence is compressed to about a seventh. A file that grows more than this was made to fill the machine. */
const mostGrowth = 200
const blockSize = 256 * 1024
const lineBreak = 10
const carriageReturn = 13

/** Receives the lines of a file. The bytes are only valid during the call. */
export interface LineReader {
  line(bytes: Buffer, number: number): void
  /** One line that is too long. */
  skipped(number: number, reason: string): void
  /** Called with each block that was read from the disk. */
  progress(bytes: number): void
  /** Resolves when more lines may come; undefined if they may come at once. */
  ready?(): Promise<void> | undefined
}

/**
 * Reads the lines of a file, compressed or not, with bounded memory. Returns the reason if the file was not read to its
 * end.
 */
export async function readLines(path: string, reader: LineReader): Promise<string | undefined> {
  try {
    return await withFile(path, async (fd) => {
      const lines = new LineCutter(reader)
      for await (const block of path.endsWith('.gz') ? unpack(fd, reader) : plain(fd, reader)) {
        lines.take(block)
        const ready = reader.ready?.()
        if (ready !== undefined) await ready
        if (lines.isHopeless)
          return `line ${lines.number} is longer than ${hopelessLine >> 20} MiB, so the rest is not read`
      }
      lines.end()
      return undefined
    })
  } catch (error) {
    return reasonOf(error)
  }
}

function* plain(fd: number, { progress }: LineReader): Generator<Buffer> {
  const block = Buffer.allocUnsafe(blockSize)
  for (let size = readSync(fd, block); size > 0; size = readSync(fd, block)) {
    progress(size)
    yield block.subarray(0, size)
  }
}

async function* unpack(fd: number, { progress }: LineReader): AsyncGenerator<Buffer> {
  let [before, after] = [0, 0]
  function* packed() {
    // Each block has its own memory, because gzip reads it later.
    for (;;) {
      const block = Buffer.allocUnsafe(blockSize)
      const size = readSync(fd, block)
      if (size === 0) return
      before += size
      progress(size)
      yield block.subarray(0, size)
    }
  }
  const [source, gunzip] = [Readable.from(packed(), { highWaterMark: 1 }), createGunzip({ chunkSize: blockSize })]
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const block of source.pipe(gunzip)) {
      after += block.length
      if (after > blockSize + before * mostGrowth)
        throw new Error(`is more than ${mostGrowth} times as large when unpacked`)
      yield block
    }
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/** Cuts blocks into lines. A line that lies in several blocks is kept up to the longest length only. */
class LineCutter {
  readonly #reader: LineReader
  #parts: Buffer[] = []
  #size = 0
  number = 1

  constructor(reader: LineReader) {
    this.#reader = reader
  }

  get isHopeless(): boolean {
    return this.#size > hopelessLine
  }

  take(block: Buffer): void {
    let start = 0
    for (let end = block.indexOf(lineBreak); end >= 0; end = block.indexOf(lineBreak, start)) {
      const size = end - start
      if (this.#size === 0 && size > 0 && size <= longestLine) {
        this.#give(block.subarray(start, end))
        this.number++
      } else {
        this.#add(block.subarray(start, end), false)
        this.#close()
      }
      start = end + 1
    }
    if (start < block.length) this.#add(block.subarray(start), true)
  }

  end(): void {
    if (this.#size > 0) this.#close()
  }

  #add(part: Buffer, isKept: boolean): void {
    this.#size += part.length
    if (this.#size > longestLine) this.#parts = []
    else if (part.length > 0) this.#parts.push(isKept ? Buffer.from(part) : part)
  }

  #close(): void {
    const [first] = this.#parts
    if (this.#size > longestLine) this.#reader.skipped(this.number, `is longer than ${longestLine >> 10} KiB`)
    else if (first !== undefined) this.#give(this.#parts.length === 1 ? first : Buffer.concat(this.#parts))
    this.#parts = []
    this.#size = 0
    this.number++
  }

  #give(line: Buffer): void {
    const bytes = line[line.length - 1] === carriageReturn ? line.subarray(0, -1) : line
    if (bytes.length > 0) this.#reader.line(bytes, this.number)
  }
}
