import type { RetryClass } from './attempt.ts'
import type { Credential, Delivery, Expiry, Presentation, PublicVariables } from './credential.ts'
import type { IssuedDetails } from './evidence.ts'
import type { ClientCertificate, HttpAnswer, HttpRequest } from './http.ts'
import type { RuleContext } from './input-rules.ts'
import type { InputFault, InputSpecs, InputsOf } from './inputs.ts'
import type { Ending } from './lease.ts'
import type { OtherAction } from './other-action.ts'
import type { Job, JobRepository } from './platform.ts'
import type { Secret } from './secret.ts'
import type { SecretSource } from './secrets/source.ts'
import type { SubjectToken } from './subject-token.ts'
import type { Text } from './template.ts'

/** Provider code's only access to the outside. */
export interface Io {
  readonly signal: AbortSignal
  /** The id of the lease. A system that can log a header gets it with each request. */
  readonly correlation: string
  now(): number
  /** Masks a value that has just arrived, before any other statement uses it. */
  receive(value: string): Secret
  /** The same for bytes that are not text. */
  receiveBytes(bytes: Uint8Array): Secret
  /**
   * Sends the request that `build` makes for each attempt, and gives the answer to `judge`, which returns or throws.
   * `mayHaveActed` says that an earlier attempt may have had its effect. An answer "gone" then means that this earlier
   * attempt has revoked the thing.
   */
  http<T>(
    retry: RetryClass,
    build: (attempt: number) => HttpRequest | Promise<HttpRequest>,
    judge: (answer: HttpAnswer, mayHaveActed: boolean) => T | Promise<T>,
  ): Promise<T>
  /** The job's identity for this provider's audience; shared by first attempts, fresh for later ones. */
  subjectToken(attempt?: number): Promise<SubjectToken>
}

/** The access of an exchange, which also records what it makes. */
export interface ExchangeIo extends Io {
  readonly job: Job
  /** Whether the step must fail when something cannot be revoked. */
  readonly strict: boolean
  /** Opens the connection of a later request while another answer is awaited. */
  connectEarly(url: string, client?: ClientCertificate): void
  /**
   * Records a thing that exists in the system, or that a request may make: before the request, and again in the same
   * tick as the answer. The new entry replaces these entries of the same name:
   *
   * - the entry that was recorded before the request;
   * - the entry with the same ender;
   * - if the new entry has no ender, every entry.
   *
   * `details` say that it was issued now. They are read only if the step has evidence.
   */
  recordEnding(ending: Ending, details?: () => IssuedDetails): void
  /** Removes a thing from the record, because the system said that it does not exist. */
  forgetEnding(what: string): void
  /**
   * Gets the credential of another system that this provider needs, calls `use` with it, and ends it while the exchange
   * goes on. It is never delivered. Absent when the provider's `needs` says that it needs none.
   */
  readonly nested?: <T>(use: (nested: NestedCredential) => Promise<T>) => Promise<T>
  warn(message: string): void
}

/** A system that issues credentials. CONTRIBUTING.md has the recipe for a new one. */
export interface Provider<L extends InputSpecs = InputSpecs> {
  readonly id: string
  readonly title: string
  readonly inputs: L
  /** Step outputs of this provider, name to description. */
  readonly outputs: Readonly<Record<string, string>>
  /** The inputs of other actions for the same systems. Loaded when a step has an unknown input. */
  otherActions?(): Promise<readonly OtherAction[]>
  /** The inputs, with facts about the job in the place of absent inputs. */
  complete?(inputs: Partial<InputsOf<L>>, repository: JobRepository | undefined): Partial<InputsOf<L>>
  /** Faults between several inputs. An input with a fault of its own is absent. */
  checkInputs?(inputs: Partial<InputsOf<L>>, checking?: RuleContext): Promise<InputFault[]>
  /** The audience of the subject token. */
  audience(inputs: InputsOf<L>): string
  /** The certificate authority of the server (PEM), if it is a private one. */
  authority?(inputs: InputsOf<L>): string | undefined
  /** The nested credential that this one needs; undefined when these inputs need none. */
  needs?(inputs: Partial<InputsOf<L>>): Need | undefined
  /** The identity that the job will have, as far as the inputs show it. */
  principal(inputs: InputsOf<L>): string
  /** Values in the inputs that the user wants hidden. They are masked before anything is printed. */
  valuesToHide?(inputs: Partial<InputsOf<L>>): readonly string[]
  readonly publicVariables: PublicVariables
  /** The provider's requests. Every thing that is issued is recorded at once. */
  exchange(inputs: InputsOf<L>, io: ExchangeIo): Promise<Credential>
  /** Refuses a credential of the wrong account before it reads a secret and before anything is delivered. Throws ERR_PRINCIPAL_MISMATCH. */
  checkPrincipal?(credential: Credential, inputs: InputsOf<L>): void
  /**
   * The variables, files and outputs of a credential, by the names of its parts. Core asks before any request, and
   * again with the names of the parts that came.
   */
  present(inputs: InputsOf<L>, job: Job, parts?: readonly string[]): Presentation
  /** The store of this provider, loaded if a step has the input `secrets`. */
  secrets?(): Promise<SecretSource<L>>
  /** The part for the job's agent, loaded if a step needs it. Without it, the provider has no `deliver: agent`. */
  agent?(): Promise<AgentSupport<L>>
}

/** The part of a provider for the Mayfly agent, in its own module. */
export interface AgentSupport<L extends InputSpecs = InputSpecs> {
  /** The inputs, with a short lifetime for the agent where none was given. */
  inputs(inputs: Partial<InputsOf<L>>): Partial<InputsOf<L>>
  /**
   * The variables and files by which tools find the agent. Their parts are those of `agent.ts` and of the credential.
   */
  present(inputs: InputsOf<L>): Delivery
  /**
   * The answers of the agent to tools that ask for this credential. The parts in an answer are those of the credential.
   * Returns undefined if the agent must get another credential before it can answer. A provider without this function
   * has no tools that ask: the agent only renews the credential.
   */
  answers?(credential: Credential, inputs: InputsOf<L>): AgentAnswers | undefined
  /** The expiry of the things that are delivered too, and that the agent does not renew. */
  expiries?(credential: Credential): readonly Expiry[]
  /** The key for the ender, if it is not in the step's record. Post gets it from the agent. */
  key?(credential: Credential): Secret
  /**
   * Gets the next credential. Without this function, the agent runs `exchange` again. A provider whose credentials can be
   * revoked must implement it and keep the handle that the step's record has.
   */
  renew?(last: Renewable, inputs: InputsOf<L>, io: ExchangeIo): Promise<Credential>
  /** Revokes the credentials that `now` has replaced. It is called when the tools have `now`, and never throws. */
  retire?(now: Renewable, io: ExchangeIo): Promise<void>
}

/** The agent's answer to a tool's request, by the query of the request. */
export type AgentAnswers = (query: string) => { readonly status: number; readonly body: Text }

/** The credential before the next one, and its endings in the system. */
export interface Renewable {
  readonly credential: Credential
  readonly endings: readonly Ending[]
}

/** The credential of another system that a provider needs for its own exchange. */
export interface Need {
  /** The other provider, by its id. */
  readonly provider: string
  /** The other provider's inputs, as given, and the prefix of their names in this provider's inputs. */
  readonly inputs: Readonly<Record<string, string | undefined>>
  readonly prefix: string
}

/** A nested credential while it is valid, with the inputs and the access to the outside of its own provider. */
export interface NestedCredential {
  readonly credential: Credential
  readonly inputs: InputsOf<InputSpecs>
  readonly io: Io
}

/** Whether the system accepted a thing when it was used. */
export type Acceptance = 'accepted' | 'refused' | 'unclear'

/** The part of a provider that revokes its credentials, in its own module. */
export interface Ender {
  /** Revoking needs the job's ID token. So the command that logs out must have one. */
  readonly needsSubjectToken?: true
  /**
   * Whether the system still accepts the thing, asked before the revocation. It is needed if the system can refuse a
   * valid thing too: then a refusal proves the revocation only after an earlier acceptance.
   */
  control?(ending: Ending, io: Io): Promise<Acceptance>
  /** Revokes the thing; `control` is the result of `control`, and undefined if nothing was asked. */
  revoke(ending: Ending, io: Io, control?: Acceptance): Promise<'ended' | 'gone' | 'pending'>
  /** Uses the thing once more. The system must refuse it in its own exact words. */
  probe?(ending: Ending, io: Io): Promise<Acceptance>
  /** A text for the report: which servers still accept a revoked thing, because they do not ask its system. */
  acceptedElsewhere?(ending: Ending, isVerified: boolean): string
}

/** The parts of a system; each is loaded when it is used. */
export interface SystemLoaders {
  readonly loadProvider: () => Promise<Provider>
  readonly loadEnder?: () => Promise<Ender>
}

/** Every system by its id. */
export type Registry = Readonly<Record<string, SystemLoaders>>

/** The enders by the ids of their providers. Empty in a post step that revokes nothing. */
export type Enders = Readonly<Record<string, Partial<SystemLoaders>>>
