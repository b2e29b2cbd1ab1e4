import type { JWTPayload } from 'jose'

/**
 * The claims of a JWT, unverified: whoever is shown the token judges it. Written here since a library for it would be an
 * eighth of what each step has to load. Throws on what is no JWT.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-7.2
 */
export function decodeClaims(jwt: string): JWTPayload {
  const [, payload, signature, ...more] = jwt.split('.')
  if (payload === undefined || signature === undefined || more.length > 0) throw new TypeError('not three parts')
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) throw new TypeError('no claims')
  return claims as JWTPayload
}
