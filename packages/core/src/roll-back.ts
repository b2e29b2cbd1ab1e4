import { MayflyError } from './errors.ts'
import { aboutLease } from './evidence.ts'
import { neutralise } from './foreign-text.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import { type OutcomeRow, strictOutcomes } from './outcome.ts'
import type { AcquirePlatform } from './platform.ts'
import type { Enders } from './provider.ts'
import { endAll, withdrawAll } from './release.ts'
import { printable, render } from './render.ts'

const rollBackMilliseconds = 5_000

/** Takes back everything of a failed step, and fails it with every error and the state that the job is in now. */
export async function rollBack(
  platform: AcquirePlatform,
  record: LeaseRecord,
  enders: Enders,
  thrown: unknown,
): Promise<void> {
  try {
    platform.takeBack?.()
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    platform.log.warn(
      `The outputs of this step may still hold a credential: they could not be taken back (${code ?? message})`,
    )
  }
  for (const lease of [...record.leases].reverse()) {
    await withdrawAll(platform, lease)
    lease.delivered = []
  }
  const rows = await endAll(platform, record, enders, rollBackMilliseconds)
  try {
    platform.save(record)
  } catch {
    // The older record is still saved: post withdraws and ends once more, which does no harm.
  }
  const issued = rows.filter(({ outcome }) => outcome !== 'read')
  const sorted = issued.sort((one, other) => Number(hasEnded(one)) - Number(hasEnded(other)))
  const state = ['Nothing was delivered.', ...sorted.map((row) => `${row.what}: ${row.outcome}, ${row.detail}.`)]
  const errors = await Promise.all(printable(thrown).map((error) => withWorkspaceVerdict(platform, error)))
  const last = errors.length - 1
  platform.fail(errors.map((error, index) => render(error, index === last ? state : [], platform.hide)).join('\n\n'), {
    errors,
    rows,
    // The state comes first for a log that cuts long texts.
    parts: () => [
      state.map((sentence) => neutralise(platform.hide?.(sentence) ?? sentence, 2000)).join('\n'),
      ...errors.map((error) => render(error, [], platform.hide)),
    ],
  })
}

/** An error about a refused token, with the verdict of the workspace's own trust file. */
async function withWorkspaceVerdict(platform: AcquirePlatform, error: MayflyError): Promise<MayflyError> {
  const { refusedToken, facts } = error
  if (!refusedToken || !platform.workspaceVerdict) return error
  try {
    const more = await platform.workspaceVerdict(refusedToken, facts)
    return error.with({ refusedToken: { ...refusedToken, notes: [...refusedToken.notes, ...more] } })
  } catch {
    // The refusal itself must reach the log, whatever the file is.
    return error
  }
}

function hasEnded({ outcome }: OutcomeRow): boolean {
  return !strictOutcomes.includes(outcome) && outcome !== 'expires-only'
}

/** Notes each reason why a lease has no credential. */
export function noteRefusal({ evidence }: AcquirePlatform, lease: Lease, thrown: unknown): void {
  for (const { code, vendor, trace = {} } of evidence ? printable(thrown) : [])
    evidence?.note({
      event: 'refused',
      ...aboutLease(lease),
      code,
      ...(vendor !== undefined && { said: vendor }),
      trace,
    })
}

/** An error with the label of its credential. */
export function addLabel(error: unknown, label: string | undefined): unknown {
  if (error instanceof AggregateError) return new AggregateError(error.errors.map((one) => addLabel(one, label)))
  if (label === undefined || !(error instanceof MayflyError)) return error
  return error.with({ facts: { item: label, ...error.facts } })
}
