import { decide, type PolicyDocument, type Request } from './policy.ts'
import type { FakeSession } from './server.ts'

const everything: PolicyDocument = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }

/**
 * The reason for which a session may not do something, in the words of AWS; undefined when it may. A request for another
 * account's resource needs the policy of that resource as well.
 */
export function deniedBecause(
  { role, policies, arn }: FakeSession,
  request: Request & { readonly resource: string },
  ofResource?: PolicyDocument,
): string | undefined {
  const kinds: readonly (readonly [name: string, documents: readonly PolicyDocument[]])[] = [
    ['identity-based policy', [role.permissions]],
    ...(policies.length > 0 ? [['session policy', policies] as const] : []),
  ]
  for (const [name, documents] of kinds) {
    if (decide([...documents, everything], request) === 'denied') return `with an explicit deny in a ${name}`
    if (decide(documents, request) === 'denied') return `because no ${name} allows the ${request.action} action`
  }
  const account = arn.split(':')[4]
  // The ARN of a bucket has no account.
  const owner = request.resource.split(':')[4] || account
  if (account === owner) return undefined
  const principals = [arn, role.arn, `arn:aws:iam::${account}:root`]
  if (ofResource && decide([ofResource], { ...request, principals }) === 'allowed') return undefined
  return `because no resource-based policy allows the ${request.action} action`
}
