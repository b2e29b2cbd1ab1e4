import { notRevokedError, requireAnswer } from '@mayfly/core/end-refusal'
import { readJson } from '@mayfly/core/json'
import type { Ender } from '@mayfly/core/provider'
import { revocationRequest } from './request.ts'

/**
 * Asks Delinea to revoke a refresh token. Only a login with the token could show that it ended, and such a login would
 * get a new token, so the end is not looked at.
 */
export const ender: Ender = {
  revoke({ handle: { url = '' } = {}, key }, io) {
    return io.http(
      'any',
      () => revocationRequest(url, key as NonNullable<typeof key>),
      (answer, mayHaveActed) => {
        const { status, body } = requireAnswer('Delinea', answer)
        if (status >= 200 && status < 300) return 'ended'
        if (status === 404 && readJson(body).message === unknownToken) return mayHaveActed ? 'ended' : 'gone'
        throw notRevokedError('Delinea did not revoke the refresh token', status)
      },
    )
  },
}

/** Delinea's words for a secret, a token or a path that it does not know. */
const unknownToken = 'unable to find item with specified identifier'
