import type { ChildProcess } from 'node:child_process'
import { groupOf } from '@mayfly/platforms/process-identity'
import type { Witness } from './witness.ts'

/** A program such as `timeout` may signal a process and then its group: this counts as one request. */
const wishMilliseconds = 100
/** The witness may get a signal a little earlier than this process. */
const earlierMilliseconds = 50

/**
 * Passes this process's signals on to a command, unless the command has them already: then the witness has them too,
 * and the command is still in its group. Returns for each signal whether it is a new request.
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
