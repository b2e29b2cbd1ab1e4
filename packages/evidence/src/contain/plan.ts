import { groupBy } from '../group-by.ts'
import type { EvidenceJob } from '../line.ts'
import type { Entry } from '../reading/entry.ts'
import type { Call } from './call.ts'
import { credentialsIn, type JobCredential, stateOf } from './credential.ts'
import { jobEnd } from './job-end.ts'
import { type SystemId, systemNamed, systemOf, systems } from './systems.ts'

/** The credentials that a plan is for: those of one lease, of one run, or of one principal. */
export type Selection =
  | { readonly by: 'lease'; readonly value: string }
  | { readonly by: 'run'; readonly value: string }
  | { readonly by: 'principal'; readonly value: string }

/** One credential of a plan, with its state as the evidence says it. */
export interface PlannedCredential extends JobCredential {
  readonly isOver: boolean
  readonly state: string
}

/** The calls of one system for one principal. */
export interface SystemPlan {
  readonly system: SystemId
  readonly title: string
  readonly principal: string
  readonly uses: string
  readonly credentials: readonly PlannedCredential[]
  readonly one: readonly Call[]
  readonly all: readonly Call[]
  readonly fresh: readonly Call[]
  readonly impossible: readonly string[]
}

/** A job of a plan, with the call that ends it. */
export interface JobPlan {
  readonly job: EvidenceJob
  readonly end?: Call
}

/** The plan for a person after a leak, in its order: first the jobs, then each system. */
export interface Plan {
  readonly jobs: readonly JobPlan[]
  readonly systems: readonly SystemPlan[]
}

/** Whether a line is about the selection. */
export function isSelected({ job, facts }: Entry, { by, value }: Selection): boolean {
  if (facts.event === 'opened') return false
  return (by === 'run' ? job.run : facts[by]) === value
}

/**
 * The plan for the credentials in lines of evidence. Credentials that are over get calls only with `isWhole`, because a
 * step of the job can report a false end.
 */
export function planFor(lines: Iterable<Entry>, now: number, isWhole: boolean): Plan {
  const credentials = credentialsIn(lines).map((one): PlannedCredential => {
    const { isOver, text } = stateOf(one, now)
    return { ...one, isOver: !one.isRead && isOver, state: one.isRead ? `read at ${one.issuedAt}` : text }
  })
  const jobs = groupBy(credentials, ({ job: { system, repository, run, attempt, job } }) =>
    JSON.stringify([system, repository, run, attempt, job]),
  )
  const groups = groupBy(credentials, (one) => JSON.stringify([systemOf(one), one.isRead ? '' : one.principal]))
  return {
    jobs: [...jobs.values()].map(([{ job }]) => {
      const end = jobEnd(job)
      return { job, ...(end && { end }) }
    }),
    systems: [...groups.values()].map((all) => systemPlan(all, now, isWhole)).sort((a, b) => rank(a) - rank(b)),
  }
}

const order = Object.keys(systems)

/** Values that were read come last, because new values take time. */
const rank = ({ system }: SystemPlan) => order.indexOf(system)

function systemPlan(
  credentials: readonly [PlannedCredential, ...PlannedCredential[]],
  now: number,
  isWhole: boolean,
): SystemPlan {
  const [first] = credentials
  const system = systemOf(first)
  const { title, uses, one, all, fresh, impossible } = systemNamed(system)
  const alive = credentials.filter(({ isOver }) => isWhole || !isOver)
  return {
    ...{ system, title, uses, credentials, impossible },
    principal: first.isRead ? '' : first.principal,
    one: alive.length > 0 ? one(alive) : [],
    all: all(credentials, now),
    fresh: fresh(credentials),
  }
}
