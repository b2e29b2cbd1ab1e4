import { Names, Numbers, Texts } from '../reading/columns.ts'
import type { Entry, Facts } from '../reading/entry.ts'
import { mixNumber, mixText, Positions } from '../reading/positions.ts'
import { Pairs } from './pairs.ts'

/** Outcomes after which the credential was no longer valid. */
const revocations: readonly string[] = ['revoked-verified', 'revoked-unverified']
const endsBefore: readonly string[] = ['already-gone', 'already-expired']
const ends = [...revocations, ...endsBefore]

/** The end of a credential, as one line says it. */
interface End {
  readonly time: number
  readonly outcome: string
}

/** Every issued credential of the files, in columns. A renewal belongs to the credential that it renews. */
export class Credentials {
  /** A credential is found by its lease, its chain and what it is. */
  readonly #leases = new Texts()
  readonly #chain = new Numbers('counts')
  readonly #what = new Numbers('counts')
  readonly #whats = new Names()
  readonly #positions = new Positions((index) =>
    hashOf(this.#leases.at(index), this.#chain.at(index), this.#what.at(index)),
  )
  readonly #job = new Numbers('counts')
  /** The provider with the principal. */
  readonly #identity = new Numbers('counts')
  readonly #identities = new Pairs()
  readonly #providers = new Names()
  readonly #principals = new Names()
  readonly #issued = new Numbers('times')
  readonly #lastIssue = new Numbers('times')
  readonly #issues = new Numbers('counts')
  readonly #expires = new Numbers('times')
  readonly #given = new Numbers('times')
  readonly #shortest = new Numbers('times')
  readonly #ended = new Numbers('times')
  readonly #outcome = new Numbers('counts')
  readonly #outcomes = new Names()
  /** Ends that were read before their credential: the later file of a chain can be read first. */
  readonly #early = new Map<string, End[]>()

  get count(): number {
    return this.#job.length
  }

  /** Takes an `issued` or `renewed` line. Returns the number of the credential. */
  issue(entry: Entry, chain: number, job: number): number {
    const { time, facts } = entry
    const { givenSeconds = Number.NaN, expiresAt } = facts
    const expires = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt)
    const given = Number.isNaN(givenSeconds) ? Math.round((expires - time) / 1000) : givenSeconds
    const what = this.#whats.number(facts.what)
    const hash = hashOf(facts.lease, chain, what)
    const known = this.#find(hash, facts, chain, what)
    if (known !== undefined) {
      this.#issues.set(known, this.#issues.at(known) + 1)
      this.#issued.set(known, Math.min(this.#issued.at(known), time))
      this.#lastIssue.set(known, Math.max(this.#lastIssue.at(known), time))
      if (!(this.#shortest.at(known) <= given) && !Number.isNaN(given)) this.#shortest.set(known, given)
      const before = this.#expires.at(known)
      if (!(before >= expires) && !Number.isNaN(expires)) this.#expires.set(known, expires)
      return known
    }
    const [provider, principal] = [this.#providers.number(facts.provider), this.#principals.number(facts.principal)]
    this.#identity.push(this.#identities.number(provider, principal))
    this.#leases.push(facts.lease)
    this.#chain.push(chain)
    this.#what.push(what)
    this.#job.push(job)
    this.#issued.push(time)
    this.#lastIssue.push(time)
    this.#issues.push(1)
    this.#expires.push(expires)
    this.#given.push(given)
    this.#shortest.push(given)
    this.#ended.push(Number.NaN)
    this.#outcome.push(0)
    const index = this.#positions.add(hash)
    if (this.#early.size > 0) this.#endEarly(index, keyOf(facts, chain))
    return index
  }

  /** Takes an `ended` line. Returns the number of the credential, if a line before has issued it. */
  end({ time, facts }: Entry, chain: number): number | undefined {
    const { lease, outcome } = facts
    const what = this.#whats.number(facts.what)
    const index = this.#find(hashOf(lease, chain, what), facts, chain, what)
    if (index !== undefined) this.#end(index, { time, outcome })
    else {
      const key = keyOf(facts, chain)
      const early = this.#early.get(key) ?? []
      early.push({ time, outcome })
      this.#early.set(key, early)
    }
    return index
  }

  job(index: number): number {
    return this.#job.at(index)
  }

  provider(index: number): string {
    return this.#providers.text(this.#identities.first(this.#identity.at(index)))
  }

  principal(index: number): string {
    return this.#principals.text(this.#identities.second(this.#identity.at(index)))
  }

  /** A number that all credentials of one provider and one principal share. */
  identityOf(index: number): number {
    return this.#identity.at(index)
  }

  what(index: number): string {
    return this.#whats.text(this.#what.at(index))
  }

  /** The outcome; empty if there is no `ended` line. */
  outcome(index: number): string {
    return this.#outcomes.text(this.#outcome.at(index))
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

  /** The latest expiry; NaN if only the system knows it. */
  expires(index: number): number {
    return this.#expires.at(index)
  }

  /** NaN if there is no `ended` line. */
  ended(index: number): number {
    return this.#ended.at(index)
  }

  /** The lifetime in seconds that the system gave at first; NaN if only the system knows it. */
  lifetime(index: number): number {
    return this.#given.at(index)
  }

  /** The shortest lifetime in seconds that the system gave, at first or by a renewal; NaN if only the system knows it. */
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

  #end(index: number, { time, outcome }: End): void {
    if (this.#ended.at(index) > time) return
    // Post looks again at credentials that the agent has revoked. A credential that is gone by then has no later end.
    if (endsBefore.includes(outcome) && revocations.includes(this.outcome(index))) return
    this.#ended.set(index, time)
    this.#outcome.set(index, this.#outcomes.number(outcome))
  }

  #endEarly(index: number, key: string): void {
    const early = this.#early.get(key) ?? []
    for (const end of early.sort((one, other) => one.time - other.time)) this.#end(index, end)
    this.#early.delete(key)
  }

  #find(hash: number, { lease }: Facts, chain: number, what: number): number | undefined {
    return this.#positions.find(
      hash,
      (at) => this.#chain.at(at) === chain && this.#what.at(at) === what && this.#leases.at(at) === lease,
    )
  }
}

function hashOf(lease: string, chain: number, what: number): number {
  return mixText(mixNumber(mixNumber(0, chain), what), lease)
}

function keyOf({ lease, what }: Facts, chain: number): string {
  return `${chain}\n${what}\n${lease}`
}
