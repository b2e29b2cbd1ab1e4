import { retryByStatus } from '@mayfly/core/answer-status'
import { claimFacts } from '@mayfly/core/claims'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { deadToken, type Facts, firstError } from './answer.ts'

/** The error for a login that was refused: which claim, what ours is, the likely fix, and whether to try again. */
export function loginRefusal(answer: HttpAnswer, given: Facts, subject: SubjectToken): MayflyError {
  const { claims } = subject
  const facts: Facts = { ...given, ...claimFacts(subject) }
  const said = firstError(answer.body)
  const [, claim] = /claim "([^"]+)"/.exec(said ?? '') ?? []
  const own = claim === undefined ? {} : { [`claim ${claim}`]: shown(claims[claim]) }
  return (
    unavailable(answer, facts) ??
    malformed(answer, facts) ??
    rejected(
      'Vault refused the subject token',
      { ...facts, ...own, said },
      loginFix(answer.status, said ?? '', facts),
      said,
    )
  )
}

/** The error for a read that was refused. */
export function readRefusal(answer: HttpAnswer, path: string): MayflyError {
  const said = firstError(answer.body)?.replace(/\s+/g, ' ').trim()
  const facts = { path, status: String(answer.status), said }
  const isForeign = retryByStatus(answer.status) === undefined && Object.keys(readJson(answer.body)).length === 0
  if (isForeign) return foreign('The server', answer.status, facts)
  if (answer.status === 404) {
    return rejected(
      'Vault has nothing at a path',
      facts,
      'Check the path and the version: it is missing, deleted or destroyed. KV v2 takes its path without data/.',
    )
  }
  return (
    unavailable(answer, facts) ??
    rejected(
      'Vault refused a read',
      facts,
      "The token's policies must allow this path (KV v2: its data/ path); see the role's token_policies.",
    )
  )
}

/** The error for a token that was not renewed. */
export function renewRefusal(answer: HttpAnswer): MayflyError {
  const facts = { status: String(answer.status), said: firstError(answer.body)?.replace(/\s+/g, ' ').trim() }
  const fix =
    'deliver: agent needs a service token that may renew itself: token_type=service on the role, the default policy or auth/token/renew-self, and time left of its token_max_ttl.'
  return unavailable(answer, facts) ?? rejected('Vault did not renew the token', facts, fix)
}

/** The error for a signature that was refused. */
export function signRefusal(answer: HttpAnswer, path: string): MayflyError {
  const said = firstError(answer.body)?.replace(/\s+/g, ' ').trim()
  const facts = { path, status: String(answer.status), said }
  return (
    unavailable(answer, facts) ??
    rejected(
      'Vault refused to sign',
      facts,
      answer.status === 403
        ? "The token's policies must allow update on exactly this path; see the role's token_policies."
        : 'There must be an RSA key of that name in that transit mount; see signing-key.',
    )
  )
}

/** Under `strict-revoke` a token that cannot be ended is refused before it is used. */
export function notRevocable(what: string): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', `${what} is a batch token, and strict-revoke is set`, {
    fix: 'Vault cannot revoke a batch token: set token_type=service on the role, or leave strict-revoke out.',
  })
}

function rejected(message: string, facts: Facts, fix: string, vendor?: string): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', message, {
    facts,
    fix,
    ...(vendor && { vendor: vendorWord(vendor) }),
  })
}

/** Vault has no codes of its own: the part of its text that tells the kind. */
function vendorWord(said: string): string {
  return /^error validating (token|claims)/.exec(said)?.[0] ?? 'refused'
}

function unavailable({ status, body }: HttpAnswer, facts: Facts): MayflyError | undefined {
  // A gateway says 503 as well when it lost an answer: only in Vault's own words was nothing done.
  const idle = status === 412 || (status === 503 && firstError(body) !== undefined)
  const retry = idle ? 'throttle' : retryByStatus(status)
  if (retry === undefined) return undefined
  const fix = status === 503 ? 'Vault is sealed or stands by: see its status.' : 'Run the job again later.'
  return new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'Vault could not answer', {
    facts: { ...facts, status: String(status) },
    fix,
    retry,
  })
}

function malformed({ status, body }: HttpAnswer, facts: Facts): MayflyError | undefined {
  if (status >= 400 && firstError(body) !== undefined) return undefined
  return foreign(facts.endpoint, status, facts)
}

function foreign(who: string | undefined, status: number, facts: Facts): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', `${who} answered ${status}, and not as Vault does`, {
    facts,
    fix: 'Check the url input, and what stands between the runner and Vault.',
    retry: 'unreadable',
  })
}

function loginFix(status: number, said: string, { mount, namespace, audience }: Facts): string {
  if (status === 403 && said === deadToken)
    return `There is no auth mount "${mount}"${namespace ? ` in the namespace ${namespace}` : ''}: check mount and namespace.`
  if (/\(aud\)|audience/.test(said))
    return `The role's bound_audiences must hold ${audience}; a role without any refuses every token that has one.`
  if (/\(sub\)/.test(said))
    return "The role's bound_subject must be this subject, in the form that the repository sends."
  if (/claim "/.test(said))
    return "The role's bound_claims do not accept that claim; with patterns they need bound_claims_type=glob."
  if (/" could not be found/.test(said)) return `The mount "${mount}" has no such role: check role and namespace.`
  if (/could not load configuration/.test(said))
    return `The mount "${mount}" is not configured: write its oidc_discovery_url or jwks_url.`
  if (/\(exp\)|\(nbf\)/.test(said)) return "Check the clocks of Vault and of the CI system's issuer."
  if (/\(iss\)|signature/.test(said))
    return 'The mount trusts another issuer: check its bound_issuer and its discovery or key URL.'
  return 'Vault names the reason above.'
}

function shown(value: unknown): string {
  return textOf(value) ?? (value === undefined ? '(the token has none)' : JSON.stringify(value))
}

/** The error for a 200 that is not Vault's own: what was asked for may have been made. */
export function noData(path: string): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without data', {
    facts: { path },
    fix: 'Check what stands between the runner and Vault: something may have eaten its answer.',
    retry: 'unreadable',
  })
}

/** The error for names that several secrets would have; files and outputs do not tell upper from lower case. */
export function sameName(names: readonly string[]): MayflyError {
  return new MayflyError('ERR_ENV_CONFLICT', 'Several secrets of this step want the same name', {
    facts: { names: [...new Set(names)].join(', ') },
    fix: 'Give each a name of its own, whatever its case; path#* writes every sign of a field as _.',
  })
}

/** The error for names that a path's own fields chose, and that are something else already. */
export function takenName(taken: readonly string[]): MayflyError {
  return new MayflyError('ERR_ENV_CONFLICT', 'A field of path#* has a name that is something else already', {
    facts: { names: taken.join('; ') },
    fix: 'Give path#* another prefix, or name the fields one by one.',
  })
}
