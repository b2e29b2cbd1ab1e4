import type { RetryClass } from './attempt.ts'
import type { AgentForm, Credential, DeliveryNames, End, Presentation, PublicVariables } from './credential.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { HttpAnswer, HttpRequest } from './http.ts'
import type { InputFault, InputLiteral, InputsOf } from './inputs.ts'
import type { Ending } from './lease.ts'
import type { Home, Job } from './platform.ts'
import type { Secret } from './secret.ts'
import type { SubjectToken } from './subject-token.ts'

/** What provider code may touch of the world. */
export interface Io {
  readonly job: Job
  readonly signal: AbortSignal
  now(): number
  /** Masks a value that has just arrived, before any other statement sees it. */
  receive(value: string): Secret
  /**
   * Sends what `build` makes, anew for each attempt, and gives the answer to `judge`, which returns or throws. `lost` tells it
   * that an earlier attempt may have had its effect: whoever then finds a thing gone that it wanted to end has ended it.
   */
  http<T>(
    retry: RetryClass,
    build: (attempt: number) => HttpRequest | Promise<HttpRequest>,
    judge: (answer: HttpAnswer, lost: boolean) => T | Promise<T>,
  ): Promise<T>
  /** The job's identity for this provider's audience; shared by first attempts, fresh for later ones. */
  subjectToken(attempt?: number): Promise<SubjectToken>
}

export interface ExchangeIo extends Io {
  /** Whether the step wants to fail when something cannot be ended. */
  readonly strict: boolean
  /** Opens the connection of a request to come while another answer is under way. */
  connectEarly(url: string): void
  /**
   * Records a thing alive at the issuer, in the same tick as the answer. The same ender and thing replaces, and what was
   * only asked for is replaced by what came of it.
   */
  hold(ending: Ending): void
  /** Takes a thing back out of the record: the issuer said that it does not exist. */
  forget(what: string): void
  /** Signs by the nested credential that the provider needs: minted for it, never delivered, ended right after. */
  readonly sign?: (message: string) => Promise<string>
  warn(message: string): void
}

/** A system that credentials come from. Adding one touches its own folder and one line of the registry. */
export interface Provider<L extends InputLiteral = InputLiteral> {
  readonly id: string
  readonly title: string
  readonly inputs: L
  /** Step outputs of this provider, name to description. */
  readonly outputs: Readonly<Record<string, string>>
  /** The inputs of another action for the same system: loaded where a step has an input that is unknown. */
  elsewhere?(): Promise<Elsewhere>
  /** The inputs with what the job itself tells, where they say nothing. */
  complete?(inputs: Partial<InputsOf<L>>, home: Home | undefined): Partial<InputsOf<L>>
  /** Faults that only several inputs together show; an input with a fault of its own is absent. */
  check?(inputs: Partial<InputsOf<L>>): Promise<InputFault[]>
  /** The audience of the subject token. */
  audience(inputs: InputsOf<L>): string
  /** The certificate authority (PEM) that the issuer is trusted by, where it is a private one. */
  trust?(inputs: InputsOf<L>): string | undefined
  /** The nested credential that this one takes to make; undefined when these inputs need none. */
  needs?(inputs: Partial<InputsOf<L>>): Need | undefined
  /** Who the job will become, as far as the inputs tell. */
  principal(inputs: InputsOf<L>): string
  /** What these inputs tell that the user wants hidden: masked before anything is printed. */
  hidden?(inputs: Partial<InputsOf<L>>): readonly string[]
  names(inputs: InputsOf<L>, job: Job): DeliveryNames
  readonly publicVariables: PublicVariables
  /** Set when the issuer's answer may tell more names. */
  readonly lateNames?: true
  /** The provider's network work; holds every ending the moment it exists. */
  exchange(inputs: InputsOf<L>, io: ExchangeIo): Promise<Credential>
  /** Refuses a credential of the wrong account before anything is delivered. Throws ERR_PRINCIPAL_MISMATCH. */
  guard?(credential: Credential, inputs: InputsOf<L>): void
  present(credential: Credential, inputs: InputsOf<L>, job: Job): Presentation
  /** How the job's agent serves it, loaded when a step asks for that; without it there is no such mode. */
  agent?(): Promise<AgentHalf<L>>
}

/** The agent's half of a provider: a module of its own. */
export interface AgentHalf<L extends InputLiteral = InputLiteral> {
  /** The inputs with the short life that fits an agent, where no other was asked for. */
  inputs(inputs: Partial<InputsOf<L>>): Partial<InputsOf<L>>
  /** What it needs and sets, besides the names of the other modes. */
  names(inputs: InputsOf<L>): DeliveryNames
  form(credential: Credential, inputs: InputsOf<L>): AgentForm
  /** When the things end that are handed over beside it, and that it does not renew. */
  ends?(credential: Credential): readonly End[]
  /** What the ender needs of a credential, where that stays out of the step's record: post gets it from the agent. */
  key?(credential: Credential): Secret
  /**
   * The next credential. Without it there is another exchange, which is right only for what just expires: whatever has
   * an ender must keep the handle that the step's record has.
   */
  renew?(last: Renewable, inputs: InputsOf<L>, io: ExchangeIo): Promise<Credential>
}

/** The credential before, and what of it is alive at the issuer. */
export interface Renewable {
  readonly credential: Credential
  readonly endings: readonly Ending[]
}

/** A signature that another system must give, by a credential of its own. */
export interface Need {
  /** The signer, by the name that the wiring gives it. */
  readonly signer: string
  readonly key: string
  /** What the signer's own inputs are, as given, and what stands before their names in this provider's. */
  readonly inputs: Readonly<Record<string, string | undefined>>
  readonly prefix: string
}

/** A provider whose credential can sign with a key that never leaves its system. */
export interface Signer {
  readonly provider: Provider
  /** Signs by RSASSA-PKCS1-v1_5 with SHA-256, as base64url. */
  sign(message: string, key: string, credential: Credential, inputs: InputsOf<InputLiteral>, io: Io): Promise<string>
}

/** The signers that a step carries, loaded only when a credential needs one. */
export type Signers = Readonly<Record<string, () => Promise<Signer>>>

/** Post's half of a provider that can end what it issued: a module of its own. */
export interface Ender {
  /** Whether the issuer still accepts the thing: needed where a refusal alone proves nothing. */
  control?(ending: Ending, io: Io): Promise<'accepted' | 'refused' | 'unclear'>
  revoke(ending: Ending, io: Io): Promise<'ended' | 'gone' | 'pending'>
  /** One more use, which the issuer must refuse in its own exact words. */
  probe?(ending: Ending, io: Io): Promise<'refused' | 'accepted' | 'unclear'>
}

/** The enders that a post step carries, loaded only when something has to be ended. */
export type Enders = Readonly<Record<string, () => Promise<Ender>>>
