import { decodeJwt, type JWTPayload } from 'jose'
import { isLoopback } from './endpoint.ts'
import { MayflyError } from './errors.ts'
import { instant } from './instant.ts'
import { type Mask, Secret } from './secret.ts'

/** The CI job's identity, as its CI system signed it. */
export interface SubjectToken {
  readonly jwt: Secret
  readonly claims: JWTPayload
  /** The issuer's clock when the token was given, epoch milliseconds. */
  readonly serverDate: number | undefined
}

/** Masks a JWT and reads its claims without trusting them: the relying party verifies. Throws ERR_ID_TOKEN_INVALID. */
export function receiveSubjectToken(jwt: string, serverDate: number | undefined, mask: Mask): SubjectToken {
  const secret = Secret.receive(jwt, mask)
  try {
    return { jwt: secret, claims: decodeJwt(jwt), serverDate }
  } catch {
    throw new MayflyError('ERR_ID_TOKEN_INVALID', 'The CI system gave something that is no JWT', {
      fix: 'Check that the token request reaches the CI system itself.',
    })
  }
}

/**
 * Refuses a token that no relying party would take, with the reason that the relying party would keep to itself:
 * one audience (ours), not expired on the issuer's clock, an https issuer, a subject. Throws ERR_ID_TOKEN_INVALID.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8725#section-3.8
 */
export function preflight(token: SubjectToken, audience: string, now: number): SubjectToken {
  const { aud, exp, iss, sub } = token.claims
  const clock = token.serverDate ?? now
  const wrong = (why: string, fix: string) =>
    new MayflyError('ERR_ID_TOKEN_INVALID', `The subject token cannot be used: ${why}`, {
      facts: { ...claimFacts(token), expires: exp === undefined ? undefined : instant(exp * 1000) },
      fix,
    })
  if (!iss || !isIssuer(iss)) throw wrong('its issuer is not an https URL', 'Check the issuer of the CI system.')
  if (!sub) throw wrong('it names no subject', 'Check the subject claims that the CI system is told to put in.')
  const audiences = Array.isArray(aud) ? aud : [aud]
  if (audiences.length !== 1 || audiences[0] !== audience) {
    throw wrong(
      `its audience is not the one asked for (${audience})`,
      'A token for one relying party has one audience.',
    )
  }
  if (exp === undefined) throw wrong('it never expires', 'Check the lifetime that the CI system gives its tokens.')
  if (exp * 1000 <= clock) throw wrong(`it expired before ${instant(clock)}`, 'Check the clock of the CI system.')
  return token
}

/** The claims that an error may show: what trust policies look at, never the token. */
export function claimFacts(token: SubjectToken): Record<string, string | undefined> {
  const { claims } = token
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : undefined)
  return {
    issuer: text('iss'),
    subject: text('sub') && `${text('sub')}${otherForm(claims)}`,
    audience: Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud,
    environment: text('environment'),
    ref: text('ref'),
    workflow: text('job_workflow_ref'),
  }
}

/** GitHub writes a subject with or without the ids of owner and repository; a trust policy has to name the same form. */
function otherForm(claims: JWTPayload): string {
  const { sub = '', repository, repository_id, repository_owner_id } = claims
  const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? []
  if (rest === undefined || typeof repository !== 'string') return ''
  const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`
  return sub === immutable
    ? `  (immutable form; the older form is repo:${owner}/${name}:${rest})`
    : `  (older form; the immutable form is ${immutable})`
}

function isIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const url = new URL(issuer)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** One subject token an audience for all first attempts; every later attempt gets a fresh one. */
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
