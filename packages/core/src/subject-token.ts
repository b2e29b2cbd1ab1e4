import type { JWTPayload } from 'jose'
import { isLoopback } from './endpoint.ts'
import { MayflyError } from './errors.ts'
import { isNumericDate } from './instant.ts'
import { decodeClaims } from './jwt.ts'
import { type Mask, Secret } from './secret.ts'

/** The CI job's identity, as its CI system signed it. */
export interface SubjectToken {
  readonly jwt: Secret
  readonly claims: JWTPayload
  /** The issuer's clock at the time of the answer, epoch milliseconds. */
  readonly serverDate: number | undefined
}

/**
 * Masks a JWT and reads its claims. They are not verified here: the relying party verifies them. Throws
 * ERR_ID_TOKEN_INVALID.
 */
export function receiveSubjectToken(jwt: string, serverDate: number | undefined, mask: Mask): SubjectToken {
  const secret = Secret.receive(jwt, mask)
  try {
    return { jwt: secret, claims: decodeClaims(jwt), serverDate }
  } catch {
    throw new MayflyError('ERR_ID_TOKEN_INVALID', 'The CI system returned a token that is not a JWT', {
      fix: 'Check that the token request reaches the CI system itself.',
    })
  }
}

/**
 * Throws for a token that every relying party would refuse, with the reason, which a relying party would not show. The
 * token must have one audience (the requested one), an https issuer and a subject, and must not be expired on the
 * issuer's clock. Throws ERR_ID_TOKEN_INVALID.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8725#section-3.8
 */
export async function preflight(token: SubjectToken, audience: string, now: number): Promise<SubjectToken> {
  const { aud, exp, iss, sub } = token.claims
  const clock = token.serverDate ?? now
  const audiences = Array.isArray(aud) ? aud : [aud]
  const usable =
    isIssuer(iss ?? '') &&
    sub &&
    audiences.length === 1 &&
    audiences[0] === audience &&
    isNumericDate(exp) &&
    exp * 1000 > clock
  if (usable) return token
  throw (await import('./token-refusal.ts')).unusableTokenError(token, audience, clock, isIssuer(iss ?? ''))
}

function isIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const url = new URL(issuer)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** One subject token per audience for all first attempts. Every later attempt gets a new one. */
export class SubjectTokens {
  readonly #fetch: (audience: string) => Promise<SubjectToken>
  readonly #shared = new Map<string, Promise<SubjectToken>>()

  constructor(fetch: (audience: string) => Promise<SubjectToken>) {
    this.#fetch = fetch
  }

  get(audience: string, attempt: number): Promise<SubjectToken> {
    if (attempt > 1) return this.#fetch(audience)
    const shared = this.#shared.get(audience) ?? this.#fetch(audience)
    this.#shared.set(audience, shared)
    return shared
  }
}
