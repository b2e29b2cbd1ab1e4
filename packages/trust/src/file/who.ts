import type { Path } from '../model.ts'
import { type Field, type Fields, type Form, listWords, shownText } from './fields.ts'
import { bySubject, type Issuer, type Who } from './model.ts'
import { placeForms } from './places.ts'

const contexts = ['environment', 'branch', 'tag', 'event'] as const

/** The members of `who` beside the name of an issuer. */
export const whoFields: readonly string[] = [...contexts, 'workflow', 'protected']

const branch: Form = {
  pattern: /^(?!refs\/)(?!\/)[^\s~^:?[\\]+$/,
  words: 'the name of a branch such as main or release/*, without refs/heads/',
}

const tag: Form = {
  pattern: /^(?!refs\/)(?!\/)[^\s~^:?[\\]+$/,
  words: 'the name of a tag such as v1.0 or v*, without refs/tags/',
}

const event: Form = { pattern: /^[a-z][a-z_]{1,63}$/, words: 'the name of an event such as push' }

const workflows: Partial<Record<Issuer['kind'], Form>> = {
  github: {
    pattern: /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[^\s*@]+\.ya?ml@\S+$/,
    words:
      'the full name of a workflow file with its ref, such as acme/api/.github/workflows/deploy.yml@refs/heads/main',
  },
  gitlab: {
    pattern: /^[^\s*]+\/\/[^\s*@]+@\S+$/,
    words: 'the full name of a pipeline file with its ref, such as gitlab.com/acme/api//.gitlab-ci.yml@refs/heads/main',
  },
}

/** The jobs that a rule is for. */
export function readWho(
  fields: Fields,
  field: Field,
  issuers: ReadonlyMap<string, Issuer>,
): { issuer: Issuer; who: Who } | undefined {
  const members = fields.members(field, 'who', [...issuers.keys(), ...whoFields])
  const named = [...issuers.keys()].filter((name) => members.has(name))
  const [name] = named
  const issuer = name === undefined ? undefined : issuers.get(name)
  if (named.length > 1)
    fields.fault(field.path, `who has more than one issuer: ${named.join(', ')}. Write one rule per issuer.`)
  if (name === undefined || issuer === undefined) {
    if (issuers.size > 0)
      fields.fault(
        field.path,
        `who names no repository. Write it as a member with the name of its issuer: ${listWords([...issuers.keys()])}.`,
      )
    return undefined
  }
  const places = fields.texts(members.get(name), name, placeForms[issuer.kind])
  requireIds(fields, issuer, places, [...field.path, name])
  const who: Who = {
    places,
    environment: exact(fields, members.get('environment'), 'environment'),
    branch: fields.texts(members.get('branch'), 'branch', branch),
    tag: fields.texts(members.get('tag'), 'tag', tag),
    workflow: exact(fields, members.get('workflow'), 'workflow', workflows[issuer.kind]),
    event: exact(fields, members.get('event'), 'event', event),
    protected: fields.flag(members.get('protected'), 'protected'),
  }
  const whole = bySubject[issuer.kind]
  if (whole) refuseClaims(fields, members, `${whole.name}: ${whole.noClaims}`)
  else if (!contexts.some((one) => members.has(one)))
    fields.fault(field.path, `who must have at least one of environment, branch, tag and event.`)
  if (issuer.kind === 'github') checkPullRequest(fields, who, field.path)
  if (issuer.kind === 'gitlab') checkRefs(fields, issuer, who, field.path)
  return { issuer, who }
}

/** Exact texts. A star is a fault, because it is a pattern only in a branch and a tag. */
function exact(fields: Fields, field: Field | undefined, name: string, form?: Form): string[] {
  const values = fields.texts(field, name, form)
  const star = values.find((value) => value.includes('*'))
  if (star !== undefined && field)
    fields.fault(
      field.path,
      `${name} must be exact, not ${shownText(star)}: a star is possible only in branch and tag.`,
    )
  return values
}

/** The owner of a repository or project: its name without the last part. */
export function ownerOf(place: string): string {
  return place.slice(0, place.lastIndexOf('/'))
}

function requireIds(fields: Fields, { kind, name, ids, url }: Issuer, places: readonly string[], path: Path): void {
  if (bySubject[kind]) return
  const needed = places.flatMap((place) => (kind === 'github' ? [ownerOf(place), place] : [place]))
  const missing = [...new Set(needed)].filter((one) => !ids.has(one))
  if (missing.length === 0) return
  const alike = missing.flatMap((one) => [...ids.keys()].filter((id) => id.toLowerCase() === one.toLowerCase()))
  const advice =
    alike.length > 0
      ? `Did you mean ${listWords(alike)}? Upper and lower case must be the same.`
      : idCommand(kind, url, missing.find((one) => places.includes(one)) ?? places[0] ?? '')
  fields.fault(path, `The ids of issuer ${name} have no id of ${listWords(missing)}. ${advice}`)
}

/** A sentence with the command that prints the ids of a repository. Its name has only plain characters. */
function idCommand(kind: Issuer['kind'], url: string, place: string): string {
  if (kind === 'github') return `This prints both ids: gh api repos/${place} --jq '.owner.id, .id'`
  return `This prints the id of the project, and namespace.id for the group: curl ${url}/api/v4/projects/${place.replaceAll('/', '%2F')}`
}

function refuseClaims(fields: Fields, members: ReadonlyMap<string, Field>, why: string): void {
  for (const name of whoFields) {
    const field = members.get(name)
    if (field) fields.fault(field.path, `${name} is not for ${why}.`)
  }
}

/**
 * GitLab has the kind of a ref in a claim of its own. Only a subject with both keeps the name of a branch apart from that
 * of a tag.
 */
function checkRefs(fields: Fields, { subjectKeys }: Issuer, { branch, tag }: Who, path: Path): void {
  if (branch.length === 0 || tag.length === 0 || ['ref_type', 'ref'].every((one) => subjectKeys.includes(one))) return
  fields.fault(
    [...path, 'tag'],
    'who has branch and tag, and subject-keys has not both ref_type and ref: a tag with the name of a branch would be accepted too. Write a rule of its own for tags.',
  )
}

/** A pull request has no branch: a rule that wants both never holds. */
function checkPullRequest(fields: Fields, { event, branch, tag }: Who, path: Path): void {
  if (event.includes('pull_request') && branch.length + tag.length > 0)
    fields.fault(
      [...path, 'event'],
      'event has pull_request, and the ref of a pull request is neither a branch nor a tag. Write a rule of its own for pull requests.',
    )
}
