import type { ExchangeIo } from './provider.ts'

/** The same io, with a label after the record's name of each thing, so that it differs from the delivered one. */
export function labelledIo(io: ExchangeIo, label: string): ExchangeIo {
  return {
    ...io,
    hold: (ending) => io.hold({ ...ending, what: ending.what + label }),
    forget: (what) => io.forget(what + label),
  }
}
