import type { OutcomeRow } from '@mayfly/core/outcome'
import { print } from '@mayfly/platforms/command/log'
import type { RecordResult } from '@mayfly/platforms/command/release'
import { exitCodes } from './exit-codes.ts'

/** Adds the outcomes of a record to `ended`, and says whether `strict-revoke` fails the command. */
export function tellEnded({ rows, strictFailure }: RecordResult, ended: OutcomeRow[]): void {
  ended.push(...rows)
  if (strictFailure === undefined) return
  print(strictFailure)
  process.exitCode = exitCodes.notEnded
}
