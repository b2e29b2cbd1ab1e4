import { saysNothingIssued } from './errors.ts'
import type { Ending } from './lease.ts'
import type { ExchangeIo } from './provider.ts'

/**
 * Asks for something that will be alive at the issuer. It is recorded before the request leaves, with the longest life
 * it can have, again with its own end the moment the answer is there, and taken back out when the issuer refused.
 */
export async function held<T>(
  io: ExchangeIo,
  longest: Ending,
  ask: () => Promise<T>,
  ending: (issued: T) => Omit<Ending, 'what'>,
): Promise<T> {
  io.hold({ ...longest, asked: true })
  try {
    const issued = await ask()
    io.hold({ what: longest.what, ...ending(issued) })
    return issued
  } catch (error) {
    if (saysNothingIssued(error)) io.forget(longest.what)
    throw error
  }
}
