import { MayflyError, type Retry } from './errors.ts'

/**
 * The error if an issuer could not answer when an ending was to be revoked: ERR_EXCHANGE_UNAVAILABLE, with the status.
 */
export function unanswered(system: string, status: number, retry: Retry): MayflyError {
  const facts = { status: String(status) }
  return new MayflyError('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, retry })
}

/** The error if the issuer did not revoke an ending: ERR_EXCHANGE_REJECTED, with the status. */
export function notRevoked(message: string, status: number): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } })
}
