import { MayflyError } from './errors.ts'
import { aboutLease, type EvidenceEvent } from './evidence.ts'
import { instant } from './instant.ts'
import { openIo } from './io.ts'
import type { Ending, Lease, LeaseRecord } from './lease.ts'
import { type Outcome, untilText } from './outcome.ts'
import { Patience } from './patience.ts'
import type { Network, Platform } from './platform.ts'
import type { Acceptance, Ender, Io } from './provider.ts'

/** Long enough for a server that answers from a cache for 10 seconds. */
const endingMilliseconds = 20_000
/** The part of a time for retries; the rest is for the answer to the last request. */
const retryShare = 0.9
/** The part of an ending's time for its control. A server that is silent must not use all of it. */
const controlShare = 0.5

/** The revocations of one record. They share their time and their connections. */
export interface Revocations {
  /** Revokes one thing. Returns what was observed. Never throws. */
  revoke(lease: Lease, ending: Ending, load: () => Promise<Ender>): Promise<[Outcome, string]>
  /** Closes the connections. */
  close(): void
}

/** Starts the time limit of a record's revocations. The network is opened when the first ending needs it. */
export function openRevocations(
  platform: Platform,
  openNetwork: (record: LeaseRecord) => Promise<Network>,
  record: LeaseRecord,
  milliseconds: number,
): Revocations {
  const totalPatience = new Patience(AbortSignal.timeout(milliseconds), milliseconds)
  let network: Promise<Network> | undefined
  return {
    async revoke(lease, ending, load) {
      if (totalPatience.signal.aborted) return ['not-run', untilText(ending)]
      try {
        network ??= openNetwork(record)
        const [ender, opened] = await Promise.all([load(), network])
        const endingPatience = new Patience(totalPatience.signal, Math.min(endingMilliseconds, totalPatience.left()))
        const ioWith = (part: number) => {
          const time = Math.max(0, Math.floor(endingPatience.left() * part))
          const signal = AbortSignal.any([totalPatience.signal, AbortSignal.timeout(time)])
          return ioFor(
            platform,
            opened,
            record,
            lease,
            ending,
            new Patience(signal, time * retryShare, platform.log.info),
          )
        }
        return await revokeOne(platform, lease, ending, ender, ioWith)
      } catch (error) {
        return ['revoke-failed', reasonOf(error) + untilText(ending)]
      }
    },
    close() {
      network?.then(({ wire }) => wire.close()).catch(() => undefined)
    },
  }
}

function ioFor(
  platform: Platform,
  network: Network,
  { tokenHost }: LeaseRecord,
  lease: Lease,
  ending: Ending,
  patience: Patience,
): Io {
  const subjectToken = async () => {
    // Another host would receive the right to request this job's tokens.
    if (network.tokenHost !== tokenHost)
      throw new MayflyError('ERR_ENDPOINT_REFUSED', 'The host for ID tokens is not the one of the main step')
    return network.fetchSubjectToken(ending.audience ?? '', patience)
  }
  return openIo({ platform, wire: network.wire, patience, subjectToken }, lease)
}

type ProbedEvent = Extract<EvidenceEvent, { event: 'probed' }>

async function revokeOne(
  platform: Platform,
  lease: Lease,
  ending: Ending,
  ender: Ender,
  io: (part: number) => Io,
): Promise<[Outcome, string]> {
  // A check that fails means "unclear", and never prevents the revocation.
  const unclear = () => 'unclear' as const
  const look = async (when: ProbedEvent['when'], answer: Promise<Acceptance> | undefined) => {
    const seen = await answer?.catch(unclear)
    if (seen) platform.evidence?.note({ event: 'probed', ...aboutLease(lease), what: ending.what, when, answer: seen })
    return seen
  }
  const control = await look('before', ender.control?.(ending, io(controlShare)))
  const revocationIo = io(1)
  const result = await ender.revoke(ending, revocationIo, control)
  const seen = () => instant(platform.now())
  if (result === 'pending') return ['revoked-leases-pending', untilText(ending)]
  const isGone = result === 'gone'
  // If it was accepted a moment ago and is now reported as gone, ask once more.
  const probe = isGone && control !== 'accepted' ? undefined : await look('after', ender.probe?.(ending, revocationIo))
  if (probe === 'accepted') return ['revoke-failed', `still accepted at ${seen()}; ${untilText(ending)}`]
  if (isGone) return ['already-gone', `seen by ${ending.ender}, ${seen()}`]
  const verified = control === 'accepted' && probe === 'refused'
  const elsewhere = ender.acceptedElsewhere?.(ending, verified)
  const detail = `by ${ending.ender}, ${seen()}${elsewhere === undefined ? '' : `; ${elsewhere}`}`
  return [verified ? 'revoked-verified' : 'revoked-unverified', detail]
}

/** Why an ending failed, in Mayfly's words, with the status of the answer or the system's own code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof MayflyError)) return ''
  const { message, facts } = error
  const fact = facts.reason ?? facts.status
  return `${message}${fact ? ` (${fact})` : ''}; `
}
