import { constants } from 'node:os'
import { endingSignals } from '@mayfly/platforms/ending-signals'

/** Each tells a process something and leaves it running. */
const telling = ['SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGCONT'] as const

/** Every signal that this process hears. */
export const heard: readonly NodeJS.Signals[] = [...endingSignals, ...telling]

/** The first signal that asked this process to end. */
export interface Signals {
  received: NodeJS.Signals | undefined
}

/** Hands every signal to `heed`, however often it comes. None ends this process: what is alive is ended first. */
export function onSignals(heed: (signal: NodeJS.Signals, asksToEnd: boolean) => void): Signals {
  const signals: Signals = { received: undefined }
  for (const signal of endingSignals) {
    process.on(signal, () => {
      signals.received ??= signal
      heed(signal, true)
    })
  }
  for (const signal of telling) process.on(signal, () => heed(signal, false))
  return signals
}

/** What a shell says of a process that a signal ended. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
