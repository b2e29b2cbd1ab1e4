import { type Break, type BreakKind, Chains, type Link, type Place } from './chains.ts'
import { Numbers } from './columns.ts'
import { Credentials } from './credentials.ts'
import { type BadLine, type Entry, EntryReader, type EventName } from './entry.ts'
import { Jobs } from './jobs.ts'
import { Tokens } from './tokens.ts'

/** Breaks are listed up to this number, and counted. */
const mostBreaks = 10_000
const week = 7 * 86_400_000

/** The members of a trace by which the logs of clouds are joined. */
const joinNames = ['accessKeyId', 'accessor', 'requestId', 'jti']

/** All facts of many jobs' files, read line by line. */
export class Fleet {
  readonly jobs = new Jobs()
  readonly credentials = new Credentials()
  readonly tokens = new Tokens()
  /** The number of lines by event, from `since` on. */
  readonly events = new Map<EventName, number>()
  /** The number of ends by provider and outcome, from `since` on. */
  readonly outcomes = new Map<string, number>()
  readonly breaks: Break[] = []
  breakCount = 0
  lineCount = 0
  /** The time of the first and the last line, in epoch milliseconds. */
  oldest = Number.POSITIVE_INFINITY
  newest = Number.NEGATIVE_INFINITY
  readonly files: string[] = []
  /** The credentials by what the log of their issuer calls them, if logs are joined. */
  readonly traces: Map<string, number> | undefined
  readonly #since: number
  readonly #reader = new EntryReader()
  /** The number of the job of each chain, from 1; 0 until it is known. */
  readonly #jobOfChain = new Numbers('counts')
  readonly #chains = new Chains((kind, reason, place, link) => this.#break(kind, reason, place, link))
  readonly #awaitedHeads: Set<string>

  constructor(since: number | undefined, heads: readonly string[] = [], isJoined = false) {
    this.traces = isJoined ? new Map() : undefined
    this.#since = since ?? Number.NEGATIVE_INFINITY
    this.#awaitedHeads = new Set(heads)
  }

  get chainCount(): number {
    return this.#chains.count
  }

  /** The time from which something is counted and is news: `since`, or the last week of the files. */
  get newsFrom(): number {
    return Number.isFinite(this.#since) ? this.#since : this.newest - week
  }

  /** Whether a time is in the counted period. */
  isCounted(time: number): boolean {
    return time >= this.#since
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
    if (!this.#chains.take(entry, place)) return undefined
    this.#count(entry)
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

  #takeBad({ reason, chain, seq }: BadLine, place: Place): undefined {
    if (chain === undefined || seq === undefined) this.#break('unreadable', reason, place)
    else {
      this.#break('changed', reason, place, { chain, seq })
      this.#chains.take({ chain, seq }, place)
    }
  }

  #count(entry: Entry): void {
    const { time, facts } = entry
    const { event, outcome, provider, tokenSha256 } = facts
    const chain = this.#chains.indexOf(entry.chain)
    while (this.#jobOfChain.length <= chain) this.#jobOfChain.push(0)
    if (this.#jobOfChain.at(chain) === 0) this.#jobOfChain.set(chain, this.jobs.number(entry.job, entry.chain) + 1)
    const job = this.#jobOfChain.at(chain) - 1
    this.oldest = Math.min(this.oldest, time)
    this.newest = Math.max(this.newest, time)
    if (this.isCounted(time)) {
      this.events.set(event, (this.events.get(event) ?? 0) + 1)
      if (event === 'ended') {
        const key = `${provider}\n${outcome}`
        this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1)
      }
    }
    if (event === 'opened' && tokenSha256 !== undefined) this.tokens.add(tokenSha256, job, time)
    if (event === 'issued' || event === 'renewed') {
      const credential = this.credentials.issue(entry, chain, job)
      if (this.traces)
        for (const name of joinNames) {
          const id = facts.trace?.[name]
          if (id !== undefined) this.traces.set(id, credential)
        }
    }
    if (event === 'ended') this.credentials.end(entry, chain)
  }

  #break(kind: BreakKind, reason: string, place?: Place, link?: Link): void {
    this.breakCount++
    if (this.breaks.length >= mostBreaks) return
    const where = place && { file: this.files[place.file] ?? '', ...(place.line > 0 && { line: place.line }) }
    this.breaks.push({ kind, ...where, ...(link && { chain: link.chain, seq: link.seq }), reason })
  }
}
