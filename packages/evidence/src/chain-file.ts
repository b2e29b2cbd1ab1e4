import { closeSync, constants, fstatSync, openSync, readSync, writeFileSync } from 'node:fs'
import { readJson } from '@mayfly/core/json'
import { isJob } from './job-facts.ts'
import { type ChainHead, chainLine, type EvidenceEntry, type EvidenceJob } from './line.ts'

/** The part of a file that is read at once to find the last line of a chain. No line of Mayfly is as long. */
const partBytes = 1 << 16

/** A chain whose last line lies farther from the end of the file is not found. A step may have made the file endless. */
const searchedBytes = 1 << 25

/** The last line of a chain: its place in the chain, and the job that every line of the chain names. */
export interface LastLine extends ChainHead {
  readonly job: EvidenceJob
}

/**
 * The lines of one chain in a file, which other chains may share. Several processes add to a chain one after another:
 * each reads the last line of the chain from the file. One write adds one line, so a killed process leaves whole lines.
 */
export class ChainFile {
  readonly #path: string
  readonly #chain: string
  readonly #mode: number
  #isNew: boolean
  #size = -1
  #last: LastLine | undefined

  /** A file can be large, so nothing searches it for a chain that is new. */
  constructor(path: string, chain: string, mode: number, isNew = false) {
    this.#path = path
    this.#chain = chain
    this.#mode = mode
    this.#isNew = isNew
  }

  /** The last line of the chain; undefined if there is none. Throws if the file cannot be read. */
  last(): LastLine | undefined {
    return this.#isNew ? undefined : this.#open(() => this.#last)
  }

  /** Adds the next line. Returns its text. Throws if the file cannot be written. */
  append(entry: EvidenceEntry): string {
    return this.#open((file, endsLine) => {
      const [line, head] = chainLine(entry, this.#last ?? { chain: this.#chain })
      const text = `${endsLine ? '' : '\n'}${line}\n`
      writeFileSync(file, text)
      this.#isNew = false
      this.#size += Buffer.byteLength(text)
      this.#last = { ...head, job: entry.job }
      return line
    })
  }

  /** Never opens a pipe, a device or a link: any process of the job may have put it in the place of the file. */
  #open<T>(use: (file: number, endsLine: boolean) => T): T {
    const { O_RDWR, O_CREAT, O_APPEND, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants
    const file = openSync(this.#path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOFOLLOW, this.#mode)
    try {
      const found = fstatSync(file)
      if (!found.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'not a regular file' })
      if (found.size !== this.#size) {
        this.#last = this.#isNew ? undefined : lastLine(file, found.size, this.#chain)
        this.#size = found.size
      }
      return use(file, found.size === 0 || textAt(file, found.size - 1, 1).toString() === '\n')
    } finally {
      closeSync(file)
    }
  }
}

/** The last line of a chain, searched from the end of the file. A line that is too long for Mayfly's is not kept. */
function lastLine(file: number, size: number, chain: string): LastLine | undefined {
  const start = `{"v":1,"chain":"${chain}",`
  let rest = Buffer.alloc(0)
  const farthest = Math.max(0, size - searchedBytes)
  for (let end = size; end > farthest; ) {
    const from = Math.max(0, end - partBytes)
    const [cut = '', ...lines] = Buffer.concat([textAt(file, from, end - from), rest])
      .toString('latin1')
      .split('\n')
    const whole = from === 0 ? [cut, ...lines] : lines
    for (const line of whole.reverse()) {
      const read = line.startsWith(start) ? lineIn(Buffer.from(line, 'latin1').toString()) : undefined
      if (read) return read
    }
    rest = Buffer.from(cut.length > partBytes ? '' : cut, 'latin1')
    end = from
  }
  return undefined
}

/** A step of the job may have written the line: it must not get anything else into the lines after it. */
function lineIn(text: string): LastLine | undefined {
  const { chain, seq, hash, job } = readJson(text) as Partial<Readonly<Record<string, unknown>>>
  if (typeof chain !== 'string' || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined
  return Number.isSafeInteger(seq) && isJob(job) ? { chain, seq: seq as number, hash, job } : undefined
}

function textAt(file: number, from: number, length: number): Buffer {
  const part = Buffer.alloc(length)
  return part.subarray(0, readSync(file, part, 0, length, from))
}
