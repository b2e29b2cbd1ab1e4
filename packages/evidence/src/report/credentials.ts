import { Names, Numbers } from '../reading/columns.ts'
import type { Entry, Facts } from '../reading/entry.ts'

/** Outcomes after which the credential was no longer valid. */
const revocations: readonly string[] = ['revoked-verified', 'revoked-unverified']
const endsBefore: readonly string[] = ['already-gone', 'already-expired']
const ends = [...revocations, ...endsBefore]

/** A chain with more credentials was hardly made by one job. */
const mostCompared = 64

/** Every issued credential of the files, in columns. A renewal belongs to the credential that it renews. */
export class Credentials {
  readonly #leases: string[] = []
  /** A credential of each chain, and for each credential another one of its chain; from 1. */
  readonly #first = new Numbers('counts')
  readonly #next = new Numbers('counts')
  /** The number of credentials of each chain that are linked so. The others are in a map. */
  readonly #compared = new Numbers('counts')
  readonly #others = new Map<string, number>()
  readonly #job = new Numbers('counts')
  readonly #provider = new Numbers('counts')
  readonly #principal = new Numbers('counts')
  readonly #what = new Numbers('counts')
  readonly #issued = new Numbers('times')
  readonly #lastIssue = new Numbers('times')
  readonly #issues = new Numbers('counts')
  readonly #expires = new Numbers('times')
  readonly #given = new Numbers('times')
  readonly #shortest = new Numbers('times')
  readonly #ended = new Numbers('times')
  readonly #outcome = new Numbers('counts')
  readonly #names = new Names()

  get count(): number {
    return this.#job.length
  }

  /** Takes an `issued` or `renewed` line. Returns the number of the credential. */
  issue(entry: Entry, chain: number, job: number): number {
    const { time, facts } = entry
    const { givenSeconds = Number.NaN, expiresAt } = facts
    const expires = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt)
    const given = Number.isNaN(givenSeconds) ? Math.round((expires - time) / 1000) : givenSeconds
    const known = this.#find(facts, chain)
    if (known !== undefined) {
      this.#issues.set(known, this.#issues.at(known) + 1)
      this.#issued.set(known, Math.min(this.#issued.at(known), time))
      this.#lastIssue.set(known, Math.max(this.#lastIssue.at(known), time))
      if (!(this.#shortest.at(known) <= given) && !Number.isNaN(given)) this.#shortest.set(known, given)
      const before = this.#expires.at(known)
      if (!(before >= expires) && !Number.isNaN(expires)) this.#expires.set(known, expires)
      return known
    }
    this.#provider.push(this.#names.number(facts.provider))
    this.#principal.push(this.#names.number(facts.principal))
    this.#what.push(this.#names.number(facts.what))
    this.#issued.push(time)
    this.#lastIssue.push(time)
    this.#issues.push(1)
    this.#expires.push(expires)
    this.#given.push(given)
    this.#shortest.push(given)
    this.#ended.push(Number.NaN)
    this.#outcome.push(0)
    const index = this.#job.push(job)
    this.#leases.push(facts.lease)
    this.#link(index, facts, chain)
    return index
  }

  /** Takes an `ended` line. Returns the number of the credential, if it was issued in these files. */
  end(entry: Entry, chain: number): number | undefined {
    const index = this.#find(entry.facts, chain)
    if (index === undefined) return undefined
    const { outcome } = entry.facts
    if (this.#ended.at(index) > entry.time) return index
    // Post looks again at what the agent has revoked. That it is gone is no later end.
    if (endsBefore.includes(outcome) && revocations.includes(this.outcome(index))) return index
    this.#ended.set(index, entry.time)
    this.#outcome.set(index, this.#names.number(outcome))
    return index
  }

  job(index: number): number {
    return this.#job.at(index)
  }

  provider(index: number): string {
    return this.#names.text(this.#provider.at(index))
  }

  principal(index: number): string {
    return this.#names.text(this.#principal.at(index))
  }

  /** The same for credentials of one provider and one principal. */
  identityOf(index: number): string {
    return `${this.#provider.at(index)} ${this.#principal.at(index)}`
  }

  what(index: number): string {
    return this.#names.text(this.#what.at(index))
  }

  /** The outcome; empty if there is no `ended` line. */
  outcome(index: number): string {
    return this.#names.text(this.#outcome.at(index))
  }

  issued(index: number): number {
    return this.#issued.at(index)
  }

  lastIssue(index: number): number {
    return this.#lastIssue.at(index)
  }

  /** How often it was issued: once, and once more for each renewal. */
  issues(index: number): number {
    return this.#issues.at(index)
  }

  /** The latest expiry; NaN if only the issuer knows it. */
  expires(index: number): number {
    return this.#expires.at(index)
  }

  /** NaN if there is no `ended` line. */
  ended(index: number): number {
    return this.#ended.at(index)
  }

  /** The lifetime in seconds that the issuer gave at first; NaN if only the issuer knows it. */
  lifetime(index: number): number {
    return this.#given.at(index)
  }

  /** The shortest lifetime in seconds that the issuer gave, at first or by a renewal; NaN if only the issuer knows it. */
  shortestLifetime(index: number): number {
    return this.#shortest.at(index)
  }

  /** Seconds from the issue to the end of the job; NaN if there is no `ended` line. */
  used(index: number): number {
    return (this.#ended.at(index) - this.#issued.at(index)) / 1000
  }

  /** Seconds for which it stayed valid after the end of the job; 0 if it was revoked; NaN if this is not known. */
  outlived(index: number): number {
    if (ends.includes(this.outcome(index))) return 0
    return Math.max(0, (this.#expires.at(index) - this.#ended.at(index)) / 1000)
  }

  /** The credential of a line. Most chains have few, which are compared one by one. */
  #find({ lease, what }: Facts, chain: number): number | undefined {
    if (chain >= this.#first.length) return undefined
    const name = this.#names.number(what)
    for (let at = this.#first.at(chain); at > 0; at = this.#next.at(at - 1))
      if (this.#leases[at - 1] === lease && this.#what.at(at - 1) === name) return at - 1
    return this.#compared.at(chain) < mostCompared ? undefined : this.#others.get(`${chain} ${name} ${lease}`)
  }

  #link(index: number, { lease }: Facts, chain: number): void {
    while (this.#first.length <= chain) {
      this.#first.push(0)
      this.#compared.push(0)
    }
    const count = this.#compared.at(chain)
    this.#next.push(count < mostCompared ? this.#first.at(chain) : 0)
    if (count === mostCompared) this.#others.set(`${chain} ${this.#what.at(index)} ${lease}`, index)
    else {
      this.#first.set(chain, index + 1)
      this.#compared.set(chain, count + 1)
    }
  }
}
