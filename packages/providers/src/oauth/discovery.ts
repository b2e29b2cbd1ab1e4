import { kindByStatus } from '@mayfly/core/answer-status'
import { endpoint, withoutEndSlashes } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import type { ClientCertificate, HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'

/** Finds an endpoint in the metadata of an issuer. */
export type Discovery = (name: `${string}_endpoint`) => string

/**
 * Reads the metadata of the issuer that the input names. Its endpoints are used only if they have the address of the
 * issuer, because the ID token goes there. Errors: ERR_ENDPOINT_REFUSED, ERR_ANSWER_MALFORMED,
 * ERR_EXCHANGE_UNAVAILABLE.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-3
 */
export async function discover(issuer: string, io: Io, client: ClientCertificate | undefined): Promise<Discovery> {
  const { origin, pathname } = new URL(issuer)
  const path = withoutEndSlashes(pathname)
  const read = (url: string) => io.http('any', () => ({ method: 'GET', url, client }), judge)
  const metadata =
    (await read(`${origin}${path}/.well-known/openid-configuration`)) ??
    (await read(`${origin}/.well-known/oauth-authorization-server${path}`))
  const facts = { issuer }
  if (!metadata)
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'The issuer has no metadata', {
      facts,
      fix: 'Check issuer, or give token-url instead.',
    })
  const said = textOf(metadata.issuer)
  if (said?.replace(/\/$/, '') !== issuer.replace(/\/$/, ''))
    throw new MayflyError('ERR_ENDPOINT_REFUSED', 'The metadata at this address name another issuer', {
      facts: { ...facts, said },
      fix: 'Write the issuer exactly as its metadata names it. No token was sent.',
    })
  return (name) => {
    const found = textOf(metadata[name])
    if (found === undefined)
      throw new MayflyError('ERR_ANSWER_MALFORMED', `The metadata of the issuer have no ${name}`, {
        facts,
        fix: 'Give this address in the inputs token-url, revoke or probe.',
      })
    if (endpoint(found, name).origin === origin) return found
    throw new MayflyError('ERR_ENDPOINT_REFUSED', `The ${name} of the issuer has another address than the issuer`, {
      facts: { ...facts, [name]: found },
      fix: 'If the issuer really uses this address, give it in the inputs token-url, revoke or probe. No token was sent.',
    })
  }
}

function judge({ status, body }: HttpAnswer): Readonly<Record<string, unknown>> | undefined {
  const kind = kindByStatus(status)
  if (kind !== undefined)
    throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'The issuer could not give its metadata', {
      facts: { status: String(status) },
      kind,
    })
  const metadata = status === 200 ? readJson(body) : {}
  return textOf(metadata.issuer) === undefined ? undefined : metadata
}
