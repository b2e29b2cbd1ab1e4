import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import { judge, type Session } from './answer.ts'
import type { DeadlineClock } from './deadline-clock.ts'
import type { Hop } from './hops.ts'
import {
  defaultLifetimeSeconds,
  hopPolicy,
  type SessionPolicy,
  sessionDetails,
  type sessionExpiry,
} from './session-policy.ts'

interface Chain {
  readonly io: ExchangeIo
  readonly url: string
  readonly region: string
  /** The session that assumes the first role of the chain. */
  readonly session: Session
  /** The role of that session. */
  readonly role: string
  readonly hops: readonly Hop[]
  readonly sessionName: string
  /** Writes a role as reports show it. */
  readonly shown: (role: string) => string
  readonly lifetime: number | undefined
  /** The policies of the last session, for its deadline. The sessions before it may only assume the next role. */
  readonly own: (deadline: number | undefined) => SessionPolicy
  /** The end of a session in the record, from its expiry and its deadline. */
  readonly recordedExpiry: typeof sessionExpiry
  readonly clock: DeadlineClock
}

/** A session of the chain, with its deadline. */
interface ChainSession {
  readonly session: Session
  readonly deadline: number | undefined
}

/**
 * Assumes each role with the session of the role before it, by signed requests. Each session is recorded before it is
 * used for the next request. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export async function assumeChain(chain: Chain): Promise<ChainSession> {
  let { role } = chain
  let assumed: ChainSession = { session: chain.session, deadline: undefined }
  for (const [index, hop] of chain.hops.entries()) {
    const next = chain.hops[index + 1]
    const policy = next ? (deadline: number | undefined) => hopPolicy(next.role, deadline) : chain.own
    assumed = await assume({ ...chain, ...assumed, role }, hop, policy, next ? undefined : chain.lifetime)
    role = hop.role
  }
  return assumed
}

async function assume(
  { io, url, region, session: from, role, sessionName, shown, recordedExpiry, clock }: Chain,
  hop: Hop,
  policyUntil: (deadline: number | undefined) => SessionPolicy,
  lifetime: number | undefined,
): Promise<ChainSession> {
  const { signedAssumeRole } = await import('./signed-request.ts')
  const request = {
    RoleArn: hop.role,
    RoleSessionName: sessionName,
    ...(hop.externalId && { ExternalId: hop.externalId }),
    ...(hop.sourceIdentity && { SourceIdentity: hop.sourceIdentity }),
    ...(hop.tags && { Tags: Object.entries(hop.tags).map(([Key, Value]) => ({ Key, Value })) }),
    ...(lifetime !== undefined && { DurationSeconds: lifetime }),
  }
  let deadline: number | undefined
  let sent: SessionPolicy | undefined
  const session = await issue(io, {
    retry: 'any',
    what: `AWS session ${sessionName} of ${shown(hop.role)}`,
    longestLife: () => recordedExpiry(io.now() + (lifetime ?? defaultLifetimeSeconds) * 1000, deadline),
    build() {
      deadline = clock.deadline()
      sent = policyUntil(deadline)
      const { policy, policyArns } = sent
      const narrowed = {
        ...(policy !== undefined && { Policy: policy }),
        ...(policyArns.length > 0 && { PolicyArns: policyArns.map((arn) => ({ arn })) }),
      }
      return signedAssumeRole(url, region, from, { ...request, ...narrowed })
    },
    judge(answer) {
      clock.hear(answer.date)
      return judge(answer, io.receive, { principal: hop.role, endpoint: new URL(url).host, 'assumed by': role })
    },
    ending: ({ expiresAt }) => recordedExpiry(expiresAt, deadline),
    details: ({ trace }) => sessionDetails(trace, sessionName, lifetime, sent),
  })
  return { session, deadline }
}
