import type { Facts } from '@mayfly/core/errors'
import { traceOf } from '@mayfly/core/evidence'
import type { HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { issue } from '@mayfly/core/issue'
import type { Ending } from '@mayfly/core/lease'
import type { ExchangeIo, NestedCredential } from '@mayfly/core/provider'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { baseOf, type CertificateInputs } from './names.ts'
import { judgeSigned, signRequest } from './step-ca.ts'

/** The clocks of the job and of the certificate authority may differ by this time. */
export const clockMilliseconds = 60_000

/** How one certificate authority signs. */
export interface Signing {
  build(attempt: number): HttpRequest | Promise<HttpRequest>
  /** The certificates in an answer, the issued one first. Throws the error for a refusal. */
  certificates(answer: HttpAnswer): Promise<readonly string[]>
  /** The place where the certificate is revoked later. Nothing in it is secret. */
  readonly handle: Readonly<Record<string, string>>
}

/** One type of certificate: its requests, and how its answer is read and recorded. */
export interface CertificateType<I> {
  /** The name of the certificate in the record. */
  readonly what: string
  readonly facts: Facts
  /** The path and the fields of the request to step-ca. */
  readonly stepCa: { readonly path: string; readonly fields: object }
  /** Loads the request to the engine of Vault. */
  vault(): Promise<(vault: NestedCredential) => Signing>
  /** Reads the certificates of an answer. Throws ERR_ANSWER_MALFORMED if none is for the job's key. */
  read(certificates: readonly string[], date: number | undefined): I
  ending(issued: I, handle: Signing['handle']): Omit<Ending, 'what'>
  serial(issued: I): string
}

/** Requests a certificate from step-ca, or from an engine of Vault. */
export function requestCertificate<I>(type: CertificateType<I>, inputs: CertificateInputs, io: ExchangeIo): Promise<I> {
  if (!io.nested) {
    io.connectEarly(inputs.url)
    return obtain(type, byToken(type, inputs, io), inputs, io)
  }
  // The module is loaded while Vault answers the login.
  const signing = type.vault()
  return io.nested(async (vault) => obtain(type, (await signing)(vault), inputs, io))
}

/** step-ca accepts each ID token once, and first attempts of a step share one. So each attempt has its own. */
function byToken<I>({ stepCa, facts }: CertificateType<I>, inputs: CertificateInputs, io: ExchangeIo): Signing {
  let subject: SubjectToken | undefined
  return {
    async build(attempt) {
      subject = await io.subjectToken(attempt + 1)
      return signRequest(inputs, stepCa, subject)
    },
    certificates: (answer) => judgeSigned(answer, facts, subject, stepCa.path),
    handle: { ca: 'step-ca', url: baseOf(inputs) },
  }
}

/** Sends the request. A request that may have made a certificate is not repeated. */
function obtain<I>(
  type: CertificateType<I>,
  { build, certificates, handle }: Signing,
  { lifetime }: CertificateInputs,
  io: ExchangeIo,
): Promise<I> {
  return issue(io, {
    retry: 'no-effect',
    what: type.what,
    longestLife: () => ({ expiresAt: io.now() + lifetime * 1000 + clockMilliseconds, facts: {} }),
    build,
    judge: async (answer) => type.read(await certificates(answer), answer.date),
    ending: (issued) => type.ending(issued, handle),
    details: (issued) => ({ trace: traceOf({ serial: type.serial(issued) }), askedSeconds: lifetime }),
  })
}
