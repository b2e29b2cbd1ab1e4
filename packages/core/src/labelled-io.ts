import type { ExchangeIo } from './provider.ts'

/** The label of a credential that is not delivered. */
export const readsOnlyLabel = ', used only to read secrets'

/**
 * The same io. It adds a label to the name of each thing in the record, so that this name differs from that of the
 * session that is delivered.
 */
export function labelledIo(io: ExchangeIo, label: string): ExchangeIo {
  return {
    ...io,
    recordEnding: (ending, details) => io.recordEnding({ ...ending, what: ending.what + label }, details),
    forgetEnding: (what) => io.forgetEnding(what + label),
  }
}
