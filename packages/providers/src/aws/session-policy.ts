import { createHash } from 'node:crypto'
import { type IssuedDetails, type Trace, traceOf } from '@mayfly/core/evidence'
import { instant } from '@mayfly/core/instant'
import type { Ending } from '@mayfly/core/lease'

/** The policies that narrow one session: an inline policy and the ARNs of managed policies, as STS accepts them. */
export interface SessionPolicy {
  readonly policy?: string
  readonly policyArns: readonly string[]
}

/** The lifetime that STS chooses if the request names none. */
export const defaultLifetimeSeconds = 3600

/** The most characters that STS accepts for inline policy and ARNs together. */
export const largestPolicyCharacters = 2048

/** The end of a session in the record: its own expiry, and the deadline if that is earlier (epoch milliseconds). */
export function sessionExpiry(
  expiresAt: number,
  deadline: number | undefined,
): Pick<Ending, 'facts'> & { expiresAt: number } {
  if (deadline === undefined || deadline >= expiresAt) return { expiresAt, facts: {} }
  return { expiresAt, facts: { 'AWS refuses its requests after': instant(deadline) } }
}

type Statement = Record<string, unknown>

/**
 * Adds a deadline (epoch milliseconds) to a session, as a Deny. A Deny always wins. The policies of one session are
 * combined by OR, so `Allow *` is added only if the user gave no policy; a user's policy or ARNs get only the Deny.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function withDeadline(
  user: unknown,
  policyArns: readonly string[],
  deadline: number | undefined,
): SessionPolicy {
  if (deadline === undefined) return { ...(user !== undefined && { policy: JSON.stringify(user) }), policyArns }
  const open = user === undefined && policyArns.length === 0
  const own = open ? [allowAll] : statements(user)
  const document = { Version: '2012-10-17', ...(user as object | undefined), Statement: [...own, denyAfter(deadline)] }
  return { policy: JSON.stringify(document), policyArns }
}

/** The policy of a role inside the chain: it may only assume the next role. */
export function hopPolicy(nextRole: string, deadline: number | undefined): SessionPolicy {
  const Action = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity']
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: nextRole }] }
  return withDeadline(document, [], deadline)
}

/** The reason why a value is not a session policy; undefined if it looks like one. STS checks the rest. */
export function policyFault(policy: unknown): string | undefined {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy))
    return 'must be a policy document, a JSON object'
  const list = statements(policy)
  if (list.length === 0) return 'has no Statement'
  if (list.some((one) => typeof one !== 'object' || one === null || !['Allow', 'Deny'].includes(String(one.Effect)))) {
    return 'has a Statement without an Effect of Allow or Deny'
  }
  return list.some((one) => 'Principal' in one || 'NotPrincipal' in one)
    ? 'has a Principal, which a session policy must not have'
    : undefined
}

/** The number of characters that STS counts. */
export function policyCharacters({ policy = '', policyArns }: SessionPolicy): number {
  return policy.length + policyArns.join('').length
}

const allowAll: Statement = { Effect: 'Allow', Action: '*', Resource: '*' }

function denyAfter(deadline: number): Statement {
  const Condition = { DateGreaterThan: { 'aws:CurrentTime': instant(deadline) } }
  return { Effect: 'Deny', Action: '*', Resource: '*', Condition }
}

function statements(policy: unknown): Statement[] {
  const { Statement } = (policy ?? {}) as { Statement?: unknown }
  return Statement === undefined ? [] : ([Statement].flat() as Statement[])
}

/** The facts about a session for the evidence. */
export function sessionDetails(
  trace: Trace,
  sessionName: string,
  askedSeconds: number | undefined,
  { policy }: Partial<SessionPolicy> = {},
): IssuedDetails {
  const policySha256 = policy === undefined ? undefined : createHash('sha256').update(policy).digest('hex')
  return { trace: { ...trace, ...traceOf({ sessionName }) }, askedSeconds, policySha256 }
}
