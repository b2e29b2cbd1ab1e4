import { held } from '@mayfly/core/held'
import type { ExchangeIo } from '@mayfly/core/provider'
import { judge, type Session } from './answer.ts'
import type { Hop } from './hops.ts'
import { hopPolicy, type SessionPolicy, sessionEnd } from './session-policy.ts'

interface Chain {
  readonly io: ExchangeIo
  readonly url: string
  readonly region: string
  /** The session that assumes the first hop. */
  readonly session: Session
  readonly hops: readonly Hop[]
  readonly sessionName: string
  readonly lifetime: number | undefined
  /** What narrows the last hop; the hops between may only assume the next one. */
  readonly last: SessionPolicy
  readonly deadline: number | undefined
}

/** STS gives a chained role one hour, asked or not. */
const longestSeconds = 3600

/**
 * Assumes each role from the one before it, signed. A hop's session is held before it is used for the next.
 * Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export async function assumeChain(chain: Chain): Promise<Session> {
  let { session } = chain
  for (const [index, hop] of chain.hops.entries()) {
    const next = chain.hops[index + 1]
    const policy = next ? hopPolicy(next.role, chain.deadline) : chain.last
    session = await assume(chain, session, hop, policy, next ? undefined : chain.lifetime)
  }
  return session
}

async function assume(
  { io, url, region, sessionName, deadline }: Chain,
  from: Session,
  hop: Hop,
  { policy, policyArns }: SessionPolicy,
  lifetime: number | undefined,
): Promise<Session> {
  const { signedAssumeRole } = await import('./signed-request.ts')
  const what = `AWS session ${sessionName} of ${hop.role}`
  const request = {
    RoleArn: hop.role,
    RoleSessionName: sessionName,
    ...(hop.externalId && { ExternalId: hop.externalId }),
    ...(hop.sourceIdentity && { SourceIdentity: hop.sourceIdentity }),
    ...(hop.tags && { Tags: Object.entries(hop.tags).map(([Key, Value]) => ({ Key, Value })) }),
    ...(lifetime !== undefined && { DurationSeconds: lifetime }),
    ...(policy !== undefined && { Policy: policy }),
    ...(policyArns.length > 0 && { PolicyArns: policyArns.map((arn) => ({ arn })) }),
  }
  return held(
    io,
    { what, ...sessionEnd(io.now() + (lifetime ?? longestSeconds) * 1000, deadline) },
    () =>
      io.http(
        'any',
        () => signedAssumeRole(url, region, from, request),
        (answer) =>
          judge(answer, io.receive, { principal: hop.role, endpoint: new URL(url).host, 'assumed by': from.arn }),
      ),
    ({ expiresAt }) => sessionEnd(expiresAt, deadline),
  )
}
