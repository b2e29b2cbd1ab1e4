import { constants } from 'node:os'
import { endingSignals } from '@mayfly/platforms/ending-signals'

/** Signals that inform a process and do not end it. */
const informingSignals = ['SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGCONT'] as const

/** Every signal that this process listens for. */
export const handledSignals: readonly NodeJS.Signals[] = [...endingSignals, ...informingSignals]

/** The first signal that asked this process to end. */
export interface Signals {
  received: NodeJS.Signals | undefined
}

/** Gives every signal to `heed`. No signal ends this process before the credentials are ended. */
export function onSignals(heed: (signal: NodeJS.Signals, asksToEnd: boolean) => void): Signals {
  const signals: Signals = { received: undefined }
  for (const signal of endingSignals) {
    process.on(signal, () => {
      signals.received ??= signal
      heed(signal, true)
    })
  }
  for (const signal of informingSignals) process.on(signal, () => heed(signal, false))
  return signals
}

/** A shell's exit code for a process that a signal ended. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
