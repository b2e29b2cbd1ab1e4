import { retryByStatus } from '@mayfly/core/answer-status'
import { claimFacts } from '@mayfly/core/claims'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { deadToken, firstError } from './errors.ts'
import type { Mount } from './reads.ts'
import type { SecretLine } from './secret-lines.ts'

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
    rejected('Vault refused the ID token', { ...facts, ...own, said }, loginFix(answer.status, said ?? '', facts), said)
  )
}

/** A read as it was written, and as it was asked. */
interface Asked {
  readonly line: SecretLine
  readonly path: string
  /** Undefined for a request that writes: no mount is asked for. */
  readonly mount: Mount | undefined
}

/** The error for a read that was refused: as it was asked, in Vault's own words, with the fix for that status. */
export function readRefusal(answer: HttpAnswer, asked: Asked): MayflyError {
  const { line, path, mount } = asked
  const { status, body } = answer
  const said = firstError(body)?.replace(/\s+/g, ' ').trim()
  const facts = {
    path: line.path,
    asked: `${line.method} ${path}`,
    mount: mount && (mount.shown ? mount.path : 'none that this token may see'),
    status: String(status),
    said,
  }
  const isForeign = retryByStatus(status) === undefined && Object.keys(readJson(body)).length === 0
  if (isForeign) return foreign('The server', status, facts)
  const message = status === 404 ? 'Vault has nothing at a path' : 'Vault refused a read'
  return unavailable(answer, facts) ?? rejected(message, facts, readFix(status, said, asked))
}

function readFix(status: number, said: string | undefined, { line, path, mount }: Asked): string {
  if (status === 405)
    return line.method === 'GET'
      ? 'This path needs a write request: write POST in front of it.'
      : 'This path needs a read request: remove POST.'
  if (status !== 403 && status !== 404) return said ? "See Vault's reason above." : 'Vault gave no reason.'
  const below = mount?.kv === 2 ? line.path.slice(mount.path.length) : ''
  if (mount && below.startsWith('data/'))
    return `For KV v2, the path is without data/: write ${mount.path}${below.slice('data/'.length)}.`
  if (mount && !mount.shown)
    return `Either the mount does not exist, has another spelling (upper and lower case differ) or is in another namespace; or the token's policies do not allow read on ${path}: see the role's token_policies.`
  if (status === 403)
    return `The token's policies must allow ${mount ? 'read' : 'update'} on ${path}; see the role's token_policies.`
  return mount?.kv
    ? 'Check the path and the version: the secret is missing, deleted or destroyed.'
    : 'Check the path: nothing with this name exists.'
}

/** The error for a token that was not renewed. */
export function renewRefusal(answer: HttpAnswer): MayflyError {
  const facts = { status: String(answer.status), said: firstError(answer.body)?.replace(/\s+/g, ' ').trim() }
  const fix =
    answer.status === 403
      ? 'deliver: agent needs a service token that may renew itself: set token_type=service on the role, and give it the default policy or update on auth/token/renew-self.'
      : 'deliver: agent needs a token that can be renewed: set token_type=service on the role, and a token_max_ttl that is long enough.'
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
        : [400, 404].includes(answer.status)
          ? 'The transit mount must contain an RSA key with this name: check signing-key.'
          : "See Vault's reason above.",
    )
  )
}

/** Under `strict-revoke` a token that cannot be ended is refused before it is used. */
export function notRevocable(what: string): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', `${what} is a batch token, and strict-revoke is set`, {
    fix: 'Vault cannot revoke a batch token: set token_type=service on the role, or omit strict-revoke.',
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
  const fix = status === 503 ? 'Vault is sealed or in standby: check its status.' : 'Run the job again later.'
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
  return new MayflyError('ERR_ANSWER_MALFORMED', `${who} answered ${status}, which is not an answer of Vault`, {
    facts,
    fix: 'Check the url input, and any proxy or firewall between the runner and Vault.',
    retry: 'unreadable',
  })
}

function loginFix(status: number, said: string, { mount, namespace, audience }: Facts): string {
  if (status === 403 && said === deadToken)
    return `There is no auth mount "${mount}"${namespace ? ` in the namespace ${namespace}` : ''}: check mount and namespace.`
  if (/\(aud\)|audience/.test(said))
    return `The role's bound_audiences must contain ${audience}. A role without bound_audiences refuses every token that has an audience.`
  if (/\(sub\)/.test(said))
    return "The role's bound_subject must be this subject, in the format that the repository uses."
  if (/claim "/.test(said))
    return "The role's bound_claims do not accept this claim. Patterns need bound_claims_type=glob."
  if (/" could not be found/.test(said)) return `The mount "${mount}" has no such role: check role and namespace.`
  if (/could not load configuration/.test(said))
    return `The mount "${mount}" is not configured: set its oidc_discovery_url or jwks_url.`
  if (/\(exp\)|\(nbf\)/.test(said)) return "Check the clocks of Vault and of the CI system's issuer."
  if (/\(iss\)|signature/.test(said))
    return 'The mount trusts another issuer: check its bound_issuer and its discovery or key URL.'
  return "See Vault's reason above."
}

function shown(value: unknown): string {
  return textOf(value) ?? (value === undefined ? '(the token has none)' : JSON.stringify(value))
}

/** The error for a 200 that is not Vault's own: what was asked for may have been made. */
export function noData(path: string): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without data', {
    facts: { path },
    fix: 'Check any proxy or firewall between the runner and Vault: it may have dropped the answer.',
    retry: 'unreadable',
  })
}

/** The error for names that several secrets would have; files and outputs do not tell upper from lower case. */
export function sameName(names: readonly string[]): MayflyError {
  return new MayflyError('ERR_ENV_CONFLICT', 'Several secrets of this step have the same name', {
    facts: { names: [...new Set(names)].join(', ') },
    fix: 'Give each secret a different name; upper and lower case count as the same. path#* replaces every special character of a field by _.',
  })
}

/** The error for names that a path's own fields chose, and that are something else already. */
export function takenName(taken: readonly string[]): MayflyError {
  return new MayflyError('ERR_ENV_CONFLICT', 'A field of path#* has a name that is already used', {
    facts: { names: taken.join('; ') },
    fix: 'Give path#* another prefix, or list the fields one by one.',
  })
}
