import type { EvidenceJob } from '../line.ts'
import type { Entry, EventName } from '../reading/entry.ts'

/** One thing that a job got or read, as its evidence says it. */
export interface JobCredential {
  readonly chain: string
  readonly lease: string
  readonly provider: string
  readonly principal: string
  readonly what: string
  /** Set if it is a value that was read from a store. */
  readonly isRead: boolean
  readonly trace: Readonly<Record<string, string>>
  readonly job: EvidenceJob
  readonly issuedAt: string
  readonly expiresAt?: string
  /** The last outcome that the job reported, and its time. */
  readonly ended?: { readonly outcome: string; readonly at: string }
}

/** Outcomes after which a credential is not valid any more. */
const overOutcomes = ['revoked-verified', 'already-gone', 'already-expired']

/** The events that are about a credential or a value of the job. */
const events: readonly EventName[] = ['issued', 'renewed', 'read', 'ended']

/** Clocks differ, so a credential counts as expired only after this margin. */
const marginMilliseconds = 60_000

/**
 * The state of a credential as its evidence says it. A step of the job can write a false line, so the text says where it
 * comes from.
 */
export function stateOf({ ended, expiresAt }: JobCredential, now: number): { isOver: boolean; text: string } {
  if (ended && overOutcomes.includes(ended.outcome))
    return { isOver: true, text: `the job reported ${ended.outcome} at ${ended.at}` }
  const end = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt)
  if (end + marginMilliseconds < now) return { isOver: true, text: `expired at ${expiresAt}, as the evidence says` }
  const until = expiresAt === undefined ? 'valid until its system ends it' : `valid until ${expiresAt}`
  return { isOver: false, text: ended ? `${until}; the job reported ${ended.outcome}` : `${until}; no end is reported` }
}

/** The members of a trace that name one credential at its system. */
export const idNames = ['accessor', 'accessKeyId', 'hashedToken', 'serial', 'secret'] as const

/**
 * The credentials and the values in lines of evidence, each once, in the order of their first lines. A later line may be
 * false: it can add a credential, but it cannot replace the id or the job of one.
 */
export function credentialsIn(lines: Iterable<Entry>): JobCredential[] {
  /** The credentials of each name that a job uses, which have different ids. */
  const found = new Map<string, JobCredential[]>()
  for (const { chain, facts, time, ...line } of lines) {
    const { event, lease, provider, principal, what, outcome, trace: names = {} } = facts
    if (!events.includes(event)) continue
    const [at, isRead] = [new Date(time).toISOString(), event === 'read']
    const name = JSON.stringify([chain, lease, what, isRead])
    const all = found.get(name) ?? []
    found.set(name, all)
    const id = idIn(names)
    const place = all.findIndex(({ trace }) => id === undefined || [undefined, id].includes(idIn(trace)))
    const { trace, expiresAt, issuedAt, job } = all[place] ?? { trace: {}, issuedAt: at, job: line.job }
    const end = facts.expiresAt ?? expiresAt
    // The last one is the first in its list: lines without an id are about it.
    if (place >= 0) all.splice(place, 1)
    all.unshift({
      ...{ chain, lease, provider, principal, what, job, issuedAt, isRead },
      trace: { ...trace, ...names },
      ...(end !== undefined && { expiresAt: end }),
      ...(event === 'ended' && { ended: { outcome, at } }),
    })
  }
  return [...found.values()].flatMap((all) => all.reverse())
}

function idIn(trace: Readonly<Record<string, string>>): string | undefined {
  const name = idNames.find((one) => Object.hasOwn(trace, one))
  return name && trace[name]
}
