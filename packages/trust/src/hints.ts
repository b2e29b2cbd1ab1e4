import { claimOf, unknownClaim } from './claims.ts'
import { githubUrl, issuerOf } from './issuer.ts'
import type { Claims } from './model.ts'
import { shown } from './shown.ts'
import { defaultSubjects, isCustomSubject, otherForm } from './subject.ts'

/**
 * Sentences about a refused token that are certain from the token alone: properties of its claims that often do not fit a
 * trust. They do not say that the trust refuses because of them.
 */
export function hintsOf(claims: Claims): string[] {
  const { kind, slug } = issuerOf(claims)
  const texts = new Texts(claims)
  const hints = kind === 'github' ? githubHints(claims, texts) : kind === 'gitlab' ? gitlabHints(texts) : []
  if (slug !== undefined)
    hints.unshift(
      `The issuer is the own one of the enterprise ${shown(slug)}: the identity provider and each of its condition keys need the whole URL, not only ${githubUrl}.`,
    )
  if (kind === 'jenkins') hints.push('The subject is the URL of the job, and it ends in a slash.')
  return hints
}

/** Known claims as texts. A claim that is masked, absent or empty is undefined. */
class Texts {
  readonly #claims: Claims

  constructor(claims: Claims) {
    this.#claims = claims
  }

  of(name: string): string | undefined {
    const value = claimOf(this.#claims, name)
    return typeof value === 'string' && value !== '' && unknownClaim(this.#claims, name) === undefined
      ? value
      : undefined
  }
}

function githubHints(claims: Claims, texts: Texts): string[] {
  const hints: string[] = []
  const environment = texts.of('environment')
  const ref = texts.of('ref')
  const called = texts.of('job_workflow_ref')
  const caller = texts.of('workflow_ref')
  if (isCustomSubject(claims))
    hints.push(
      `The subject is not GitHub's default, which is ${shown(defaultSubjects(claims)?.classic)} here: the organisation or the repository has a template for subjects.`,
    )
  else if (environment !== undefined) {
    hints.push(
      `The job has the environment ${shown(environment)}, so its subject ends in the environment and not in the branch, the tag or pull_request.`,
    )
    if (environment.includes(':'))
      hints.push(`In the subject, GitHub writes the environment as ${shown(environment.replaceAll(':', '%3A'))}.`)
  } else if (texts.of('event_name') === 'pull_request')
    hints.push('A pull request started the job, so its subject ends in pull_request and not in a branch.')
  else if (ref?.startsWith('refs/tags/'))
    hints.push(`${shown(ref)} is a tag: a trust that names a branch does not accept it.`)
  if (otherForm(claims)?.isImmutable)
    hints.push('The subject has the ids of owner and repository: a trust with the names alone does not accept it.')
  if (called !== undefined && caller !== undefined && called !== caller)
    hints.push(
      'job_workflow_ref is a called workflow, and workflow_ref is its caller. The subject and the ref are those of the caller.',
    )
  hints.push(...capitalHint([texts.of('repository'), environment]))
  return hints
}

function gitlabHints(texts: Texts): string[] {
  const hints: string[] = []
  const ref = texts.of('ref')
  if (texts.of('ref_type') === 'tag')
    hints.push(`${shown(ref)} is a tag: a trust that names a branch does not accept it.`)
  const project = texts.of('project_id')
  const job = texts.of('job_project_id')
  if (job !== undefined && project !== undefined && job !== project)
    hints.push('The project is a fork: job_project_id is the project in which the job runs.')
  hints.push(...capitalHint([texts.of('project_path'), texts.of('environment')]))
  return hints
}

/** Upper case is worth a word: most systems compare it exactly, and the pages of a CI system do not. */
function capitalHint(names: readonly (string | undefined)[]): string[] {
  const found = names.filter((name): name is string => name !== undefined && /[A-Z]/.test(name))
  if (found.length === 0) return []
  return [`Upper and lower case must be as here: ${found.map(shown).join(', ')}.`]
}
