import { type LogEvent, textAt } from './log-event.ts'

/** The calls by which Mayfly looks at its own token and revokes it. */
const ownCall = /^auth\/token\/(lookup-self|renew-self|revoke-self)$|^sys\/leases\//

/**
 * A line of the audit file of Vault or OpenBao. The log has the accessor only as an HMAC, so a login is known by the id of
 * its request, and names the HMAC that later lines have.
 *
 * @see https://openbao.org/docs/audit/
 */
export function vaultAuditEvent(value: Readonly<Record<string, unknown>>): LogEvent | undefined {
  const [time, path] = [Date.parse(textAt(value, 'time')), textAt(value, 'request', 'path')]
  const accessor = textAt(value, 'auth', 'accessor')
  if (value.type !== 'response' || Number.isNaN(time) || accessor === '') return undefined
  const isLogin = /^auth\/.+\/login$/.test(path)
  if (!isLogin && ownCall.test(path)) return undefined
  const ids = isLogin ? [accessor, textAt(value, 'request', 'id')] : [accessor]
  const call = `${textAt(value, 'request', 'operation')} ${path}`
  return { kind: isLogin ? 'issue' : 'use', ids, time, principal: path, call }
}
