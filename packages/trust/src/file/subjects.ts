import { escapedSegment } from '../subject.ts'
import { bySubject, type FileRule } from './model.ts'
import { ownerOf } from './who.ts'

/** A subject that a job can have. */
export interface Subject {
  readonly value: string
  /** Whether each `*` of the value is any text. */
  readonly isPattern: boolean
  /** The repository or project that it names. */
  readonly place: string
  /** The called workflow that it names, if it names one. */
  readonly workflow?: string
}

/** The limit of subjects of one rule. Above it no system takes the document. */
export const mostSubjects = 2000

/** One of the choices that a subject is made of. */
interface Choice {
  /** The repository, as the form of the subject writes it. */
  readonly repo: string
  readonly place: string
  readonly refType: string
  readonly ref: string
  readonly event: string
  readonly environment: string
  readonly workflow: string
}

const anyValue = ['*'] as const

/** Every subject of the jobs of a rule, or undefined if there are too many. */
export function subjectsOf({ issuer, who }: FileRule): readonly Subject[] | undefined {
  const { kind, subjectKeys } = issuer
  if (bySubject[kind]) return who.places.map((place) => ({ value: place, isPattern: place.includes('*'), place }))
  const has = (...keys: string[]) => keys.some((key) => subjectKeys.includes(key))
  const repos = who.places.flatMap((place) => reposOf(place, issuer).map((repo) => ({ place, repo })))
  const refs = has('context', 'ref', 'ref_type')
    ? refsOf(who.branch, who.tag, kind === 'github')
    : [{ refType: '*', ref: '*' }]
  const environments = has('context', 'environment') ? valuesOrAny(who.environment) : anyValue
  const workflows = has('job_workflow_ref') ? valuesOrAny(who.workflow) : anyValue
  const events = has('context', 'event_name', 'pipeline_source') ? valuesOrAny(who.event) : anyValue
  if (repos.length * refs.length * environments.length * workflows.length * events.length > mostSubjects)
    return undefined
  const choices = repos.flatMap((repo) =>
    refs.flatMap((ref) =>
      environments.flatMap((environment) =>
        workflows.flatMap((workflow) =>
          events.map((event): Choice => ({ ...repo, ...ref, environment, workflow, event })),
        ),
      ),
    ),
  )
  const subjects = choices.map((choice): Subject => {
    const parts = subjectKeys.map((key) => part(key, choice, issuer.ids, kind === 'gitlab'))
    const value = parts.map(({ text }) => text).join(':')
    return {
      // `ref_type:*:ref:*` says no more than one star. A part with a value stays.
      value: value.replace(/(?<=:)\*(?::[a-z_]+:\*)+$/, '*'),
      isPattern: parts.some(({ isPattern }) => isPattern),
      place: choice.place,
      ...(workflows !== anyValue && choice.workflow !== '*' && { workflow: choice.workflow }),
    }
  })
  return [
    ...new Map(subjects.map((subject) => [`${subject.value} ${subject.place} ${subject.workflow}`, subject])).values(),
  ]
}

function valuesOrAny(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : anyValue
}

/** The repository in each form of the subject. */
function reposOf(place: string, { kind, subject, ids }: FileRule['issuer']): string[] {
  if (kind !== 'github' || subject === 'classic') return [place]
  const [owner = '', name = ''] = place.split('/')
  const immutable = `${owner}@${ids.get(owner)}/${name}@${ids.get(place)}`
  return subject === 'immutable' ? [immutable] : [place, immutable]
}

/** The refs as the subject writes them: whole at GitHub, without their type at GitLab. */
function refsOf(
  branches: readonly string[],
  tags: readonly string[],
  isWhole: boolean,
): { refType: string; ref: string }[] {
  if (branches.length + tags.length === 0) return [{ refType: '*', ref: '*' }]
  return [
    ...branches.map((name) => ({ refType: 'branch', ref: isWhole ? `refs/heads/${name}` : name })),
    ...tags.map((name) => ({ refType: 'tag', ref: isWhole ? `refs/tags/${name}` : name })),
  ]
}

/** One part of a subject. A star in a value of the file is a pattern only if it is in a ref. */
function part(
  key: string,
  { repo, place, refType, ref, event, environment, workflow }: Choice,
  ids: ReadonlyMap<string, string>,
  isGitLab: boolean,
): { text: string; isPattern: boolean } {
  const of = (value: string, name = key) => ({
    text: `${name}:${isGitLab ? value : escapedSegment(value)}`,
    isPattern: value.includes('*'),
  })
  switch (key) {
    case 'repo':
      return of(repo)
    case 'context':
      if (environment !== '*') return of(environment, 'environment')
      return event === 'pull_request' ? { text: 'pull_request', isPattern: false } : of(ref, 'ref')
    case 'repository':
    case 'project_path':
      return of(place)
    case 'repository_id':
    case 'project_id':
      return of(ids.get(place) ?? '*')
    case 'repository_owner':
    case 'namespace_path':
      return of(ownerOf(place))
    case 'repository_owner_id':
    case 'namespace_id':
      return of(ids.get(ownerOf(place)) ?? '*')
    case 'environment':
      return of(environment)
    case 'ref':
      return of(ref)
    case 'ref_type':
      return of(refType)
    case 'job_workflow_ref':
      return of(workflow)
    case 'event_name':
    case 'pipeline_source':
      return of(event)
    default:
      return of('*')
  }
}
