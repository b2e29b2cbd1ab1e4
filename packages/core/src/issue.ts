import type { RetryClass } from './attempt.ts'
import { saysNothingIssued } from './errors.ts'
import type { IssuedDetails } from './evidence.ts'
import type { HttpAnswer, HttpRequest } from './http.ts'
import type { Ending } from './lease.ts'
import type { ExchangeIo } from './provider.ts'

/** A request that creates something in another system. */
interface IssueRequest<T> {
  readonly retry: RetryClass
  /** Its name in the record. */
  readonly what: string
  /** The entry of the record before the request: the thing expires at the latest possible time. */
  longestLife(): Omit<Ending, 'what'>
  build(attempt: number): HttpRequest | Promise<HttpRequest>
  judge(answer: HttpAnswer): T | Promise<T>
  /** The entry after the answer, with the real expiry. */
  ending(issued: T): Omit<Ending, 'what'>
  /**
   * Its facts for the evidence. `later` if this request only prepares the thing (a Secret of Kubernetes), and the next
   * one makes it (the token).
   */
  readonly details?: ((issued: T) => IssuedDetails) | 'later'
}

/**
 * Requests something that will exist in another system. It is recorded before each attempt, with the latest expiry that it
 * can have. The record gets the real expiry as soon as the answer arrives, and loses the entry when that system refuses.
 */
export async function issue<T>(
  io: ExchangeIo,
  { what, retry, longestLife, build, judge, ending, details }: IssueRequest<T>,
): Promise<T> {
  try {
    const issued = await io.http(
      retry,
      async (attempt) => {
        const request = await build(attempt)
        io.recordEnding({ what, ...longestLife(), asked: true })
        return request
      },
      judge,
    )
    const known = details === 'later' ? undefined : () => details?.(issued) ?? { trace: {} }
    io.recordEnding({ what, ...ending(issued) }, known)
    return issued
  } catch (error) {
    if (saysNothingIssued(error)) io.forgetEnding(what)
    throw error
  }
}
