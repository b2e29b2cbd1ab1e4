import type { Place } from '@mayfly/trust/model'

/** A kind of static secret that CI jobs use, where it is found, and what replaces it. */
export interface StaticUse {
  readonly name: string
  readonly title: string
  readonly reason: string
  /** The text to write instead: the action and its inputs. */
  readonly instead: string
  /** Actions of GitHub by their repositories, each with the inputs that take the secret. */
  readonly actions?: Readonly<Record<string, readonly string[]>>
  /** Names of environment variables that contain the secret. */
  readonly variables?: readonly string[]
  /** Steps, bindings and classes of Jenkins that give a stored credential of this kind to the job. */
  readonly jenkins?: readonly string[]
}

/** More places of one file are not listed. */
export const mostHits = 1000

/** One place that uses a static secret. It has names, and never a value. */
export interface UsePlace {
  readonly use: StaticUse
  /** Whether the place uses a static secret for certain. Otherwise the reader has to look. */
  readonly certain: boolean
  /** The inputs or variables that take the secret, or the command that uses it. */
  readonly takes: readonly string[]
  /** The names of the secrets, variables or stored credentials that it comes from. */
  readonly from: readonly string[]
  /** The action of the step with its version, as it is written. */
  readonly action?: string
  /** The other inputs of that step. */
  readonly inputs?: readonly string[]
  readonly place: Place
}
