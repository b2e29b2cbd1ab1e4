import type { Credential } from '@mayfly/core/credential'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import { presignedUrl, signingKeys } from '../../sigv4.ts'
import type { AwsRead } from './reference.ts'

const tokenSeconds = 900

/**
 * Makes the login token of a database: a signed URL without its scheme. The database accepts it for 15 minutes, or until
 * its session expires.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html
 */
export function databaseToken(
  io: ExchangeIo,
  { parts, expiresAt: sessionEnd = Number.POSITIVE_INFINITY }: Credential,
  { host, port, user, region }: Extract<AwsRead, { kind: 'database' }>,
): SecretAnswer {
  const now = io.now()
  const query = { Action: 'connect', DBUser: user }
  const url = presignedUrl(`${host}:${port}`, query, tokenSeconds, signingKeys(parts), {
    region,
    service: 'rds-db',
    now,
  })
  const what = `login token of ${user} at ${host}:${port}`
  const expiresAt = Math.min(now + tokenSeconds * 1000, sessionEnd)
  io.recordEnding({ what, expiresAt, facts: {} }, () => ({ trace: {} }))
  return { found: { value: url.slice('https://'.length) }, read: { what, expiresAt } }
}
