import type { ChildProcess } from 'node:child_process'
import { groupOf } from '@mayfly/platforms/process-identity'
import type { Witness } from './witness.ts'

/** Whoever asks a process to end may tell it and its group one after the other, as `timeout` does: one wish. */
const wishMilliseconds = 100
/** The witness may be told a little earlier than this process. */
const earlierMilliseconds = 50

/**
 * Hands on to a command what this process hears, unless the command has it already: then the witness has it too, and the
 * command is still in its group. Tells of each signal whether it is a new wish.
 */
export function relayTo(child: ChildProcess, witness: Witness): (signal: NodeJS.Signals) => boolean {
  const underWay = new Set<NodeJS.Signals>()
  return (signal) => {
    if (underWay.has(signal)) return false
    underWay.add(signal)
    const since = performance.now() - earlierMilliseconds
    setTimeout(async () => {
      const groupHasIt = await witness.got(signal, since)
      underWay.delete(signal)
      if (!groupHasIt || groupOf(child.pid) !== groupOf(process.pid)) child.kill(signal)
    }, wishMilliseconds)
    return true
  }
}
