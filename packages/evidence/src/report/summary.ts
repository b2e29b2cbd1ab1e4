import type { Fleet } from './fleet.ts'
import { quantile, sortedNumbers } from './quantile.ts'
import { countedIn } from './rules/rule.ts'

const day = 86_400_000

/** How the credentials of one provider lived, in seconds. */
export interface Lifetimes {
  readonly provider: string
  readonly credentials: number
  /** Median and 95 % of the time from the issue to the end of the job. */
  readonly used: Quantiles
  /** Median and 95 % of the time from the issue to the revocation or the expiry. */
  readonly lived: Quantiles
  /** Hours for which credentials were valid after the end of their job, in all. */
  readonly hoursAfter: number
}

export interface Quantiles {
  readonly median: number
  readonly most: number
}

/** The credentials that were issued on one day (UTC), by their ends. */
export interface Day {
  readonly day: string
  readonly revoked: number
  readonly expires: number
  readonly notEnded: number
}

/** One bar of the histogram of the time after the job. */
export interface Bar {
  readonly words: string
  readonly count: number
}

/** All numbers of a report. */
export interface Summary {
  readonly files: number
  readonly lines: number
  readonly chains: number
  readonly jobs: number
  readonly credentials: number
  readonly principals: number
  /** Epoch milliseconds; absent if no line is in the counted period. */
  readonly from?: number
  readonly to?: number
  readonly events: Readonly<Record<string, number>>
  readonly outcomes: readonly { readonly provider: string; readonly outcome: string; readonly count: number }[]
  readonly lifetimes: readonly Lifetimes[]
  readonly days: readonly Day[]
  readonly after: readonly Bar[]
}

const bars: readonly [seconds: number, words: string][] = [
  [0, 'ended with the job'],
  [300, 'up to 5 min'],
  [900, 'up to 15 min'],
  [1800, 'up to 30 min'],
  [3600, 'up to 1 h'],
  [4 * 3600, 'up to 4 h'],
  [12 * 3600, 'up to 12 h'],
  [Number.POSITIVE_INFINITY, 'longer'],
]

/** Counts everything once. */
export function summaryOf(fleet: Fleet): Summary {
  const { credentials } = fleet
  const [jobs, principals] = [new Set<number>(), new Set<number>()]
  const [days, providers] = [new Map<number, [number, number, number]>(), new Map<string, number[]>()]
  const after = bars.map(() => 0)
  let count = 0
  for (const index of countedIn(fleet)) {
    count++
    jobs.add(credentials.job(index))
    principals.add(credentials.identityOf(index))
    const past = credentials.outlived(index)
    const date = Math.floor(credentials.issued(index) / day)
    const counts = days.get(date) ?? [0, 0, 0]
    days.set(date, counts)
    counts[Number.isNaN(credentials.ended(index)) ? 2 : past === 0 ? 0 : 1]++
    const bar = bars.findIndex(([most]) => past <= most)
    if (bar >= 0) after[bar] = (after[bar] ?? 0) + 1
    const provider = credentials.provider(index)
    const group = providers.get(provider)
    if (group === undefined) providers.set(provider, [index])
    else group.push(index)
  }
  const counted = (key: string) => key.split('\n') as [string, string]
  return {
    files: fleet.files.length,
    lines: fleet.lineCount,
    chains: fleet.chainCount,
    jobs: jobs.size,
    credentials: count,
    principals: principals.size,
    ...fleet.span,
    events: Object.fromEntries(Object.entries(fleet.events).sort()),
    outcomes: [...fleet.outcomes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, number]) => ({ provider: counted(key)[0], outcome: counted(key)[1], count: number })),
    lifetimes: [...providers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([provider, group]) => lifetimesOf(fleet, provider, group)),
    days: [...days]
      .sort(([a], [b]) => a - b)
      .map(([date, [revoked, expires, notEnded]]) => ({
        day: new Date(date * day).toISOString().slice(0, 10),
        revoked,
        expires,
        notEnded,
      })),
    after: bars.map(([, words], at) => ({ words, count: after[at] as number })),
  }
}

function lifetimesOf({ credentials }: Fleet, provider: string, group: readonly number[]): Lifetimes {
  const used = group.map((index) => credentials.used(index))
  const past = group.map((index) => credentials.outlived(index))
  const lived = group.map((index, at) => {
    const ended = used[at] as number
    // Without an end it is valid until its expiry.
    if (Number.isNaN(ended)) return (credentials.expires(index) - credentials.issued(index)) / 1000
    return ended + (past[at] as number)
  })
  const hours = past.reduce((sum, span) => sum + (Number.isNaN(span) ? 0 : span), 0) / 3600
  return {
    provider,
    credentials: group.length,
    used: quantilesOf(used),
    lived: quantilesOf(lived),
    hoursAfter: Math.round(hours * 10) / 10,
  }
}

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = sortedNumbers(values)
  return { median: quantile(sorted, 0.5), most: quantile(sorted, 0.95) }
}
