import type { Fleet } from '../fleet.ts'

/** One thing that a rule found. */
export interface Hit {
  /** Epoch milliseconds. */
  readonly time: number
  /** The number of the job, if its evidence was read. */
  readonly job?: number
  /** The number of the credential, if it is about one. */
  readonly credential?: number
  /** The identity, if there is no credential. */
  readonly provider?: string
  readonly principal?: string
  readonly detail: string
}

/** Looks for one kind of fact that a person should see. */
export interface Rule {
  /** The fact, in a few words. */
  readonly title: string
  /** The reason to look at it, and the likely step. */
  readonly advice: string
  find(fleet: Fleet, limits: Limits): Iterable<Hit>
}

/** The limits that the user can set. */
export interface Limits {
  /** Seconds after the end of a job from which a valid credential is named. */
  readonly outlived: number
}

/** The numbers of all credentials. */
export function* everyIn({ credentials }: Fleet): Generator<number> {
  for (let index = 0; index < credentials.count; index++) yield index
}

/** The numbers of the credentials that were issued in the counted period. */
export function* countedIn(fleet: Fleet): Generator<number> {
  const { credentials } = fleet
  for (let index = 0; index < credentials.count; index++) if (fleet.isCounted(credentials.issued(index))) yield index
}

/** A hit for one credential, at its issue. */
export function hitOf({ credentials }: Fleet, credential: number, detail: string): Hit {
  return { time: credentials.issued(credential), job: credentials.job(credential), credential, detail }
}
