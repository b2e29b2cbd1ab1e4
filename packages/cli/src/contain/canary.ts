import { pause } from '@mayfly/core/attempt'
import type { HttpAnswer } from '@mayfly/core/http'
import { monotonicMilliseconds } from '@mayfly/core/monotonic'
import type { ApplyResult } from './apply-result.ts'

/** A credential that exists only for a drill. */
export interface Canary {
  readonly thing: string
  /** Uses it once. */
  look(): Promise<'accepted' | 'refused' | 'unclear'>
  /** Sends the request that ends it. */
  end(): Promise<{ readonly answer: HttpAnswer; readonly refusal?: Pick<ApplyResult, 'result' | 'detail'> }>
}

/** The times of a drill, in milliseconds since the request that ends the canary was sent. */
export interface Measurement {
  readonly answeredAfter: number
  readonly status: number
  /** The first refusal, when its answer arrived; absent if none was seen in the limit. */
  readonly refusedAfter?: number
  /** The last answer that accepted the canary after its end was requested. */
  readonly acceptedAfter?: number
  readonly looks: { readonly accepted: number; readonly refused: number; readonly unclear: number }
  /** The looks after the first refusal that accepted it again. */
  readonly acceptedAgain: number
}

/** The reason why nothing was measured. */
export interface NoMeasurement {
  readonly reason: string
}

const pauseMilliseconds = 50

/** Several servers can answer, so one refusal is not enough. */
const looksAfter = 3

/** Ends a canary, and looks until it is refused or the limit is over. */
export async function measure(canary: Canary, limitMilliseconds: number): Promise<Measurement | NoMeasurement> {
  const before = await canary.look()
  if (before !== 'accepted')
    return {
      reason: `the canary was not accepted before its end (${before}), so a refusal after it would show nothing`,
    }
  const start = monotonicMilliseconds()
  const since = () => monotonicMilliseconds() - start
  const { answer, refusal } = await canary.end()
  if (refusal) return { reason: `the canary was not ended: ${refusal.detail}` }
  const answeredAfter = since()
  const looks = { accepted: 0, refused: 0, unclear: 0 }
  let acceptedAfter: number | undefined
  let refusedAfter: number | undefined
  while (refusedAfter === undefined && since() < limitMilliseconds) {
    const seen = await canary.look()
    looks[seen]++
    if (seen === 'refused') refusedAfter = since()
    else {
      if (seen === 'accepted') acceptedAfter = since()
      await pause(pauseMilliseconds, AbortSignal.timeout(60_000))
    }
  }
  let acceptedAgain = 0
  for (let look = 0; refusedAfter !== undefined && look < looksAfter; look++) {
    const seen = await canary.look()
    looks[seen]++
    if (seen === 'accepted') acceptedAgain++
  }
  return {
    ...{ answeredAfter, status: answer.status, looks, acceptedAgain },
    ...(refusedAfter !== undefined && { refusedAfter }),
    ...(acceptedAfter !== undefined && { acceptedAfter }),
  }
}
