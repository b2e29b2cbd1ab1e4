import { log, say } from '@mayfly/platforms/command/log'
import { CommandJob } from '@mayfly/platforms/command/platform'
import { releaseRecord } from '@mayfly/platforms/command/release'
import { StateFolder } from '@mayfly/platforms/command/state-folder'
import { guessSystem, systems } from '@mayfly/platforms/command/system'
import { enders } from '@mayfly/providers/enders'
import { commands } from './commands.ts'
import { readCommandLine } from './flags.ts'
import { refuse } from './refuse.ts'
import { onSignals } from './signals.ts'

const strictExitCode = 3

/** Ends every login of a state folder, newest first, from its records alone; a second time finds nothing to do. */
export async function logout(args: readonly string[]): Promise<void> {
  onSignals(() => undefined)
  const { flags, faults } = await readCommandLine(commands.logout.flags, args, false)
  if (faults.length > 0) return refuse(faults)
  const state = new StateFolder(flags['state-dir'])
  const job = new CommandJob(systems[flags.platform ?? guessSystem()], state)
  const records = state.records(job.platform().mask)
  if (records.length === 0) log.info(`nothing to end: ${state.root} holds no record of a login`)
  for (const [name, record] of records) {
    if (record === undefined) {
      log.warn(`${name} cannot be read: what was issued expires by itself`)
      continue
    }
    const refused = await releaseRecord(job, name, record, enders)
    if (refused === undefined) continue
    say(refused)
    process.exitCode = strictExitCode
  }
  state.tidy()
}
