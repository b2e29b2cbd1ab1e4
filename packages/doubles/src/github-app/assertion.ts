import { compactVerify, decodeJwt, decodeProtectedHeader, type KeyInput } from 'jose'

/** An App, with GitHub's facts about it. */
export interface FakeApp {
  readonly id: number
  readonly clientId: string
  readonly slug: string
  /** The public part of the key that the App signs with. */
  readonly publicKey: KeyInput
}

/**
 * GitHub's refusal of an App's JWT: a status and its words; undefined for a valid JWT. The time is in milliseconds.
 *
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export async function assertionFault(
  jwt: string,
  app: FakeApp,
  now: number,
): Promise<[status: number, words: string] | undefined> {
  const undecodable: [number, string] = [401, 'A JSON web token could not be decoded']
  let claims: Record<string, unknown>
  try {
    decodeProtectedHeader(jwt)
    claims = decodeJwt(jwt)
  } catch {
    return undecodable
  }
  const { iss, iat, exp } = claims
  if (iss === undefined || iss === null) return [401, "Missing 'issuer' claim ('iss') in assertion"]
  if (iss !== app.clientId && !/^\d+$/.test(String(iss))) return [401, "'Issuer' claim ('iss') must be an Integer"]
  if (iss !== app.clientId && Number(iss) !== app.id) return [404, 'Integration not found']
  const signed = await compactVerify(jwt, app.publicKey, { algorithms: ['RS256'] }).catch(() => undefined)
  if (!signed) return undecodable
  const seconds = Math.floor(now / 1000)
  if (!Number.isInteger(iat) || Number(iat) > seconds)
    return [401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"]
  if (exp === undefined) return [401, "Missing 'expiration time' claim ('exp') in assertion"]
  if (!Number.isInteger(exp) || Number(exp) <= seconds)
    return [
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    ]
  if (Number(exp) > seconds + 600) return [401, "'Expiration time' claim ('exp') is too far in the future"]
  return undefined
}
