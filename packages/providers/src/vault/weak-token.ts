import type { ExchangeIo } from '@mayfly/core/provider'
import type { VaultToken } from './answer.ts'

/**
 * Warns about a batch token. Throws ERR_EXCHANGE_REJECTED if `strict-revoke` is set, because Vault cannot revoke such a
 * token.
 */
export async function judgeBatchToken(what: string, io: ExchangeIo): Promise<void> {
  if (io.strict) throw (await import('./refusal.ts')).notRevocable(what)
  io.warn(`${what} is a batch token: Vault cannot revoke it, it only expires. Set token_type=service on the role.`)
}

/** Warns about a token that is valid longer than any job. */
export function warnOfLongToken({ expiresAt }: VaultToken, what: string, io: ExchangeIo): void {
  const life = expiresAt === undefined ? 'without an expiry' : `${Math.round((expiresAt - io.now()) / 3_600_000)} hours`
  io.warn(
    `${what} is valid ${life}. If the clean-up does not run, the token stays valid longer than the job: set token_ttl and token_max_ttl on the role.`,
  )
}
