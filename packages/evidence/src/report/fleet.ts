import { Numbers } from '../reading/columns.ts'
import type { Entry, EventName } from '../reading/entry.ts'
import { Verification } from '../reading/verification.ts'
import { Credentials } from './credentials.ts'
import { Jobs } from './jobs.ts'
import { Tokens } from './tokens.ts'

const week = 7 * 86_400_000

/** The members of a trace by which the logs of clouds are joined. */
const joinNames = ['accessKeyId', 'accessor', 'requestId', 'jti']

/** All facts of many jobs' files, read line by line. */
export class Fleet extends Verification {
  readonly jobs = new Jobs()
  readonly credentials = new Credentials()
  readonly tokens = new Tokens()
  /** The number of lines by event, from `since` on. */
  readonly events: Partial<Record<EventName, number>> = {}
  /** The number of ends by provider and outcome, from `since` on. */
  readonly outcomes = new Map<string, number>()
  /** The time of the first and the last line, in epoch milliseconds. */
  oldest = Number.POSITIVE_INFINITY
  newest = Number.NEGATIVE_INFINITY
  /** The credentials by their names in the log of their system, if logs are joined. */
  readonly traces: Map<string, number> | undefined
  readonly #since: number
  /** The number of the job of each chain, from 1; 0 until it is known. */
  readonly #jobOfChain = new Numbers('counts')

  constructor(since: number | undefined, heads: readonly string[] = [], isJoined = false) {
    super(heads)
    this.traces = isJoined ? new Map() : undefined
    this.#since = since ?? Number.NEGATIVE_INFINITY
  }

  /** The time from which something is counted and is news: `since`, or the last week of the files. */
  get newsFrom(): number {
    return Number.isFinite(this.#since) ? this.#since : this.newest - week
  }

  /** Whether a time is in the counted period. */
  isCounted(time: number): boolean {
    return time >= this.#since
  }

  override take(bytes: Buffer, line: number): Entry | undefined {
    const entry = super.take(bytes, line)
    if (entry !== undefined) this.#count(entry)
    return entry
  }

  #count(entry: Entry): void {
    const { time, facts } = entry
    const { event, outcome, provider, tokenSha256 } = facts
    const chain = this.chainOf(entry)
    while (this.#jobOfChain.length <= chain) this.#jobOfChain.push(0)
    if (this.#jobOfChain.at(chain) === 0) this.#jobOfChain.set(chain, this.jobs.number(entry.job, entry.chain) + 1)
    const job = this.#jobOfChain.at(chain) - 1
    this.oldest = Math.min(this.oldest, time)
    this.newest = Math.max(this.newest, time)
    if (this.isCounted(time)) {
      this.events[event] = (this.events[event] ?? 0) + 1
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
}
