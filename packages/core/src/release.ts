import { MayflyError } from './errors.ts'
import { instant } from './instant.ts'
import { openIo } from './io.ts'
import { issuerNow } from './issuer-clock.ts'
import type { Ending, Lease, LeaseRecord } from './lease.ts'
import { type Outcome, type OutcomeRow, readText, unended, untilText } from './outcome.ts'
import { Patience } from './patience.ts'
import type { Network, Platform, ReleasePlatform } from './platform.ts'
import type { Ender, Enders, Io } from './provider.ts'

/** A credential counts as expired only after this margin, because clocks differ. */
const expiryMarginMilliseconds = 60_000
const postMilliseconds = 30_000
/** Long enough for an issuer that answers from a cache for 10 seconds. */
const endingMilliseconds = 20_000
/** The part of an ending's time for retries; the rest is for the answer to its last request. */
const retriedPart = 0.9

/**
 * Post: withdraws and ends everything that main recorded, newest first, and reports one outcome per thing. It works
 * only from the saved state, is idempotent, and fails the job only under `strict-revoke`.
 */
export async function release(platform: ReleasePlatform, enders: Enders): Promise<void> {
  const record = platform.load()
  if (!record || record.leases.length === 0) return
  for (const lease of [...record.leases].reverse()) await withdrawAll(platform, lease)
  const rows = await endAll(platform, record, enders, postMilliseconds)
  try {
    if (rows.length > 0) platform.report(rows)
  } catch (error) {
    // A summary that cannot be written must not hide what is still valid.
    platform.log.warn(`The summary could not be written (${(error as Error).message})`)
  }
  const alive = rows.filter((row) => unended.includes(row.outcome))
  for (const { what, outcome, detail } of alive) platform.log.warn(`${what}: ${outcome} (${detail})`)
  if (record.strict && alive.length > 0) {
    const issued = rows.filter(({ outcome }) => outcome !== 'read')
    platform.fail(`strict-revoke: ${alive.length} of ${issued.length} credentials of this step may still be valid`)
  }
}

/**
 * Removes everything of a lease from the job, newest first. A thing that cannot be removed is logged, and the rest goes
 * on.
 */
export async function withdrawAll(platform: Platform, lease: Lease): Promise<void> {
  for (const delivered of [...lease.delivered].reverse()) {
    try {
      await platform.withdraw(delivered, lease)
    } catch (error) {
      const thing = delivered.kind === 'env' ? delivered.name : 'path' in delivered ? delivered.path : delivered.file
      const { code, message } = error as { code?: string; message?: string }
      platform.log.warn(`${thing} could not be removed from the job (${code ?? message})`)
    }
  }
}

/** Ends everything in a record, newest first, within the caller's time, with one outcome each. Never throws. */
export async function endAll(
  platform: Platform,
  record: LeaseRecord,
  enders: Enders,
  milliseconds: number,
): Promise<OutcomeRow[]> {
  const rows: OutcomeRow[] = []
  let network: Promise<Network> | undefined
  const { network: openNetwork } = platform
  const open = openNetwork && (() => (network ??= openNetwork(record)))
  const deadline = AbortSignal.timeout(milliseconds)
  const all = new Patience(deadline, milliseconds)
  const context = { platform, enders, all, open, tokenHost: record.tokenHost }
  for (const lease of [...record.leases].reverse()) {
    for (const ending of [...lease.endings].reverse()) {
      const [outcome, detail] = await end(context, lease, ending).catch((error: unknown): [Outcome, string] => [
        'revoke-failed',
        reasonOf(error) + untilText(ending),
      ])
      rows.push({ lease: lease.id, provider: lease.provider, what: ending.what, outcome, detail })
    }
    for (const read of lease.reads ?? [])
      rows.push({ lease: lease.id, provider: lease.provider, what: read.what, outcome: 'read', detail: readText(read) })
  }
  network?.then(({ wire }) => wire.close()).catch(() => undefined)
  return rows
}

/** Why an ending failed, in Mayfly's words, with the status of the answer or the system's own code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof MayflyError)) return ''
  const { message, facts } = error
  const fact = facts.reason ?? facts.status
  return `${message}${fact ? ` (${fact})` : ''}; `
}

/** The context of endings. Enders and the network are loaded only when something has to be revoked. */
interface EndingContext {
  readonly platform: Platform
  readonly enders: Enders
  /** The time for all endings together. */
  readonly all: Patience
  readonly open: (() => Promise<Network>) | undefined
  readonly tokenHost: string | undefined
}

async function end(context: EndingContext, lease: Lease, ending: Ending): Promise<[Outcome, string]> {
  const { platform, enders, all, open } = context
  const { ender, expiresAt } = ending
  if (expiresAt !== undefined && issuerNow(lease, platform.now()) > expiresAt + expiryMarginMilliseconds) {
    return ['already-expired', `since ${instant(expiresAt)}`]
  }
  if (ender === undefined) return ['expires-only', untilText(ending)]
  const load = enders[ender]?.ender
  if (!load || !open || all.signal.aborted) return ['not-run', untilText(ending)]
  const [loaded, network] = await Promise.all([load(), open()])
  return revoke(platform, ending, loaded, endingIo(context, network, lease, ending))
}

function endingIo({ platform, all, tokenHost }: EndingContext, network: Network, lease: Lease, ending: Ending): Io {
  const signal = AbortSignal.any([all.signal, AbortSignal.timeout(endingMilliseconds)])
  const milliseconds = Math.min(endingMilliseconds, all.left()) * retriedPart
  const patience = new Patience(signal, milliseconds, platform.log.info)
  const subjectToken = async () => {
    // Another host would receive the right to request this job's tokens.
    if (network.tokenHost !== tokenHost)
      throw new MayflyError('ERR_ENDPOINT_REFUSED', 'ID tokens would come from another host than in the main step')
    return network.fetchSubjectToken(ending.audience ?? '', patience)
  }
  return openIo({ platform, wire: network.wire, patience, subjectToken }, lease)
}

async function revoke(platform: Platform, ending: Ending, ender: Ender, io: Io): Promise<[Outcome, string]> {
  // A check that fails means "unclear", and never prevents the revocation.
  const unclear = () => 'unclear' as const
  const control = await ender.control?.(ending, io).catch(unclear)
  const result = await ender.revoke(ending, io)
  const seen = () => instant(platform.now())
  if (result === 'pending') return ['revoked-leases-pending', untilText(ending)]
  const isGone = result === 'gone'
  // If it was accepted a moment ago and is now reported as gone, ask once more.
  const probe = isGone && control !== 'accepted' ? undefined : await ender.probe?.(ending, io).catch(unclear)
  if (probe === 'accepted') return ['revoke-failed', `still accepted at ${seen()}; ${untilText(ending)}`]
  if (isGone) return ['already-gone', `seen by ${ending.ender}, ${seen()}`]
  const verified = control === 'accepted' && probe === 'refused'
  return [verified ? 'revoked-verified' : 'revoked-unverified', `by ${ending.ender}, ${seen()}`]
}
