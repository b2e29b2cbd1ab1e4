import { log, say } from '@mayfly/platforms/command/log'
import { releaseRecord } from '@mayfly/platforms/command/release'
import { enders } from '@mayfly/providers/enders'
import type { CommandLine } from './flags.ts'
import { refuse } from './refuse.ts'
import { onSignals } from './signals.ts'

const strictExitCode = 3

/** Ends every login of a state folder, newest first, from its records alone; a second time finds nothing to do. */
export async function logout({ job, faults }: CommandLine): Promise<void> {
  onSignals(() => undefined)
  if (faults.length > 0) return refuse(faults)
  const { state } = job
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
