import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { refusalError, type Scope } from './request.ts'
import type { Target } from './target.ts'

/** A token that GitHub issued. */
export interface InstallationToken {
  readonly token: Secret
  /** Undefined if the answer has no plausible expiry. Then the token is revoked and not used. */
  readonly expiresAt: number | undefined
  readonly granted: {
    readonly permissions: Readonly<Record<string, unknown>>
    /** `selected` if the token is only for some repositories. */
    readonly selection: unknown
    /** The full names of its repositories; undefined if the answer has none. */
    readonly repositories: readonly string[] | undefined
  }
}

/**
 * Throws for a token that is recorded but must not be used: it has no expiry, or the answer does not prove that it has
 * exactly the requested scope. Errors: ERR_ANSWER_MALFORMED, ERR_PRINCIPAL_MISMATCH.
 */
export function guardToken({ expiresAt, granted }: InstallationToken, wanted: Scope, facts: Facts): void {
  if (expiresAt === undefined) throw incompleteTokenError(facts)
  const shown = [...otherPermissions(granted.permissions, wanted), ...otherRepositories(granted, wanted)]
  if (shown.length === 0) return
  throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub issued a token with another scope than requested', {
    facts: { ...facts, given: shown.join(', ') },
    fix: 'Check the names: GitHub ignores a permission that it does not know, and returns the present name of a repository. The token is not used.',
  })
}

function otherPermissions(permissions: Readonly<Record<string, unknown>>, wanted: Scope): string[] {
  if (wanted.permissions === undefined) return []
  // Every token may read metadata, also if nobody requested it.
  const given: Record<string, unknown> = { metadata: 'read', ...permissions }
  const asked: Record<string, unknown> = { metadata: 'read', ...wanted.permissions }
  return Object.keys({ ...given, ...asked })
    .filter((name) => given[name] !== asked[name])
    .map((name) => `${name}: ${given[name] ?? 'none'} instead of ${asked[name] ?? 'none'}`)
}

function otherRepositories({ selection, repositories }: InstallationToken['granted'], wanted: Scope): string[] {
  if (wanted.repositories === undefined) return []
  if (selection === 'all') return ['every repository']
  if (selection !== 'selected' || repositories === undefined) return ['repositories without names in the answer']
  const given = sortedNames(repositories)
  return given === sortedNames(wanted.repositories) ? [] : [`the repositories ${given}`]
}

/** A list of repositories in lower case and in order, because GitHub ignores case. */
function sortedNames(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort().join(', ')
}

const longestLifetimeSeconds = 3600

/**
 * Reads the answer about the App's installation. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE,
 * ERR_ANSWER_MALFORMED, and ERR_PRINCIPAL_MISMATCH if it is the installation of another account.
 */
export async function judgeInstallation(
  answer: HttpAnswer,
  target: Target,
  facts: Facts,
  made: number,
): Promise<{ id: number; slug: string }> {
  if (answer.status !== 200) throw await refusalError({ answer, attempt: 'find the installation', now: made }, facts)
  const { id, app_slug: slug, account } = readJson(answer.body)
  const [told, wanted] =
    'enterprise' in target
      ? [textOf(objectIn(account).slug), target.enterprise]
      : [textOf(objectIn(account).login), target.owner]
  if (!Number.isSafeInteger(id) || typeof slug !== 'string' || !/^[\w-]{1,100}$/.test(slug) || !isWord(told)) {
    throw new MayflyError('ERR_ANSWER_MALFORMED', "GitHub's answer about the installation is incomplete", {
      facts,
      kind: 'unreadable',
    })
  }
  if (told.toLowerCase() !== wanted.toLowerCase())
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub returned the installation of another account', {
      facts: { ...facts, told },
      fix: 'The account may have been renamed: give its present name.',
    })
  return { id: id as number, slug }
}

/**
 * Reads the answer to a token request: the token with its expiry and scope. Errors: ERR_EXCHANGE_REJECTED,
 * ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeToken(
  answer: HttpAnswer,
  io: Io,
  wanted: Scope,
  { facts, made }: { readonly facts: Facts; readonly made: number },
): Promise<InstallationToken> {
  if (answer.status !== 201)
    throw await refusalError({ answer, attempt: 'give a token', now: made }, { ...facts, ...requestedScope(wanted) })
  const { token: text, expires_at, permissions, repository_selection: selection, repositories } = readJson(answer.body)
  const token = textOf(text)
  const secret = token === undefined ? undefined : io.receive(token)
  const expiresAt = Date.parse(textOf(expires_at) ?? '')
  if (!secret || !isWord(token)) throw incompleteTokenError(facts)
  const granted = {
    permissions: objectIn(permissions),
    selection,
    repositories: Array.isArray(repositories)
      ? repositories.map((one) => textOf(objectIn(one).full_name) ?? 'one without a name')
      : undefined,
  }
  const credible = isPlausibleExpiry(expiresAt, answer.date, longestLifetimeSeconds)
  return { token: secret, expiresAt: credible ? expiresAt : undefined, granted }
}

function incompleteTokenError(facts: Facts): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub answered 201 without a complete token', {
    facts,
    kind: 'unreadable',
  })
}

function requestedScope({ repositories, permissions }: Scope): Facts {
  return {
    repositories: repositories?.join(', ') ?? 'all repositories of the installation',
    permissions: permissions
      ? Object.entries(permissions)
          .map(([name, level]) => `${name}: ${level}`)
          .join(', ')
      : 'all permissions of the installation',
  }
}
