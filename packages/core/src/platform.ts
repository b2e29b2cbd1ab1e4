import type { DeliveryNames, Presentation } from './credential.ts'
import type { Egress } from './egress.ts'
import type { Facts, MayflyError, RefusedToken } from './errors.ts'
import type { Evidence, EvidenceInputs, EvidencePlace, EvidenceRequest } from './evidence.ts'
import type { Wire } from './http.ts'
import type { InputFault } from './inputs.ts'
import type { Deliverable, Lease, LeaseRecord } from './lease.ts'
import type { OutcomeRow } from './outcome.ts'
import type { Patience } from './patience.ts'
import type { Mask } from './secret.ts'
import type { SubjectToken } from './subject-token.ts'

/** Facts about the job; nothing secret. */
export interface Job {
  /** Names this job's sessions in foreign audit logs, such as `gh-<run id>-<attempt>`. */
  readonly label: string
  readonly event: string
  /** The person who started the job, if the system shows at once that it is an outsider. */
  readonly outsider?: string | undefined
  /** Set if the job's steps can request ID tokens from the CI system themselves, as long as the job runs. */
  readonly givesTokensToSteps?: true
}

/** The person who started a job, if only its event shows it. */
export interface Starter {
  /** The person, if it is an outsider. */
  readonly outsider: string | undefined
  /** The author's association with the project, in the CI system's own word. */
  readonly association?: string | undefined
}

/** The repository that a job runs for, on GitHub. */
export interface JobRepository {
  /** The address of the server, such as `https://github.com`. */
  readonly server: string
  readonly owner: string
  readonly repository: string
}

/**
 * Details of a failed step, in addition to the text for its log: its errors, and the outcome of each thing that it had
 * made.
 */
export interface Failure {
  readonly errors: readonly MayflyError[]
  readonly rows: readonly OutcomeRow[]
  /**
   * The text in parts, for a log that cuts long texts: first the state of the job and what is still valid, then each
   * error.
   */
  parts?(): readonly string[]
}

/**
 * Replaces each known secret by `***`. This must happen before a text is made safe to print, because that changes the
 * text.
 */
export type Hide = (text: string) => string

export interface Log {
  info(message: string): void
  warn(message: string): void
}

/** The part of a CI system that main and post share. */
export interface Platform {
  readonly log: Log
  readonly mask: Mask
  readonly hide?: Hide
  now(): number
  /** Removes one delivered thing from the job. A thing that is already absent is not an error. */
  withdraw(delivered: Deliverable, lease: Lease): Promise<void>
  fail(message: string, failure?: Failure): void
  /** The evidence of this step, if it has the input `evidence`. Only core writes to it. */
  evidence?: Evidence
  /** Opens the evidence of a main step, for more events of the same job. */
  resumeEvidence?(place: EvidencePlace, egress: Egress): Promise<Evidence>
  /** The network of a step that has something to revoke; absent in a post step without enders. */
  network?(egress: Egress): Promise<Network>
}

/** The part of a CI system that post needs: the record, and a place for the report. */
export interface ReleasePlatform extends Platform {
  load(): LeaseRecord | undefined
  report(rows: readonly OutcomeRow[]): void
}

/** The network, and the job's identity over it. */
export interface Network {
  /** The host that gives ID tokens. Post asks only the host that main asked. */
  readonly tokenHost: string
  readonly wire: Wire
  fetchSubjectToken(audience: string, patience: Patience): Promise<SubjectToken>
}

/** The part of a CI system that main needs. */
export interface AcquirePlatform extends Platform {
  readonly job: Job
  readonly repository?: JobRepository | undefined
  /** Reads who started the job, for an event that anybody can start and for a refusal. Never throws. */
  starter?(): Promise<Starter>
  /** Refuses a job in which no credential is safe, even if its step allows outsiders' events. */
  refuseUnsafeJob?(): Promise<void>
  /** The faults of the inputs for evidence. */
  evidenceFaults?(inputs: EvidenceInputs): Promise<readonly InputFault[]>
  /** Begins the evidence of this step. */
  beginEvidence?(sink: EvidenceRequest, egress: Egress): Promise<Evidence>
  /** Set when its steps have outputs. */
  readonly hasOutputs?: true
  /** Whether a delivery may set this variable, by its name alone. */
  isSettable(variable: string): boolean
  /** The step's inputs as given, by name. */
  inputs(): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
  /** Saves the record before it returns. Throws ERR_STATE_TOO_LARGE. */
  save(record: LeaseRecord): void
  network(egress: Egress): Promise<Network>
  newLeaseId(provider: string): string
  /**
   * Refuses a delivery when the job's environment would make the tools use another credential, or when a needed program
   * is missing. It only reads: it starts no process. Throws ERR_ENV_CONFLICT, ERR_PROGRAM_MISSING.
   */
  checkNames(names: DeliveryNames): void | Promise<void>
  /** Finds or starts the job's agent, when it will serve a credential of this step. */
  openAgent?(): void | Promise<void>
  /** The things that `deliver` will put into the job, so that they can be recorded first. */
  deliverables(presentation: Presentation, modes: readonly string[], lease: Lease): Deliverable[]
  deliver(presentation: Presentation, modes: readonly string[], lease: Lease, signal: AbortSignal): void | Promise<void>
  /**
   * Says how the trust file in the job's workspace judges a token that was refused. `facts` name the principal. The file
   * only explains: it never allows anything.
   */
  workspaceVerdict?(token: RefusedToken, facts: Facts): Promise<readonly string[]>
  /** Removes variables and outputs of a failing step that its CI system has not read yet. */
  takeBack?(): void
  /** Aborts when the CI system cancels the step. */
  readonly cancelled: AbortSignal
}
