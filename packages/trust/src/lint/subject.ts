import { readGitlabSubject } from '../gitlab-subject.ts'
import { matchesGlob } from '../glob.ts'
import type { AcceptedText } from './accepted-texts.ts'
import type { IssuerKind } from './issuer-kind.ts'

/** How much a test leaves open. The numbers order them: a lower one is narrower. */
export const reach = { repository: 0, workflow: 1, owner: 2, several: 3, everyone: 4 } as const

/** One of the places that a test accepts: a repository, or all of an owner. */
export interface Place {
  readonly reach: number
  /** Whether an id that nobody else can get is compared. */
  readonly hasId: boolean
  readonly owner: string | undefined
  readonly wanted: AcceptedText
}

/** One of the kinds of jobs that a test accepts. */
export interface Job {
  readonly kind: 'environment' | 'branch' | 'tag' | 'pull-request' | 'ref' | 'any'
  /** The name, with the stars of its pattern. */
  readonly value: string
  readonly wanted: AcceptedText
}

/** The content of a subject, as far as its issuer's form is known. */
export interface Subject {
  readonly place: Place | undefined
  readonly jobs: readonly Job[]
  /** The claims that a subject of GitHub begins with, if it does not begin with the repository. */
  readonly custom: readonly string[] | undefined
}

/** Reads a wanted subject. */
export function subjectOf(wanted: AcceptedText, kind: IssuerKind): Subject {
  // No token has a star in its subject: such a test accepts nobody.
  if (!wanted.isPattern && wanted.text.includes('*')) {
    return {
      place: { reach: reach.repository, hasId: true, owner: undefined, wanted },
      jobs: [{ kind: 'ref', value: wanted.text, wanted }],
      custom: undefined,
    }
  }
  if (kind === 'github') return githubSubject(wanted)
  if (kind === 'gitlab') return gitlabSubject(wanted)
  return { place: undefined, jobs: [], custom: undefined }
}

function githubSubject(wanted: AcceptedText): Subject {
  const { text, isPattern } = wanted
  const [, owner, name, context] = /^repo:([^/:]*)(?:\/([^:]*))?(?::(.*))?$/s.exec(text) ?? []
  if (isPattern && /^[*?]+(?:repo:)?[^:*?]*\/[^:]/.test(text)) {
    return {
      place: { reach: reach.several, hasId: false, owner: undefined, wanted },
      jobs: [anyJob(wanted)],
      custom: undefined,
    }
  }
  if (owner === undefined) return customSubject(wanted)
  const stars = (part: string) => isPattern && /[*?]/.test(part)
  const place = { hasId: /@\d+$/.test(owner) && /@\d+$/.test(name ?? ''), owner: owner.split('@')[0], wanted }
  const jobs = context === undefined ? [anyJob(wanted)] : githubJobs(context, wanted)
  if (owner === '*') return { place: { ...place, reach: reach.everyone }, jobs, custom: undefined }
  if (stars(owner)) return { place: { ...place, reach: reach.several }, jobs, custom: undefined }
  if (name === undefined || name === '' || name === '*') {
    return { place: { ...place, reach: reach.owner }, jobs, custom: undefined }
  }
  return { place: { ...place, reach: stars(name) ? reach.several : reach.repository }, jobs, custom: undefined }
}

function anyJob(wanted: AcceptedText): Job {
  return { kind: 'any', value: '*', wanted }
}

/** The jobs that the part behind the repository accepts. */
function githubJobs(context: string, wanted: AcceptedText): Job[] {
  const of = (kind: Job['kind'], value: string): Job[] => [{ kind, value, wanted }]
  const isOpen = (text: string) => wanted.isPattern && /[*?]/.test(text)
  if (context.startsWith('environment:')) return of('environment', firstValue(context.slice('environment:'.length)))
  if (context === 'pull_request') return of('pull-request', 'pull_request')
  if (context.startsWith('ref:')) return [refJob(firstValue(context.slice('ref:'.length)), wanted)]
  if (isOpen(context) && matchesGlob('pull_request', context)) return [anyJob(wanted)]
  if (isOpen(context.slice(0, 'environment:'.length))) return [anyJob(wanted)]
  return of('ref', context)
}

/** A value within a subject ends where the next claim begins. */
function firstValue(text: string): string {
  return text.split(/:(?=[a-z_]+:)/)[0] ?? text
}

/** A ref in full as a job. */
export function refJob(ref: string, wanted: AcceptedText): Job {
  if (ref.startsWith('refs/heads/')) return { kind: 'branch', value: ref.slice('refs/heads/'.length), wanted }
  if (ref.startsWith('refs/tags/')) return { kind: 'tag', value: ref.slice('refs/tags/'.length), wanted }
  if (ref.startsWith('refs/pull/')) return { kind: 'pull-request', value: ref, wanted }
  return {
    kind: wanted.isPattern && /[*?]/.test(ref.slice(0, 'refs/heads/'.length)) ? 'any' : 'ref',
    value: ref,
    wanted,
  }
}

const githubKeys =
  /(?:^|:)(repo|repository|repository_id|repository_owner|repository_owner_id|environment|ref|job_workflow_ref|workflow_ref|workflow|actor|actor_id|enterprise|enterprise_id|context|event_name|ref_type|head_ref|base_ref|runner_environment|repository_visibility):/g

/** A subject by a template that does not begin with the repository. */
function customSubject(wanted: AcceptedText): Subject {
  const { text } = wanted
  const parts = text.split(githubKeys).slice(1)
  const keys = parts.filter((_, index) => index % 2 === 0)
  if (keys.length === 0) return { place: undefined, jobs: [], custom: [] }
  const has = (...names: string[]) => names.some((name) => keys.includes(name))
  const width = has('repository', 'repository_id', 'repo')
    ? reach.repository
    : has('job_workflow_ref', 'workflow_ref')
      ? reach.workflow
      : has('repository_owner', 'repository_owner_id', 'enterprise', 'enterprise_id')
        ? reach.owner
        : reach.everyone
  const textOf = (name: string) => parts[2 * keys.indexOf(name) + 1] ?? ''
  const place: Place = {
    reach: width,
    hasId: has('repository_id', 'repository_owner_id'),
    owner: has('repository_owner') ? textOf('repository_owner') : undefined,
    wanted,
  }
  const jobs: Job[] = [
    ...(has('environment') ? [{ kind: 'environment', value: textOf('environment'), wanted } as const] : []),
    ...(has('ref') ? [refJob(textOf('ref'), wanted)] : []),
  ]
  return { place, jobs: jobs.length > 0 ? jobs : [anyJob(wanted)], custom: keys }
}

function gitlabSubject(wanted: AcceptedText): Subject {
  const parts = readGitlabSubject(wanted.text)
  if (!parts) return { place: undefined, jobs: [], custom: undefined }
  const stars = (text: string) => wanted.isPattern && /[*?]/.test(text)
  const project = (parts.get('project_path') ?? parts.get('project_id') ?? '').replace(/:\*$/, '')
  const hasId = parts.has('project_id') && !stars(project)
  const [first = '', ...others] = project.split('/')
  const owner = others.length > 0 ? project.slice(0, project.lastIndexOf('/')) : undefined
  const width = !stars(project)
    ? reach.repository
    : /^\*+$/.test(project)
      ? reach.everyone
      : !stars(first) && /^[^*?]+\/\*+$/.test(project)
        ? reach.owner
        : reach.several
  return { place: { reach: width, hasId, owner, wanted }, jobs: gitlabJobs(parts, wanted), custom: undefined }
}

function gitlabJobs(parts: ReadonlyMap<string, string>, wanted: AcceptedText): Job[] {
  const type = parts.get('ref_type')
  const ref = parts.get('ref')
  if (ref === undefined) return [anyJob(wanted)]
  if (type === 'branch' || type === 'tag') return [{ kind: type, value: ref, wanted }]
  return [{ kind: wanted.isPattern && /[*?]/.test(type ?? '*') ? 'any' : 'ref', value: ref, wanted }]
}
