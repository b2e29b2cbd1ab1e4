import { deniedBecause } from './rights.ts'
import type { FakeSts } from './server.ts'
import { signature } from './signature.ts'

/**
 * Checks a login token of RDS as a database does: the signature, the fifteen minutes, the session, and the right to
 * connect as this user. The database itself says only that the password is wrong. The test also gets the reason.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
 */
export function databaseLogin(
  token: string,
  { host, region, resource, user }: { host: string; region: string; resource: string; user: string },
  sts: Pick<FakeSts, 'issued' | 'now'>,
): 'allowed' | string {
  const [, given = '', path = '', query = ''] = /^([^/]+)(\/)\?(.*)$/.exec(token) ?? []
  const fields = new URLSearchParams(query)
  const field = (name: string) => fields.get(name) ?? ''
  if (given !== host) return 'another host'
  if (field('Action') !== 'connect' || field('DBUser') !== user) return 'another user'
  const [id, ...scope] = field('X-Amz-Credential').split('/')
  const session = sts.issued.find(
    ({ accessKeyId, sessionToken }) => accessKeyId === id && sessionToken === field('X-Amz-Security-Token'),
  )
  if (!session) return 'an unknown session'
  const date = field('X-Amz-Date')
  const [day, itsRegion, service, end] = scope
  if (itsRegion !== region || service !== 'rds-db' || end !== 'aws4_request' || day !== date.slice(0, 8))
    return 'another scope'
  const unsigned = query
    .split('&')
    .filter((pair) => !pair.startsWith('X-Amz-Signature='))
    .sort()
    .join('&')
  const signable = { method: 'GET', path, query: unsigned, headers: { host }, body: '' }
  if (
    field('X-Amz-SignedHeaders') !== 'host' ||
    signature(signable, 'host', date, scope.join('/'), session.secretAccessKey) !== field('X-Amz-Signature')
  )
    return 'a wrong signature'
  const time = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  const seconds = Number(field('X-Amz-Expires'))
  if (!(seconds > 0 && seconds <= 900) || sts.now() >= time + seconds * 1000 || sts.now() < time - 300_000)
    return 'expired'
  if (sts.now() >= session.expiresAt) return 'an expired session'
  const context = { 'aws:CurrentTime': new Date(sts.now()).toISOString() }
  return deniedBecause(session, { action: 'rds-db:connect', resource, context }) ?? 'allowed'
}
