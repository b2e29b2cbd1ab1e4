import type { DeliveryNames, Presentation } from './credential.ts'
import type { Egress } from './egress.ts'
import type { MayflyError } from './errors.ts'
import type { Wire } from './http.ts'
import type { Delivered, Lease, LeaseRecord } from './lease.ts'
import type { OutcomeRow } from './outcome.ts'
import type { Patience } from './patience.ts'
import type { Mask } from './secret.ts'
import type { SubjectToken } from './subject-token.ts'

/** What a job tells about itself; nothing secret. */
export interface Job {
  /** Names this job's sessions in foreign audit logs, such as `gh-<run id>-<attempt>`. */
  readonly label: string
  readonly event: string
  /** The one who started the job, where the system tells at once that it is nobody of this project. */
  readonly outsider?: string | undefined
  /** Its steps can ask the CI system for ID tokens themselves, at any time while it runs. */
  readonly givesTokensToSteps?: true
}

/** Who started a job, where it takes a look at its event to know. */
export interface Starter {
  /** The one who started it, when that is nobody of this project. */
  readonly outsider: string | undefined
  /** How the author of what started it belongs to the project, in the CI system's own word. */
  readonly association?: string | undefined
}

/** The repository that a job runs for, on GitHub. */
export interface Home {
  /** The address of the server, such as `https://github.com`. */
  readonly server: string
  readonly owner: string
  readonly repository: string
}

/** Why a step failed, beside the text for its log: its errors, and how the things ended that it had made. */
export interface Failure {
  readonly errors: readonly MayflyError[]
  readonly rows: readonly OutcomeRow[]
  /** The text in parts, for a log that cuts what is long: the state of the job and what is alive, then each error. */
  parts?(): readonly string[]
}

export interface Log {
  info(message: string): void
  warn(message: string): void
}

/** What main and post both need of a CI system. */
export interface Platform {
  readonly log: Log
  readonly mask: Mask
  now(): number
  /** Takes one delivered thing out of the job; an absent one is no fault. */
  withdraw(delivered: Delivered, lease: Lease): Promise<void>
  fail(message: string, failure?: Failure): void
  /** The network of a step that has something to end; a post step without enders carries none. */
  network?(egress: Egress): Promise<Network>
}

/** What post needs of a CI system: the record, and a place to report to. */
export interface ReleasePlatform extends Platform {
  load(): LeaseRecord | undefined
  report(rows: readonly OutcomeRow[]): void
}

/** The network, and the job's identity over it. */
export interface Network {
  /** The host that gives subject tokens: post asks the one that main asked, and no other. */
  readonly tokenHost: string
  readonly job: Job
  readonly wire: Wire
  fetchSubjectToken(audience: string, patience: Patience): Promise<SubjectToken>
}

/** What main needs of a CI system. */
export interface AcquirePlatform extends Platform {
  readonly job: Job
  readonly home?: Home | undefined
  /** Looks who started the job: asked for an event that anybody can start, and for a refusal. Never throws. */
  starter?(): Promise<Starter>
  /** Refuses a job in which no credential is safe, whatever its step allows. */
  guard?(): Promise<void>
  /** The step's inputs as given, by name. */
  inputs(): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
  /** Saves the record before it returns. Throws ERR_STATE_TOO_LARGE. */
  save(record: LeaseRecord): void
  network(egress: Egress): Promise<Network>
  newLeaseId(provider: string): string
  /**
   * Refuses a delivery that the job's environment would hide from its tools, or that needs a program which is not
   * there. Throws ERR_ENV_CONFLICT, ERR_PROGRAM_MISSING.
   */
  plan(names: DeliveryNames): void | Promise<void>
  /** What `deliver` will put into the job, so that it can be recorded first. */
  deliverables(presentation: Presentation, modes: readonly string[], lease: Lease): Delivered[]
  deliver(presentation: Presentation, modes: readonly string[], lease: Lease, signal: AbortSignal): void | Promise<void>
  /** Takes back what a failing step has told its CI system, where that has not read it yet. */
  takeBack?(): void
  /** Aborts when the CI system cancels the step. */
  readonly cancelled: AbortSignal
}
