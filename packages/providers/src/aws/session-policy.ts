import { instant } from '@mayfly/core/instant'
import type { Ending } from '@mayfly/core/lease'

/** What narrows one session: an inline policy and managed ones, as STS takes them. */
export interface SessionPolicy {
  readonly policy?: string
  readonly policyArns: readonly string[]
}

/** STS gives this when no duration is asked for. */
export const defaultLifetimeSeconds = 3600

/** STS takes this many characters of inline policy and ARNs together. */
export const largestPolicyCharacters = 2048

/** When a session ends for its holder: at its own expiry, or before it at the deadline (epoch milliseconds). */
export function sessionEnd(
  expiresAt: number,
  deadline: number | undefined,
): Pick<Ending, 'facts'> & { expiresAt: number } {
  if (deadline === undefined || deadline >= expiresAt) return { expiresAt, facts: {} }
  return {
    expiresAt: deadline,
    facts: { 'after that its own policy denies every request; the session itself expires': instant(expiresAt) },
  }
}

type Statement = Record<string, unknown>

/**
 * Adds a deadline (epoch milliseconds) to a session, as a Deny that nothing allows away. The policies of one session
 * are OR-ed, so `Allow *` is written only where the user narrowed nothing; a user's own policy or ARNs get the Deny alone.
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

/** What a hop between two roles may do: assume the next one, and nothing else. */
export function hopPolicy(nextRole: string, deadline: number | undefined): SessionPolicy {
  const Action = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity']
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: nextRole }] }
  return withDeadline(document, [], deadline)
}

/** Why a value is no session policy; undefined when it looks like one. STS itself judges the rest. */
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

/** How many characters STS counts. */
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
