import type { LeaseRecord } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import type { Enders } from '@mayfly/core/provider'
import { release } from '@mayfly/core/release'
import { log } from './log.ts'
import type { CommandJob } from './platform.ts'
import { mayBeEnded } from './state-folder.ts'

/**
 * Withdraws and ends what a record holds, reports it, and forgets the record when nothing more can be ended or removed.
 * Gives why `strict-revoke` fails the job; undefined when it does not.
 */
export async function releaseRecord(
  job: CommandJob,
  name: string,
  record: LeaseRecord,
  enders: Enders,
): Promise<string | undefined> {
  const platform = job.platform()
  let rows: readonly OutcomeRow[] = []
  let refused: string | undefined
  let stuck = false
  await release(
    {
      ...platform,
      load: () => record,
      async withdraw(delivered, lease) {
        await platform.withdraw(delivered, lease).catch((error: unknown) => {
          stuck = true
          throw error
        })
      },
      report(reported) {
        rows = reported
        for (const { what, outcome, detail } of rows) log.info(`${what}: ${outcome}, ${detail}`)
      },
      fail(message) {
        refused = message
      },
    },
    enders,
  )
  if (stuck || mayBeEnded(rows)) job.tellKept()
  else job.state.forget(name)
  return refused
}
