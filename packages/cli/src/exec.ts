import { acquire } from '@mayfly/core/acquire'
import { cancellation, takeFor } from '@mayfly/platforms/command/acquire'
import { inMemory } from '@mayfly/platforms/command/env-script'
import { say } from '@mayfly/platforms/command/log'
import { CommandJob } from '@mayfly/platforms/command/platform'
import { StateFolder } from '@mayfly/platforms/command/state-folder'
import { enders } from '@mayfly/providers/enders'
import { signers } from '@mayfly/providers/signers'
import { readRequest } from './request.ts'
import type { Running } from './run.ts'
import { exitCodeOf, onSignals } from './signals.ts'

const strictExitCode = 3

/**
 * Runs one command with credentials in its environment alone, both its streams redacted. What was issued is ended when
 * the command ends, or at a second signal, which says that there is no time; the exit code is the command's.
 */
export async function exec(args: readonly string[]): Promise<void> {
  const { cancelled, cancel } = cancellation()
  let heed = (_: NodeJS.Signals): void => cancel()
  const signals = onSignals((signal) => heed(signal))
  const cut = args.includes('--') ? args.indexOf('--') : args.length
  const [program, ...rest] = args.slice(cut + 1)
  const missing = program === undefined ? [{ input: 'command', message: 'is required, after "--"' }] : []
  const { system, inputs, ask } = await readRequest('exec', args.slice(0, cut), missing)
  const job = new CommandJob(system, StateFolder.temporary())
  const place = inMemory()
  const taking = takeFor(job, { inputs, place, cancelled, printsToLog: false })
  // What comes after the exchange is loaded while its answer is under way.
  const loading = import('./run.ts')
  await acquire(taking.platform, ask, enders, signers)
  if (taking.failed()) {
    if (signals.received) process.exitCode = exitCodeOf(signals.received)
    return
  }
  let child: Running | undefined
  try {
    const { run } = await loading
    if (signals.received === undefined) child = run(program as string, rest, place.variables)
    const hurried = new Promise<void>((resolve) => {
      let heard = 0
      heed = (signal) => {
        child?.signal(signal)
        if (++heard > 1) resolve()
      }
    })
    await Promise.race([child?.ended, hurried])
  } finally {
    const { releaseRecord } = await import('@mayfly/platforms/command/release')
    const refused = await releaseRecord(job, taking.recordName, taking.record(), enders)
    const code = child ? await child.done : signals.received && exitCodeOf(signals.received)
    if (refused !== undefined) say(refused)
    process.exitCode = refused !== undefined && code === 0 ? strictExitCode : code
  }
}
