import type { ExchangeIo } from './provider.ts'

/** The label of a credential that is not delivered. */
export const onlyReads = ', used only to read secrets'

/**
 * The same io. It adds a label to the name of each thing in the record, so that this name differs from that of the
 * session that is delivered.
 */
export function labelledIo(io: ExchangeIo, label: string): ExchangeIo {
  return {
    ...io,
    hold: (ending, details) => io.hold({ ...ending, what: ending.what + label }, details),
    forget: (what) => io.forget(what + label),
  }
}
