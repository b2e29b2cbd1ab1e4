import type { RetryClass } from './attempt.ts'
import { saysNothingIssued } from './errors.ts'
import type { HttpAnswer, HttpRequest } from './http.ts'
import type { Ending } from './lease.ts'
import type { ExchangeIo } from './provider.ts'

/** A request that makes something which will be alive at the issuer. */
interface Making<T> {
  readonly retry: RetryClass
  /** What the record calls it. */
  readonly what: string
  /** The longest life that it can have when it is asked for now. */
  longest(): Omit<Ending, 'what'>
  build(attempt: number): HttpRequest | Promise<HttpRequest>
  judge(answer: HttpAnswer): T | Promise<T>
  /** Its own end, as the answer tells it. */
  ending(made: T): Omit<Ending, 'what'>
}

/**
 * Asks for something that will be alive at the issuer. It is recorded before each attempt, with the longest life that it
 * can have, again with its own end the moment the answer is there, and taken back out when the issuer refused.
 */
export async function held<T>(io: ExchangeIo, { what, retry, longest, build, judge, ending }: Making<T>): Promise<T> {
  try {
    const made = await io.http(
      retry,
      async (attempt) => {
        const request = await build(attempt)
        io.hold({ what, ...longest(), asked: true })
        return request
      },
      judge,
    )
    io.hold({ what, ...ending(made) })
    return made
  } catch (error) {
    if (saysNothingIssued(error)) io.forget(what)
    throw error
  }
}
