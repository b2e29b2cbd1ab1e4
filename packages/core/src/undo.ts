import { MayflyError } from './errors.ts'
import type { LeaseRecord } from './lease.ts'
import type { AcquirePlatform } from './platform.ts'
import type { Enders } from './provider.ts'
import { endAll, withdrawAll } from './release.ts'
import { printable, render } from './render.ts'

const undoMilliseconds = 5_000

/** Takes back what a failed step did, and fails it with every error and the state that the job is in now. */
export async function undo(
  platform: AcquirePlatform,
  record: LeaseRecord,
  enders: Enders,
  thrown: unknown,
): Promise<void> {
  for (const lease of [...record.leases].reverse()) {
    await withdrawAll(platform, lease)
    lease.delivered = []
  }
  const rows = await endAll(platform, record, enders, undoMilliseconds)
  try {
    platform.save(record)
  } catch {
    // The older record still stands: post withdraws and ends once more, which changes nothing.
  }
  const state = ['Nothing was delivered.', ...rows.map((row) => `${row.what}: ${row.outcome}, ${row.detail}.`)].join(
    ' ',
  )
  const errors = printable(thrown)
  platform.fail(
    errors.map((error, index) => render(error, index === errors.length - 1 ? state : undefined)).join('\n\n'),
    { errors, rows },
  )
}

/** An error with the place of its credential in the step's list. */
export function named(error: unknown, place: string | undefined): unknown {
  if (error instanceof AggregateError) return new AggregateError(error.errors.map((one) => named(one, place)))
  if (place === undefined || !(error instanceof MayflyError)) return error
  return error.with({ facts: { item: place, ...error.facts } })
}
