import type { ExchangeIo } from '@mayfly/core/provider'
import type { SecretAnswer } from '@mayfly/core/secret-source'
import type { Parts } from '@mayfly/core/template'
import { presignedUrl } from '../sigv4.ts'
import { signingKeys } from './call.ts'
import type { AwsRead } from './reference.ts'

const tokenSeconds = 900

/**
 * Makes the login token of a database: a signed URL without its scheme. The database accepts it for 15 minutes, as long
 * as its session is valid.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html
 */
export function databaseToken(
  io: ExchangeIo,
  keys: Parts,
  { host, port, user, region }: Extract<AwsRead, { kind: 'database' }>,
): SecretAnswer {
  const now = io.now()
  const query = { Action: 'connect', DBUser: user }
  const url = presignedUrl(`${host}:${port}`, query, tokenSeconds, signingKeys(keys), {
    region,
    service: 'rds-db',
    now,
  })
  const what = `login token of ${user} at ${host}:${port}`
  io.hold({ what, expiresAt: now + tokenSeconds * 1000, facts: {} })
  return { found: { value: url.slice('https://'.length) }, read: { what } }
}
