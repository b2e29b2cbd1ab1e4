import { acquire } from '@mayfly/core/acquire'
import { cancellation, takeFor } from '@mayfly/platforms/command/acquire'
import { envScript, scriptIn } from '@mayfly/platforms/command/env-script'
import { log } from '@mayfly/platforms/command/log'
import { CommandJob } from '@mayfly/platforms/command/platform'
import { StateFolder } from '@mayfly/platforms/command/state-folder'
import { enders } from '@mayfly/providers/enders'
import { signers } from '@mayfly/providers/signers'
import { readRequest } from './request.ts'
import { exitCodeOf, onSignals } from './signals.ts'

/** Gets credentials, and leaves them in the script of the job's state folder. */
export async function login(args: readonly string[]): Promise<void> {
  const { cancelled, cancel } = cancellation()
  const signals = onSignals(cancel)
  const { flags, system, inputs, ask } = await readRequest('login', args)
  const { 'state-dir': folder } = flags
  // Without a folder the command fails for that; what it saves until then goes with it.
  const state = folder === undefined ? StateFolder.temporary() : new StateFolder(folder)
  const taking = takeFor(new CommandJob(system, state), {
    inputs,
    place: envScript(state.root),
    cancelled,
    printsToLog: true,
  })
  await acquire(taking.platform, ask, enders, signers)
  if (!taking.failed()) log.info(`the variables are in ${scriptIn(state.root)}`)
  else if (signals.received) process.exitCode = exitCodeOf(signals.received)
}
