import type { LeaseRecord } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import type { Enders } from '@mayfly/core/provider'
import { release } from '@mayfly/core/release'
import { log } from './log.ts'
import type { CommandJob } from './platform.ts'
import { mayBeEnded } from './state-folder.ts'

/** How the end of one record went. */
export interface Released {
  readonly rows: readonly OutcomeRow[]
  /** Whether the record stays, since another try could end or remove more. */
  readonly kept: boolean
  /** Why `strict-revoke` fails the job; undefined when it does not. */
  readonly refused: string | undefined
}

/** Withdraws and ends what a record holds, reports it, and forgets the record when nothing more can be ended. */
export async function releaseRecord(
  job: CommandJob,
  name: string,
  record: LeaseRecord,
  enders: Enders,
): Promise<Released> {
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
  const kept = stuck || mayBeEnded(rows)
  if (!kept) job.state.forget(name)
  return { rows, kept, refused }
}
