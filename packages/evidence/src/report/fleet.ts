import { Numbers } from '../reading/columns.ts'
import type { Entry, EventName } from '../reading/entry.ts'
import { Verification } from '../reading/verification.ts'
import { Credentials } from './credentials.ts'
import { Jobs } from './jobs.ts'
import type { Period } from './period.ts'
import { Tokens } from './tokens.ts'

const week = 7 * 86_400_000

/** The members of a trace by which the logs of clouds are joined. */
const joinNames = ['accessKeyId', 'accessor', 'requestId', 'jti']

/** All facts of many jobs' files, read line by line. */
export class Fleet extends Verification {
  readonly jobs = new Jobs()
  readonly credentials = new Credentials()
  readonly tokens = new Tokens()
  /** The counted lines by event. */
  readonly events: Partial<Record<EventName, number>> = {}
  /** The counted ends by provider and outcome. */
  readonly outcomes = new Map<string, number>()
  /** The time of the first and the last line, in epoch milliseconds. */
  oldest = Number.POSITIVE_INFINITY
  newest = Number.NEGATIVE_INFINITY
  /** The credentials by their names in the log of their system, if logs are joined. */
  readonly traces: Map<string, number> | undefined
  readonly #since: number
  readonly #until: number
  /** The number of the job of each chain, from 1; 0 until it is known. */
  readonly #jobOfChain = new Numbers('counts')

  constructor(
    { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: Period = {},
    heads: readonly string[] = [],
    isJoined = false,
  ) {
    super(heads)
    this.traces = isJoined ? new Map() : undefined
    this.#since = since
    this.#until = until
  }

  /** The part of the counted period that the files have; undefined if they have no line in it. */
  get span(): { from: number; to: number } | undefined {
    const [from, to] = [Math.max(this.oldest, this.#since), Math.min(this.newest, this.#until)]
    return from <= to && this.isCounted(from) ? { from, to } : undefined
  }

  /** The time from which something is news: the start of the counted period, or its last week in the files. */
  get newsFrom(): number {
    return Number.isFinite(this.#since) ? this.#since : Math.min(this.newest, this.#until) - week
  }

  /** Whether a time is in the period whose issues are compared with those before. */
  isNews(time: number): boolean {
    return time >= this.newsFrom && time < this.#until
  }

  /** Whether a time is in the counted period. */
  isCounted(time: number): boolean {
    return time >= this.#since && time < this.#until
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
    if (event === 'opened' && tokenSha256 !== undefined && time < this.#until) this.tokens.add(tokenSha256, job, time)
    let credential: number | undefined
    if (event === 'issued' || event === 'renewed') {
      credential = this.credentials.issue(entry, chain, job)
      if (this.traces)
        for (const name of joinNames) {
          const id = facts.trace?.[name]
          if (id !== undefined) this.traces.set(id, credential)
        }
    }
    if (event === 'ended') credential = this.credentials.end(entry, chain)
    // A renewal and an end belong to the period in which the credential was issued.
    if (!this.isCounted(credential === undefined ? time : this.credentials.issued(credential))) return
    this.events[event] = (this.events[event] ?? 0) + 1
    if (event !== 'ended') return
    const key = `${provider}\n${outcome}`
    this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1)
  }
}
