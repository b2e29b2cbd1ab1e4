import type { Lease } from './lease.ts'

/** A `Date` header has whole seconds, and an answer may be late: a smaller difference says nothing. */
const smallestMilliseconds = 30_000

/** Remembers how far this machine's clock is ahead of the system's, from the `Date` of an answer just received. */
export function noteClock(lease: Lease, date: number | undefined, now: number): void {
  if (date === undefined) return
  if (Math.abs(now - date) < smallestMilliseconds) delete lease.clockAhead
  else lease.clockAhead = now - date
}

/** The time on the system's clock, as far as its answers have shown it; both times in epoch milliseconds. */
export function serverNow({ clockAhead = 0 }: Pick<Lease, 'clockAhead'>, now: number): number {
  return now - clockAhead
}
