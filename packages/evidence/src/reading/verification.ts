import type { EvidenceJob } from '../line.ts'
import { sha256 } from '../line.ts'
import { type Break, type BreakKind, Chains, type Link, type Place } from './chains.ts'
import { Numbers } from './columns.ts'
import { type BadLine, type Entry, EntryReader } from './entry.ts'

/** Digits of a hash that a number holds exactly. */
const digits = 13

/** Breaks are listed up to this number, and counted. */
const mostBreaks = 10_000

/** Verifies the lines of many files, and names every place at which they are not what was recorded. */
export class Verification {
  readonly breaks: Break[] = []
  breakCount = 0
  lineCount = 0
  readonly files: string[] = []
  readonly #reader = new EntryReader()
  readonly #chains = new Chains((kind, reason, place, link) => this.#break(kind, reason, place, link))
  readonly #awaitedHeads: Set<string>
  /** The start of the hash of each chain's job: every line of a chain names the same job. */
  readonly #jobStarts = new Numbers('times')
  #job: EvidenceJob | undefined
  #jobStart = Number.NaN
  readonly #doubtful: (entry: Entry) => void

  /**
   * Knows the heads that jobs printed. `doubtful` is called with each line that still has the form of evidence and does
   * not verify.
   */
  constructor(heads: readonly string[] = [], doubtful: (entry: Entry) => void = () => undefined) {
    this.#awaitedHeads = new Set(heads)
    this.#doubtful = doubtful
  }

  get chainCount(): number {
    return this.#chains.count
  }

  /** Names the file of the following lines. */
  startFile(path: string): void {
    this.files.push(path)
  }

  /** Takes the next line. Returns it if it is whole and was not there before. */
  take(bytes: Buffer, line: number): Entry | undefined {
    this.lineCount++
    const place = { file: this.files.length - 1, line }
    const entry = this.#reader.read(bytes)
    if ('reason' in entry) return this.#takeBad(entry, place)
    if (this.#awaitedHeads.size > 0) this.#awaitedHeads.delete(entry.hash)
    if (!this.#chains.take(entry, place)) {
      this.#doubtful(entry)
      return undefined
    }
    if (!this.#isOfChainsJob(entry)) this.#break('changed', 'names another job than its chain', place, entry)
    return entry
  }

  /** Names a line that was not read. */
  skipLine(line: number, reason: string): void {
    this.lineCount++
    this.#break('unreadable', reason, { file: this.files.length - 1, line })
  }

  /** Names a file that was not read to its end. */
  skipRest(reason: string): void {
    this.#break('unreadable', reason, { file: this.files.length - 1, line: 0 })
  }

  /** Looks for what is missing, after the last file. */
  end(): void {
    this.#chains.end()
    for (const head of this.#awaitedHeads)
      this.#break('cut', `no line has the head sha256:${head}: the end of its chain was cut, or its file was not given`)
  }

  /** The number of a chain, from 0. */
  protected chainOf({ chain }: Entry): number {
    return this.#chains.indexOf(chain)
  }

  #isOfChainsJob(entry: Entry): boolean {
    if (entry.job !== this.#job) {
      this.#job = entry.job
      this.#jobStart = Number.parseInt(sha256(this.#reader.jobText).slice(0, digits), 16)
    }
    const chain = this.chainOf(entry)
    while (this.#jobStarts.length <= chain) this.#jobStarts.push(Number.NaN)
    const known = this.#jobStarts.at(chain)
    if (Number.isNaN(known)) this.#jobStarts.set(chain, this.#jobStart)
    return Number.isNaN(known) || known === this.#jobStart
  }

  #takeBad({ reason, chain, seq, entry }: BadLine, place: Place): undefined {
    if (chain === undefined || seq === undefined) this.#break('unreadable', reason, place)
    else {
      this.#break('changed', reason, place, { chain, seq })
      this.#chains.take({ chain, seq }, place)
    }
    if (entry !== undefined) this.#doubtful(entry)
  }

  #break(kind: BreakKind, reason: string, place?: Place, link?: Link): void {
    this.breakCount++
    if (this.breaks.length >= mostBreaks) return
    const where = place && { file: this.files[place.file] ?? '', ...(place.line > 0 && { line: place.line }) }
    this.breaks.push({ kind, ...where, ...(link && { chain: link.chain, seq: link.seq }), reason })
  }
}
