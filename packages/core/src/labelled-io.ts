import type { ExchangeIo } from './provider.ts'

/** The label of a credential that is not delivered. */
export const readsOnlyLabel = ', used only to read secrets'

/**
 * An io that adds a label to the name of each thing in the record. So this name differs from the name of the session
 * that is delivered.
 */
export function labelledIo(io: ExchangeIo, label: string): ExchangeIo {
  return {
    ...io,
    recordEnding: (ending, details) => io.recordEnding({ ...ending, what: ending.what + label }, details),
    forgetEnding: (what) => io.forgetEnding(what + label),
  }
}
