import type { RetryClass } from './attempt.ts'
import type { Credential, DeliveryNames, Presentation } from './credential.ts'
import type { HttpAnswer, HttpRequest } from './http.ts'
import type { InputFault, InputLiteral, InputsOf } from './inputs.ts'
import type { Ending } from './lease.ts'
import type { Job } from './platform.ts'
import type { Secret } from './secret.ts'
import type { SubjectToken } from './subject-token.ts'

/** What provider code may touch of the world. */
export interface Io {
  readonly job: Job
  readonly signal: AbortSignal
  now(): number
  /** Masks a value that has just arrived, before any other statement sees it. */
  receive(value: string): Secret
  /** Sends what `build` makes, anew for each attempt, and gives the answer to `judge`, which returns or throws. */
  http<T>(
    retry: RetryClass,
    build: (attempt: number) => HttpRequest | Promise<HttpRequest>,
    judge: (answer: HttpAnswer) => T | Promise<T>,
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
  warn(message: string): void
}

/** A system that credentials come from. Adding one touches its own folder and one line of the registry. */
export interface Provider<L extends InputLiteral = InputLiteral> {
  readonly id: string
  readonly title: string
  readonly inputs: L
  /** Step outputs of this provider, name to description. */
  readonly outputs: Readonly<Record<string, string>>
  /** Faults that only several inputs together show; an input with a fault of its own is absent. */
  check?(inputs: Partial<InputsOf<L>>): Promise<InputFault[]>
  /** The audience of the subject token. */
  audience(inputs: InputsOf<L>): string
  /** The certificate authority (PEM) that the issuer is trusted by, where it is a private one. */
  trust?(inputs: InputsOf<L>): string | undefined
  /** Who the job will become, as far as the inputs tell. */
  principal(inputs: InputsOf<L>): string
  names(inputs: InputsOf<L>): DeliveryNames
  /** Set when the issuer's answer may tell more names. */
  readonly lateNames?: true
  /** The provider's network work; holds every ending the moment it exists. */
  exchange(inputs: InputsOf<L>, io: ExchangeIo): Promise<Credential>
  /** Refuses a credential of the wrong account before anything is delivered. Throws ERR_PRINCIPAL_MISMATCH. */
  guard?(credential: Credential, inputs: InputsOf<L>): void
  present(credential: Credential, inputs: InputsOf<L>): Presentation
}

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
