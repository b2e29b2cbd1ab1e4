import { isEnd, isWord } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { Scope } from './exchange.ts'

/** What a refusal is told with. */
export type Facts = Readonly<Record<string, string | undefined>>

/** A token as GitHub gives it. */
export interface InstallationToken {
  readonly token: Secret
  /** Undefined when the answer tells no credible one: the token is ended and not used. */
  readonly expiresAt: number | undefined
  readonly granted: {
    readonly permissions: Readonly<Record<string, unknown>>
    readonly every: boolean
    readonly names?: readonly string[]
  }
}

/**
 * Refuses a token that is held but not to be used: one without an end, or one of another scope than was asked for, wider or
 * narrower. Errors: ERR_ANSWER_MALFORMED, ERR_PRINCIPAL_MISMATCH.
 */
export function guardToken({ expiresAt, granted }: InstallationToken, wanted: Scope, facts: Facts): void {
  if (expiresAt === undefined) throw notWhole(facts)
  // Every token may read metadata, asked for or not.
  const given: Record<string, unknown> = { metadata: 'read', ...granted.permissions }
  const asked: Record<string, unknown> = { metadata: 'read', ...wanted.permissions }
  const differing = Object.keys({ ...given, ...asked }).filter((name) => given[name] !== asked[name])
  const everything = granted.every && wanted.repositories
  const others = wanted.repositories && granted.names && listed(granted.names) !== listed(wanted.repositories)
  if (differing.length === 0 && !everything && !others) return
  const shown = differing.map((name) => `${name}: ${given[name] ?? 'none'} instead of ${asked[name] ?? 'none'}`)
  if (everything) shown.push('every repository')
  else if (others) shown.push(`the repositories ${listed(granted.names)}`)
  throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub gave a token of another scope than was asked for', {
    facts: { ...facts, given: shown.join(', ') },
    fix: 'A permission that GitHub does not know is left out by it: check its name. The token is not used.',
  })
}

/** Names of repositories, which GitHub tells without case. */
function listed(names: readonly string[] = []): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort().join(', ')
}

const longestLifetimeSeconds = 3600

/**
 * Judges the answer to where the App is installed. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE,
 * ERR_ANSWER_MALFORMED, ERR_PRINCIPAL_MISMATCH when it is another account's.
 */
export async function judgeInstallation(answer: HttpAnswer, facts: Facts): Promise<{ id: number; slug: string }> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).refusal(answer, facts, 'find the installation')
  const { id, app_slug: slug, account } = readJson(answer.body)
  const login = textOf(objectIn(account).login)
  if (!Number.isSafeInteger(id) || typeof slug !== 'string' || !/^[\w-]{1,100}$/.test(slug) || !isWord(login)) {
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub told no whole installation', {
      facts,
      retry: 'unreadable',
    })
  }
  if (login.toLowerCase() !== facts.owner?.toLowerCase())
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub told the installation of another account', {
      facts: { ...facts, account: login },
      fix: 'The account may have been renamed: give its present name as owner.',
    })
  return { id: id as number, slug }
}

/** Judges the answer to a token request: the token with its end and what was granted. The same errors. */
export async function judgeToken(answer: HttpAnswer, io: Io, wanted: Scope, facts: Facts): Promise<InstallationToken> {
  if (answer.status !== 201)
    throw (await import('./refusal.ts')).refusal(answer, { ...facts, ...asked(wanted) }, 'give a token')
  const { token: text, expires_at, permissions, repository_selection: selection, repositories } = readJson(answer.body)
  const token = textOf(text)
  const secret = token === undefined ? undefined : io.receive(token)
  const expiresAt = Date.parse(textOf(expires_at) ?? '')
  if (!secret || !isWord(token)) throw notWhole(facts)
  const granted = {
    permissions: objectIn(permissions),
    every: selection === 'all',
    ...(Array.isArray(repositories) && { names: repositories.map((one) => String(objectIn(one).name)) }),
  }
  const credible = isEnd(expiresAt, answer.date, longestLifetimeSeconds)
  return { token: secret, expiresAt: credible ? expiresAt : undefined, granted }
}

function notWhole(facts: Facts): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub answered 201 without a whole token', {
    facts,
    retry: 'unreadable',
  })
}

function asked({ repositories, permissions }: Scope): Facts {
  return {
    repositories: repositories?.join(', ') ?? 'all of the installation',
    permissions: Object.entries(permissions)
      .map(([name, level]) => `${name}: ${level}`)
      .join(', '),
  }
}

/** Rate limits are 403 as well as 429. @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export function isThrottled({ status, headers, body }: HttpAnswer): boolean {
  if (status !== 403) return status === 429
  return headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(foreignText(readJson(body).message) ?? '')
}

/** GitHub refuses a dead or unknown token in exactly these words. */
export function isBadCredentials({ status, body }: HttpAnswer): boolean {
  return status === 401 && readJson(body).message === 'Bad credentials'
}

/** What a permission that the token lacks is refused with, and any permission of a token that GitHub has just made. */
export function isNotPermitted({ status, body }: HttpAnswer): boolean {
  return status === 403 && readJson(body).message === 'Resource not accessible by integration'
}
