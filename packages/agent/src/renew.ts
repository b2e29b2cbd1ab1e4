import type { Credential } from '@mayfly/core/credential'
import type { Egress } from '@mayfly/core/egress'
import { aboutLease, type Evidence, type EvidenceEvent, type EvidencePlace } from '@mayfly/core/evidence'
import { exchangeIo } from '@mayfly/core/exchange-io'
import type { Grant } from '@mayfly/core/grant'
import { instant } from '@mayfly/core/instant'
import type { Ending, Lease } from '@mayfly/core/lease'
import { Patience } from '@mayfly/core/patience'
import type { Job, Network } from '@mayfly/core/platform'
import type { Provider } from '@mayfly/core/provider'
import { Secret } from '@mayfly/core/secret'
import { preflight, SubjectTokens } from '@mayfly/core/subject-token'
import { fill } from '@mayfly/core/template'
import { answersWith } from './answer.ts'
import type { Answer } from './endpoint.ts'
import { noMask, silentLog } from './no-output.ts'
import { supportOf } from './support.ts'

const renewMilliseconds = 30_000
/**
 * A failed request is not sent again after this time, because a tool waits for the credential. The old one may still be
 * valid, and the tool's next request tries again. A request that was sent may go on until the renewal ends.
 */
const retryMilliseconds = 8_000

/** A renewal's access to the outside. */
export interface RenewalContext {
  readonly job: Job
  readonly network: Network
  /** Saves the list of valid credentials. Returns when it is written. */
  readonly save: () => void
  /** Puts a new secret into a file that main made for the tools; throws when the file's folder is gone. */
  readonly put: (name: string, content: Secret) => void
  /** Opens the evidence of the step. */
  readonly evidence: ((place: EvidencePlace, egress: Egress) => Promise<Evidence>) | undefined
  /** Whether no post step has taken the lease back. After that, post alone writes to the evidence. */
  isServed(): boolean
}

/** A new credential with its answer. */
export interface Renewal {
  readonly credential: Credential
  /** The answers for tools; absent when tools never ask. */
  readonly answer: ((query: string) => Answer) | undefined
  /** The key that its ender needs, if the record does not have it. */
  readonly key: Secret | undefined
}

/**
 * Makes the next credential of a grant, with a fresh subject token. Each thing is recorded before it is requested, as
 * in main. Expired things are dropped. Errors: those of the provider, and of the CI system.
 */
export async function renew(
  grant: Grant,
  provider: Provider,
  last: Credential,
  { job, network, save, put, evidence: openEvidence, isServed }: RenewalContext,
): Promise<Renewal> {
  const { support, inputs } = await supportOf(provider, grant.raw)
  const { lease, strict } = grant
  const patience = new Patience(AbortSignal.timeout(renewMilliseconds), retryMilliseconds)
  const now = () => Date.now()
  const evidence = grant.evidence && (await openEvidence?.(grant.evidence, grant.egress))
  const note = (event: EvidenceEvent) => {
    if (isServed()) evidence?.note(event.event === 'issued' ? { ...event, event: 'renewed' } : event)
  }
  for (const { ender, expiresAt, what, trace = {} } of lease.endings) {
    if (ender !== undefined || expiresAt === undefined || expiresAt > now()) continue
    const detail = `since ${instant(expiresAt)}`
    note({ event: 'ended', ...aboutLease(lease), what, outcome: 'already-expired', detail, trace })
  }
  const earlier = lease.endings.filter(
    ({ ender, expiresAt }) => ender === undefined && (expiresAt === undefined || expiresAt > now()),
  )
  // A renewal that fails must not report them once more.
  lease.endings = lease.endings.filter((one) => one.ender !== undefined || earlier.includes(one))
  const next: Lease = { ...lease, endings: lease.endings.filter(({ ender }) => ender !== undefined) }
  // Earlier credentials stay in the record until they expire, even if this renewal fails.
  const saveBoth = () => {
    lease.endings = [...earlier.filter((one) => !next.endings.some((other) => covers(other, one))), ...next.endings]
    save()
  }
  const tokens = new SubjectTokens(async (audience) =>
    preflight(await network.fetchSubjectToken(audience, patience), audience, now()),
  )
  const platform = { job, log: silentLog, mask: noMask, now, ...(evidence && { evidence: { ...evidence, note } }) }
  const io = exchangeIo(
    { platform, network, patience, tokens, save: saveBoth, strict },
    next,
    provider.audience(inputs),
  )
  try {
    const credential = support.renew
      ? await support.renew({ credential: last, endings: next.endings }, inputs, io)
      : await provider.exchange(inputs, io)
    provider.checkPrincipal?.(credential, inputs)
    if (credential.parts !== last.parts) {
      for (const { name, content } of support.present(inputs).files ?? []) {
        const text = fill(content, credential.parts)
        if (text instanceof Secret) put(name, text)
      }
    }
    await support.retire?.({ credential, endings: next.endings }, io)
    const answers = support.answers?.(credential, inputs)
    return { credential, answer: answers && answersWith(answers, credential), key: support.key?.(credential) }
  } finally {
    network.wire.close()
    // The tool that waits for this credential does not wait for a collector.
    void evidence?.close()
  }
}

/**
 * Whether the first ending makes the second one unnecessary in the report: it is the same thing, at least as certain,
 * and expires no earlier.
 */
function covers(one: Ending, other: Ending): boolean {
  const longer = (one.expiresAt ?? Number.POSITIVE_INFINITY) >= (other.expiresAt ?? Number.POSITIVE_INFINITY)
  return one.what === other.what && longer && (!one.asked || other.asked === true)
}
