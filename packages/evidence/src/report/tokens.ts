import { Numbers } from '../reading/columns.ts'

/** Digits of a hash that a number holds exactly. */
const digits = 13

/** One ID token that several jobs used. */
export interface SharedToken {
  readonly jobs: readonly number[]
  /** The time of its last use, in epoch milliseconds. */
  readonly time: number
}

/** The ID tokens of all chains, by the first 26 digits of their hashes: two tokens do not share them. */
export class Tokens {
  readonly #starts = new Numbers('times')
  readonly #rests = new Numbers('times')
  readonly #jobs = new Numbers('counts')
  readonly #times = new Numbers('times')

  add(sha256: string, job: number, time: number): void {
    this.#starts.push(Number.parseInt(sha256.slice(0, digits), 16))
    this.#rests.push(Number.parseInt(sha256.slice(digits, 2 * digits), 16))
    this.#jobs.push(job)
    this.#times.push(time)
  }

  /** The tokens that more than one job used. */
  shared(): SharedToken[] {
    const users = new Map<string, { jobs: Set<number>; time: number }>()
    const repeated = this.#repeatedStarts()
    for (let at = 0; at < this.#starts.length; at++) {
      if (!repeated.has(this.#starts.at(at))) continue
      const token = `${this.#starts.at(at)} ${this.#rests.at(at)}`
      const of = users.get(token) ?? { jobs: new Set(), time: 0 }
      users.set(token, of)
      of.jobs.add(this.#jobs.at(at))
      of.time = Math.max(of.time, this.#times.at(at))
    }
    const several = [...users.values()].filter(({ jobs }) => jobs.size > 1)
    return several.map(({ jobs, time }) => ({ jobs: [...jobs], time }))
  }

  #repeatedStarts(): Set<number> {
    const sorted = Float64Array.from({ length: this.#starts.length }, (_, at) => this.#starts.at(at)).sort()
    return new Set(sorted.filter((start, at) => start === sorted[at - 1]))
  }
}
