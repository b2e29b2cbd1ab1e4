import type { ChildProcess } from 'node:child_process'
import { groupOf } from '@mayfly/platforms/process-identity'
import type { Witness } from './witness.ts'

/** A program such as `timeout` may signal a process and then its group: this counts as one request. */
const oneRequestMilliseconds = 100
/** The witness may get a signal a little earlier than this process. */
const earlierMilliseconds = 50

/**
 * Passes a signal of this process on to a command, unless the command has it already. The command has it if it is still
 * in the group of this process and the witness, which is in that group too, got the signal. Returns for each signal
 * whether it is a new request.
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
    }, oneRequestMilliseconds)
    return true
  }
}
