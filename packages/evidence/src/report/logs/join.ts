import type { Fleet } from '../fleet.ts'
import { countedIn, type Hit, hitOf, type Rule } from '../rules/rule.ts'
import { seconds } from '../seconds.ts'
import type { LogEvent } from './log-event.ts'

/** Clocks of two machines differ, in milliseconds. */
const tolerance = 60_000

interface Use {
  readonly time: number
  readonly call: string
}

/** The events of one kind of cloud's log, joined with the evidence by the names of the credentials. */
export class LogJoin {
  readonly #provider: string
  readonly #issues: LogEvent[] = []
  /** The last use of each credential, by its name in the log. */
  readonly #uses = new Map<string, Use>()

  constructor(provider: string) {
    this.#provider = provider
  }

  take(event: LogEvent): void {
    if (event.kind === 'issue') this.#issues.push(event)
    else
      for (const id of event.ids) {
        const last = this.#uses.get(id)
        if (last === undefined || last.time < event.time) this.#uses.set(id, { time: event.time, call: event.call })
      }
  }

  /** The last use of every recorded credential that the log knows; undefined if the log has no use of it. */
  *#recorded(fleet: Fleet): Generator<[credential: number, use: Use | undefined]> {
    const names = new Map<number, Set<string>>()
    for (const [id, credential] of fleet.traces ?? []) {
      if (fleet.credentials.provider(credential) !== this.#provider) continue
      names.set(credential, (names.get(credential) ?? new Set()).add(id))
    }
    for (const { ids } of this.#issues) {
      const known = this.#credentialOf(fleet, ids)
      for (const id of ids) if (known !== undefined) names.get(known)?.add(id)
    }
    for (const [credential, ids] of names) {
      const uses = [...ids].flatMap((id) => this.#uses.get(id) ?? [])
      yield [credential, uses.sort((a, b) => b.time - a.time)[0]]
    }
  }

  #credentialOf(fleet: Fleet, ids: readonly string[]): number | undefined {
    return ids.map((id) => fleet.traces?.get(id)).find((one) => one !== undefined)
  }

  *usedAfterEnd(fleet: Fleet): Generator<Hit> {
    for (const [credential, use] of this.#recorded(fleet)) {
      const ended = fleet.credentials.ended(credential)
      if (use === undefined || !(use.time > ended + tolerance)) continue
      if (!fleet.isCounted(fleet.credentials.issued(credential)) && !fleet.isCounted(use.time)) continue
      const detail = `${use.call}, ${seconds((use.time - ended) / 1000)} after the end of its job`
      yield { ...hitOf(fleet, credential, detail), time: use.time }
    }
  }

  *unused(fleet: Fleet): Generator<Hit> {
    const counted = new Set(countedIn(fleet))
    for (const [credential, use] of this.#recorded(fleet))
      if (use === undefined && counted.has(credential)) yield hitOf(fleet, credential, 'no use in the log')
  }

  /** Only identities that the evidence has too: others were not meant for Mayfly. */
  *unrecorded(fleet: Fleet): Generator<Hit> {
    const known = this.#issues.map((one) => this.#credentialOf(fleet, one.ids) !== undefined)
    const ours = new Set(this.#issues.filter((_, at) => known[at]).map(({ principal }) => principal))
    for (const [at, { time, principal, call, ids }] of this.#issues.entries()) {
      if (known[at] || !ours.has(principal) || !fleet.isCounted(time)) continue
      if (time < fleet.oldest || time > fleet.newest + tolerance) continue
      yield { time, provider: this.#provider, principal, detail: `${call}: ${ids[0]}` }
    }
  }
}

/** The rules that need the logs of the clouds. */
export function logRules(joins: readonly LogJoin[]) {
  const each = (find: (join: LogJoin, fleet: Fleet) => Iterable<Hit>) =>
    function* (fleet: Fleet) {
      for (const join of joins) yield* find(join, fleet)
    }
  return {
    'used-after-end': {
      title: 'It was used after the end of its job',
      advice: 'Somebody may have taken it from the job. Contain it.',
      find: each((join, fleet) => join.usedAfterEnd(fleet)),
    },
    unrecorded: {
      title: 'The log has an issued credential that no evidence has',
      advice: 'A step got it without Mayfly, its evidence was removed, or its file was not given.',
      find: each((join, fleet) => join.unrecorded(fleet)),
    },
    unused: {
      title: 'It was issued, and the log has no use of it',
      advice: 'The step may not need it. Some logs have no reads of data.',
      find: each((join, fleet) => join.unused(fleet)),
    },
  } as const satisfies Record<string, Rule>
}
