import type { ClaimTest } from '../model.ts'
import { type AcceptedText, limitsOf, wantedOf } from './accepted-texts.ts'
import type { Alternative } from './alternatives.ts'
import { type IssuerKind, issuerKind } from './issuer-kind.ts'
import { type Job, type Place, reach, refJob, type Subject, subjectOf } from './subject.ts'

/** How open a kind of job is. The numbers order them: a lower one is narrower. */
export const openness = { exact: 0, pattern: 1, every: 2, any: 3 } as const

/** Who fulfils one way of a condition: the places that it names, and the jobs there. */
export interface Scope {
  readonly alternative: Alternative
  readonly kind: IssuerKind
  readonly subjects: readonly Subject[]
  /** The narrowest places that a test asks for. They are empty if no test names a place. */
  readonly places: readonly Place[]
  readonly reach: number
  /** Whether an id is compared that nobody else can get. */
  readonly hasId: boolean
  /** The narrowest jobs that a test asks for. They are empty if no test tells jobs apart. */
  readonly jobs: readonly Job[]
  /** The events, if a test names them. */
  readonly events: readonly AcceptedText[]
}

/** The scope of one way to fulfil a condition. */
export function scopeOf(alternative: Alternative): Scope {
  const kind = issuerKind(alternative)
  const subjectTests = limitsOf(alternative, 'sub').map((test) => wantedOf(test).map((one) => subjectOf(one, kind)))
  const subjects = subjectTests.flat()
  const placeSets = [
    ...subjectTests.map((set): readonly (Place | undefined)[] => set.map(({ place }) => place)).filter(allThere),
    ...placeClaims.flatMap(([claim, width, hasId]) =>
      limitsOf(alternative, claim).map((test) => wantedOf(test).map((one) => placeOf(one, width, hasId))),
    ),
  ].sort((one, other) => widest(one) - widest(other))
  const jobSets = [
    ...subjectTests.map((set) => set.flatMap(({ jobs }) => jobs)),
    ...limitsOf(alternative, 'ref', 'ref_path').map((test) =>
      wantedOf(test).map((one) => refOf(one, alternative, kind)),
    ),
    ...limitsOf(alternative, 'environment').map((test) =>
      wantedOf(test).map((wanted): Job => ({ kind: 'environment', value: wanted.text, wanted })),
    ),
  ]
    .filter((set) => set.length > 0)
    .sort((one, other) => openest(one) - openest(other))
  const places = placeSets[0] ?? []
  return {
    alternative,
    kind,
    subjects,
    places,
    reach:
      places.length > 0 ? widest(places) : kind === 'other' && subjects.length > 0 ? reach.repository : reach.everyone,
    hasId: placeSets.some((set) => set.every((one) => one.hasId)),
    jobs: jobSets[0] ?? [],
    events: limitsOf(alternative, 'event_name', 'pipeline_source').flatMap(wantedOf),
  }
}

function allThere(set: readonly (Place | undefined)[]): set is readonly Place[] {
  return set.length > 0 && set.every((one) => one !== undefined)
}

/** The claims that name a place, how wide each is, and whether it is an id. */
const placeClaims: readonly (readonly [claim: string, width: number, hasId: boolean])[] = [
  ['repository', reach.repository, false],
  ['repository_id', reach.repository, true],
  ['repository_owner', reach.owner, false],
  ['repository_owner_id', reach.owner, true],
  ['enterprise', reach.owner, false],
  ['enterprise_id', reach.owner, true],
  ['job_workflow_ref', reach.workflow, false],
  ['workflow_ref', reach.repository, false],
  ['job_workflow_sha', reach.workflow, true],
  ['project_path', reach.repository, false],
  ['project_id', reach.repository, true],
  ['namespace_path', reach.owner, false],
  ['namespace_id', reach.owner, true],
]

function placeOf(wanted: AcceptedText, width: number, hasId: boolean): Place {
  const [owner = ''] = wanted.text.split('/')
  const [, rest] = /^[^*?]+\/(.*)$/s.exec(wanted.text) ?? []
  const isOpen = wanted.isPattern && /[*?]/.test(wanted.text)
  if (!isOpen) return { reach: width, hasId, owner, wanted }
  if (width === reach.workflow)
    return { reach: rest === undefined ? reach.several : reach.workflow, hasId, owner, wanted }
  return { reach: rest === '*' ? reach.owner : reach.several, hasId: false, owner, wanted }
}

function widest(places: readonly Place[]): number {
  return places.reduce((most, one) => Math.max(most, one.reach), 0)
}

function refOf(wanted: AcceptedText, alternative: Alternative, kind: IssuerKind): Job {
  if (kind !== 'gitlab' || wanted.test.claim === 'ref_path') return refJob(wanted.text, wanted)
  const types = limitsOf(alternative, 'ref_type').flatMap(({ wanted: values }) => values)
  return { kind: types.length === 1 && types[0] === 'tag' ? 'tag' : 'branch', value: wanted.text, wanted }
}

/** How open a job is. */
export function opennessOf({ kind, value, wanted }: Job): number {
  if (kind === 'any') return openness.any
  if (!wanted.isPattern || !/[*?]/.test(value)) return openness.exact
  return /^[*?]+$/.test(value) ? openness.every : openness.pattern
}

function openest(jobs: readonly Job[]): number {
  return jobs.reduce((most, one) => Math.max(most, opennessOf(one)), 0)
}

/** Whether a test of the alternative asks for a protected branch or tag. */
export function wantsProtected(alternative: Alternative): ClaimTest | undefined {
  return limitsOf(alternative, 'ref_protected').find(({ wanted }) => wanted.every((one) => String(one) === 'true'))
}
