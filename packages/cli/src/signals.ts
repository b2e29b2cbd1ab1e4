import { constants } from 'node:os'

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What asks this process to end. None ends it by itself from here on: what is alive is ended first. */
export interface Signals {
  received: NodeJS.Signals | undefined
}

/** Hands every signal that asks to end to `heed`, however often it comes. */
export function onSignals(heed: (signal: NodeJS.Signals) => void): Signals {
  const signals: Signals = { received: undefined }
  for (const signal of ending) {
    process.on(signal, () => {
      signals.received ??= signal
      heed(signal)
    })
  }
  return signals
}

/** What a shell says of a process that a signal ended. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
