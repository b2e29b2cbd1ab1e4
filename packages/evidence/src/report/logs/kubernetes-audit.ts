import { type LogEvent, member, textAt } from './log-event.ts'

/**
 * A line of the audit log of an API server: a token that was issued, or a request with a token.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/
 */
export function kubernetesAuditEvent(value: Readonly<Record<string, unknown>>): LogEvent | undefined {
  const time = Date.parse(textAt(value, 'requestReceivedTimestamp'))
  if (value.stage !== 'ResponseComplete' || Number.isNaN(time)) return undefined
  const issued = textAt(value, 'annotations', 'authentication.kubernetes.io/issued-credential-id')
  const resource = textAt(value, 'objectRef', 'resource')
  if (issued !== '') {
    const principal = `${textAt(value, 'objectRef', 'namespace')}/${textAt(value, 'objectRef', 'name')}`
    return { kind: 'issue', ids: [jtiOf(issued)], time, principal, call: 'create serviceaccounts/token' }
  }
  const [used] = [member(value, 'user', 'extra', 'authentication.kubernetes.io/credential-id')].flat()
  // Mayfly itself asks so whether its token is valid.
  if (typeof used !== 'string' || /^(selfsubject|token)reviews$/.test(resource)) return undefined
  const call = `${textAt(value, 'verb')} ${resource}`
  return { kind: 'use', ids: [jtiOf(used)], time, principal: textAt(value, 'user', 'username'), call }
}

function jtiOf(id: string): string {
  return id.replace(/^JTI=/, '')
}
