import type { Path } from '../model.ts'
import type { FileRule, IssuerKind, Target } from './model.ts'
import { mostSubjects, type Subject, subjectsOf } from './subjects.ts'
import { ownerOf } from './who.ts'

/** One claim that a rule wants, with the values that it accepts. */
export interface Want {
  readonly claim: string
  readonly values: readonly string[]
  /** Whether each `*` of the values is any text. */
  readonly isPattern: boolean
  /** Whether some tokens of the issuer do not have the claim. */
  readonly isOptional: boolean
  /** The value as the file has it, for messages. */
  readonly written: string
  readonly path: Path
}

/** One rule for one of its targets, with everything that it wants of a token. */
export interface Grant {
  readonly rule: FileRule
  readonly target: Target
  /** A cause comes before its echo in `sub`. */
  readonly wants: readonly Want[]
  readonly subjects: readonly Subject[]
}

interface Names {
  readonly id: string
  readonly ownerId: string
  readonly event: string
  readonly workflow: string
}

const names: Partial<Record<IssuerKind, Names>> = {
  github: {
    id: 'repository_id',
    ownerId: 'repository_owner_id',
    event: 'event_name',
    workflow: 'job_workflow_ref',
  },
  gitlab: { id: 'project_id', ownerId: 'namespace_id', event: 'pipeline_source', workflow: 'ci_config_ref_uri' },
}

/** The claim with the id of an owner, and with the id of a repository. A CI system that is known by its subject has neither. */
export function idClaims(kind: IssuerKind): Names | undefined {
  return names[kind]
}

/** The rules of a file, one per target. */
export function grantsOf(rules: readonly FileRule[]): Grant[] {
  return rules.flatMap((rule) => {
    const subjects = subjectsOf(rule) ?? []
    return rule.may.map((target) => ({ rule, target, subjects, wants: wantsOf(rule, target, subjects) }))
  })
}

/** The wants of a grant for each of its subjects: the ids, and a called workflow, are those that belong to the subject. */
export function wantsBySubject({ rule, subjects }: Grant, wants: readonly Want[]): Want[][] {
  const { kind, ids } = rule.issuer
  const claims = idClaims(kind)
  return subjects.map(({ value, place, workflow }) => {
    const own: Readonly<Record<string, string | undefined>> = {
      sub: value,
      ...(claims && { [claims.id]: ids.get(place), [claims.ownerId]: ids.get(ownerOf(place)) }),
      ...(claims && workflow !== undefined && { [claims.workflow]: workflow }),
    }
    return wants.map((want) => {
      const only = Object.hasOwn(own, want.claim) ? own[want.claim] : undefined
      return only === undefined ? want : { ...want, values: [only] }
    })
  })
}

/** Whether a rule has too many subjects to be written. */
export function subjectFault(rule: FileRule): string | undefined {
  if (subjectsOf(rule)) return undefined
  return `rule ${rule.name} makes more than ${mostSubjects} subjects. Write several rules with fewer values.`
}

function wantsOf(
  { issuer, who, path }: FileRule,
  { audience, path: ofTarget }: Target,
  subjects: readonly Subject[],
): Want[] {
  const { kind, ids } = issuer
  const ofWho = [...path, 'who']
  const want = (claim: string, values: readonly string[], written: string, at: Path, isOptional = false): Want[] =>
    values.length === 0
      ? []
      : [{ claim, values: [...new Set(values)], isPattern: false, isOptional, written, path: at }]
  const ofIssuer = [
    ...want('iss', [issuer.url], `issuer ${issuer.name}`, issuer.path),
    ...want('aud', [audience], `audience ${audience}`, ofTarget),
  ]
  const place = [...ofWho, issuer.name]
  const written = `${issuer.name} ${who.places.join(', ')}`
  const sub: Want = {
    claim: 'sub',
    values: [...new Set(subjects.map(({ value }) => value))],
    isPattern: subjects.some(({ isPattern }) => isPattern),
    isOptional: false,
    written,
    path: place,
  }
  const claims = idClaims(kind)
  if (claims === undefined) return [...ofIssuer, sub]
  const idsOf = (all: readonly string[]) => all.flatMap((name) => ids.get(name) ?? [])
  // A rule of GitLab may have no id of the group. Then the id of the project alone names it.
  const owners = who.places.map(ownerOf)
  const ownerIds = owners.every((owner) => ids.has(owner)) ? idsOf(owners) : []
  const at = (member: string) => [...ofWho, member]
  const said = (member: string, values: readonly string[]) => `${member} ${values.join(', ')}`
  return [
    ...ofIssuer,
    ...want(claims.ownerId, ownerIds, written, place),
    ...want(claims.id, idsOf(who.places), written, place),
    ...want('environment', who.environment, said('environment', who.environment), at('environment'), true),
    ...refWants(kind, who, at),
    ...want(claims.event, who.event, said('event', who.event), at('event')),
    ...want(claims.workflow, who.workflow, said('workflow', who.workflow), at('workflow')),
    ...want('ref_protected', who.protected ? ['true'] : [], 'protected true', at('protected')),
    sub,
  ]
}

function refWants(kind: IssuerKind, { branch, tag }: FileRule['who'], at: (member: string) => Path): Want[] {
  const all = [...branch, ...tag]
  if (all.length === 0) return []
  const path = at(branch.length > 0 ? 'branch' : 'tag')
  const written = [branch.length > 0 && `branch ${branch.join(', ')}`, tag.length > 0 && `tag ${tag.join(', ')}`]
    .filter(Boolean)
    .join(', ')
  const isPattern = all.some((one) => one.includes('*'))
  const want = { isOptional: false, written, path }
  if (kind === 'github') {
    const values = [...branch.map((one) => `refs/heads/${one}`), ...tag.map((one) => `refs/tags/${one}`)]
    return [{ claim: 'ref', values, isPattern, ...want }]
  }
  const types = [...(branch.length > 0 ? ['branch'] : []), ...(tag.length > 0 ? ['tag'] : [])]
  return [
    { claim: 'ref_type', values: types, isPattern: false, ...want },
    // A lone star wants nothing.
    ...(all.includes('*') ? [] : [{ claim: 'ref', values: [...new Set(all)], isPattern, ...want }]),
  ]
}
