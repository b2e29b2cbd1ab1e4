import { quote } from '@mayfly/core/foreign-text'
import type { InputFault } from '@mayfly/core/inputs'
import type { Period } from '@mayfly/evidence/report/period'

const units = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/** The period that `--since` and `--until` name, and the faults of these flags. */
export function periodOf(
  flags: Readonly<Record<'since' | 'until', string | undefined>>,
  now: number,
): { period: Period; wrong: InputFault[] } {
  const wrong: InputFault[] = []
  const [since, until] = (['since', 'until'] as const).map((name) => {
    const time = timeOf(flags[name], now)
    if (typeof time !== 'string') return time
    wrong.push({ input: `--${name}`, message: time })
    return undefined
  })
  if (since !== undefined && until !== undefined && until <= since)
    wrong.push({ input: '--until', message: 'must be a later time than --since' })
  return { period: { since, until }, wrong }
}

/** The time that a flag names, in epoch milliseconds, or the words of its fault. */
function timeOf(text: string | undefined, now: number): number | string | undefined {
  if (text === undefined) return undefined
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? []
  if (count !== undefined) return now - Number(count) * units[unit as keyof typeof units]
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(text)
  const time = isDate ? Date.parse(text) : Number.NaN
  // A day such as February 30 would become March 2.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10))
  return isReal
    ? time
    : `must be a date (2026-11-01), a time in UTC (2026-11-01T08:00Z) or an age (24h, 30d, 8w), not ${quote(text)}`
}
