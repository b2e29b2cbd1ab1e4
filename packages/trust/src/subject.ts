import { claimOf, unknownClaim } from './claims.ts'
import { issuerOf } from './issuer.ts'
import type { Claims } from './model.ts'

/** A subject of GitHub in its parts. In a pattern, each of them can have stars. */
export interface GithubSubject {
  readonly owner: string
  readonly ownerId: string | undefined
  readonly name: string
  readonly repositoryId: string | undefined
  /** The text behind the repository, such as `ref:refs/heads/main`. */
  readonly context: string | undefined
}

/** Reads a subject of GitHub, or a pattern for one. */
export function readGithubSubject(subject: string): GithubSubject | undefined {
  const [all, owner = '', ownerId, name = '', repositoryId, context] =
    /^repo:([^/:@]+)(?:@([^/:@]+))?\/([^/:@]+)(?:@([^/:@]+))?(?::(.*))?$/s.exec(subject) ?? []
  return all === undefined ? undefined : { owner, ownerId, name, repositoryId, context }
}

/** The two forms of a subject of GitHub. */
export interface SubjectForms {
  readonly classic: string
  /** With the ids of owner and repository. GitHub Enterprise Server has no such form. */
  readonly immutable: string | undefined
}

/**
 * The forms that a subject has by default, from the other claims of the same token: the environment decides before the
 * pull request, and that before the ref. Undefined if the claims do not show it for certain.
 */
export function defaultSubjects(claims: Claims): SubjectForms | undefined {
  const context = defaultContext(claims)
  return context === undefined ? undefined : subjectForms(claims, context)
}

/**
 * Whether the subject is certainly not GitHub's default. Then the organisation or the repository has a template for
 * subjects.
 */
export function isCustomSubject(claims: Claims): boolean {
  const subject = text(claims, 'sub')
  const context = defaultContext(claims)
  const repository = text(claims, 'repository')
  if (issuerOf(claims).kind !== 'github' || !subject || context === undefined || !repository) return false
  if (['sub', 'repository', 'environment', 'event_name', 'ref'].some((name) => unknownClaim(claims, name))) return false
  const parts = readGithubSubject(subject)
  return !parts || `${parts.owner}/${parts.name}` !== repository || parts.context !== context
}

/** The forms of a subject with this text behind the repository. */
function subjectForms(claims: Claims, context: string): SubjectForms | undefined {
  const [owner = '', name = '', ...more] = text(claims, 'repository')?.split('/') ?? []
  if (!owner || !name || more.length > 0) return undefined
  const ownerId = text(claims, 'repository_owner_id')
  const repositoryId = text(claims, 'repository_id')
  const immutable = ownerId && repositoryId && !issuerOf(claims).isServer
  return {
    classic: `repo:${owner}/${name}:${context}`,
    immutable: immutable ? `repo:${owner}@${ownerId}/${name}@${repositoryId}:${context}` : undefined,
  }
}

/**
 * The subject in GitHub's other form, with or without the ids of owner and repository. Undefined if the token does not
 * show it, or if its issuer has only the older form.
 */
export function otherForm(claims: Claims): { readonly isImmutable: boolean; readonly other: string } | undefined {
  const subject = text(claims, 'sub') ?? ''
  const { context } = readGithubSubject(subject) ?? {}
  const forms = context ? subjectForms(claims, context) : undefined
  if (forms?.immutable === undefined) return undefined
  if (subject === forms.immutable) return { isImmutable: true, other: forms.classic }
  return subject === forms.classic ? { isImmutable: false, other: forms.immutable } : undefined
}

function defaultContext(claims: Claims): string | undefined {
  const environment = text(claims, 'environment')
  if (environment) return `environment:${escapedSegment(environment)}`
  const ref = text(claims, 'ref')
  const event = text(claims, 'event_name')
  if (event === 'pull_request') return 'pull_request'
  if (!ref || !event || !/^refs\/(heads|tags)\//.test(ref)) return undefined
  return `ref:${escapedSegment(ref)}`
}

/** A value within a subject of GitHub: a colon would end it. */
export function escapedSegment(value: string): string {
  return value.replaceAll(':', '%3A')
}

function text(claims: Claims, name: string): string | undefined {
  const value = claimOf(claims, name)
  return typeof value === 'string' ? value : undefined
}
