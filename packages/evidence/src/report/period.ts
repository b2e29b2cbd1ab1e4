import { instant } from '@mayfly/core/instant'

/** The period whose credentials are counted, in epoch milliseconds. A side without a time is open. */
export interface Period {
  readonly since?: number | undefined
  /** The first time after the period. */
  readonly until?: number | undefined
}

/** The counted period as a sentence; empty if everything is counted. */
export function periodWords({ since, until }: Period): string {
  const sides = [
    ...(since === undefined ? [] : [`at or after ${instant(since)}`]),
    ...(until === undefined ? [] : [`before ${instant(until)}`]),
  ]
  return sides.length === 0 ? '' : `counted: credentials issued ${sides.join(' and ')}`
}
