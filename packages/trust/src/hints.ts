import { claimOf, unknownClaim } from './claims.ts'
import { issuerOf } from './issuer.ts'
import type { Claims } from './model.ts'
import { shownValue } from './shown.ts'
import { defaultSubjects, isCustomSubject, otherForm } from './subject.ts'

/**
 * Sentences about a refused token that are certain from the token alone: properties of its claims that often do not fit a
 * trust. They do not say that the trust refuses because of them.
 */
export function hintsOf(claims: Claims): string[] {
  const { kind, slug } = issuerOf(claims)
  const hints = kind === 'github' ? githubHints(claims) : kind === 'gitlab' ? gitlabHints(claims) : []
  if (slug !== undefined)
    hints.unshift(
      `The issuer ends in the name of the enterprise, /${shownValue(slug)}: the identity provider and each of its condition keys need it too.`,
    )
  if (kind === 'jenkins') hints.push('The subject is the URL of the job, and it ends in a slash.')
  return hints
}

/** A known claim as a text. A claim that is masked, absent or empty is undefined. */
function textOf(claims: Claims, name: string): string | undefined {
  const value = claimOf(claims, name)
  return typeof value === 'string' && value !== '' && unknownClaim(claims, name) === undefined ? value : undefined
}

function githubHints(claims: Claims): string[] {
  const hints: string[] = []
  const environment = textOf(claims, 'environment')
  const ref = textOf(claims, 'ref')
  const called = textOf(claims, 'job_workflow_ref')
  const caller = textOf(claims, 'workflow_ref')
  if (isCustomSubject(claims))
    hints.push(
      `The subject is not GitHub's default, which is ${shownValue(defaultSubjects(claims)?.classic)} here: the organisation or the repository has a template for subjects.`,
    )
  else if (environment !== undefined) {
    hints.push(
      `The job has the environment ${shownValue(environment)}, so its subject ends in the environment and not in the branch, the tag or pull_request.`,
    )
    if (environment.includes(':'))
      hints.push(`In the subject, GitHub writes the environment as ${shownValue(environment.replaceAll(':', '%3A'))}.`)
  } else if (textOf(claims, 'event_name') === 'pull_request')
    hints.push('A pull request started the job, so its subject ends in pull_request and not in a branch.')
  else if (ref?.startsWith('refs/tags/'))
    hints.push(`${shownValue(ref)} is a tag: a trust that names a branch does not accept it.`)
  if (otherForm(claims)?.isImmutable)
    hints.push('The subject has the ids of owner and repository: a trust with the names alone does not accept it.')
  if (called !== undefined && caller !== undefined && called !== caller)
    hints.push(
      'job_workflow_ref is a called workflow, and workflow_ref is its caller. The subject and the ref are those of the caller.',
    )
  hints.push(...capitalHint([textOf(claims, 'repository'), environment]))
  return hints
}

function gitlabHints(claims: Claims): string[] {
  const hints: string[] = []
  const ref = textOf(claims, 'ref')
  if (textOf(claims, 'ref_type') === 'tag')
    hints.push(`${shownValue(ref)} is a tag: a trust that names a branch does not accept it.`)
  const project = textOf(claims, 'project_id')
  const job = textOf(claims, 'job_project_id')
  if (job !== undefined && project !== undefined && job !== project)
    hints.push('The project is a fork: job_project_id is the project in which the job runs.')
  hints.push(...capitalHint([textOf(claims, 'project_path'), textOf(claims, 'environment')]))
  return hints
}

/** Upper case is worth a word: most systems compare it exactly, and the pages of a CI system do not. */
function capitalHint(names: readonly (string | undefined)[]): string[] {
  const found = names.filter((name): name is string => name !== undefined && /[A-Z]/.test(name))
  if (found.length === 0) return []
  return [`Upper and lower case must be as here: ${found.map(shownValue).join(', ')}.`]
}
