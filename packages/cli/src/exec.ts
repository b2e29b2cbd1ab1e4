import { acquire } from '@mayfly/core/acquire'
import { acquireCommand, cancellation } from '@mayfly/platforms/command/acquire'
import { inMemory } from '@mayfly/platforms/command/env-script'
import { print } from '@mayfly/platforms/command/log'
import { releaseRecord } from '@mayfly/platforms/command/release'
import { startFault } from '@mayfly/platforms/program-path'
import { registry } from '@mayfly/providers/registry'
import type { commands } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import type { CommandLine } from './flags.ts'
import { notStartedError } from './not-started.ts'
import { request } from './request.ts'
import { type RunningCommand, run } from './run.ts'
import { exitCodeOf, onSignals } from './signals.ts'

const lastWordsMilliseconds = 500

/**
 * Runs one command with credentials only in its environment, and redacts both its streams. If the program does not
 * exist, no credential is requested. The credentials are ended when the command ends, or at a second signal, which
 * means that there is no time. The exit code is the command's.
 */
export async function exec(
  line: CommandLine<(typeof commands)['exec']['flags']>,
  [program, ...args]: readonly string[],
): Promise<void> {
  const { job } = line
  const { cancelled, cancel } = cancellation()
  let onSignal = (_: NodeJS.Signals, asksToEnd: boolean): void => void (asksToEnd && cancel())
  const signals = onSignals((signal, asksToEnd) => onSignal(signal, asksToEnd))
  const missing = program === undefined ? [{ input: 'command', message: 'is required after "--"' }] : []
  const { inputs, readRequest } = request(line, 'env', missing)
  const sink = inMemory()
  let startable = true
  const ready = async () => {
    const fault = startFault(program as string)
    startable = fault === undefined
    if (fault) throw notStartedError(program as string, fault)
  }
  const command = acquireCommand(job, { inputs, sink, cancelled, printsToLog: false, ready })
  const processes = whileItWaits(() => import('node:child_process'))
  await acquire(command.platform, readRequest, registry)
  if (command.failed()) {
    if (!startable) process.exitCode = exitCodes.neverStarted
    else if (signals.received) process.exitCode = exitCodeOf(signals.received)
    return
  }
  const { spawn } = await processes
  let child: RunningCommand | undefined
  try {
    if (signals.received === undefined) child = run(spawn, program as string, args, sink.variables)
    const secondEndRequest = new Promise<void>((resolve) => {
      let endRequests = 0
      onSignal = (signal, asksToEnd) => {
        const isNew = child?.signal(signal, asksToEnd) ?? true
        if (isNew && asksToEnd && ++endRequests > 1) resolve()
      }
    })
    await Promise.race([child?.ended, secondEndRequest])
  } finally {
    const { strictFailure } = await releaseRecord(job, command.recordName, command.record(), registry)
    const code = child ? await child.done : signals.received && exitCodeOf(signals.received)
    if (strictFailure !== undefined) print(strictFailure)
    process.exitCode = strictFailure !== undefined && code === 0 ? exitCodes.notEnded : code
    // Output that is not written by then has no reader, and would keep this process running.
    if (signals.received) setTimeout(() => process.exit(), lastWordsMilliseconds).unref()
  }
}

/** Loads a module while this process only waits for an answer. */
function whileItWaits<T>(load: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setImmediate(() => resolve(load())))
}
