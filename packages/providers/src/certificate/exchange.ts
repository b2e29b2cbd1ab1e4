import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import type { Facts } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { issue } from '@mayfly/core/issue'
import type { Ending } from '@mayfly/core/lease'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { type IssuedCertificate, issuedIn, judgeNames } from './issued.ts'
import { baseOf, type CertificateInputs, namesOf, principalOf } from './names.ts'
import { authority, certificate, key as keyPart } from './present.ts'
import { signingRequest } from './signing-request.ts'
import { judgeSigned, rootsOf, signRequest } from './step-ca.ts'

/** The clocks of the job and of the certificate authority may differ by this time. */
const clockMilliseconds = 60_000

/** A key that was made in this job. Only the signing request leaves the job. */
interface JobKey {
  readonly privateKey: KeyObject
  readonly pem: Secret
}

/** How one kind of certificate authority signs. */
interface Signing {
  build(attempt: number): HttpRequest | Promise<HttpRequest>
  /** The certificates in an answer, the issued one first. Throws the error for a refusal. */
  certificates(answer: HttpAnswer): Promise<readonly string[]>
  readonly handle: Readonly<Record<string, string>>
}

/** Makes a key, and requests a certificate for it. */
export async function exchange(inputs: CertificateInputs, io: ExchangeIo): Promise<Credential> {
  const names = namesOf(inputs)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = { privateKey, pem: io.receive(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()) }
  const csr = signingRequest(privateKey, publicKey, names)
  const facts = {
    principal: principalOf(inputs),
    endpoint: new URL(inputs.url).host,
    names: inputs.names.join(', ') || undefined,
    'common name': names.commonName,
  }
  const issued = await signed(inputs, io, csr, key, facts)
  judgeNames(issued, { ...names, givenName: inputs['common-name'] }, facts)
  const [first] = names.uris
  const name = first ?? names.commonName ?? foreignText(issued.names[0]) ?? foreignText(issued.commonName)
  return {
    principal: `${name ?? 'this job'} at ${facts.endpoint}`,
    expiresAt: issued.expiresAt,
    parts: {
      [keyPart.name]: key.pem,
      [certificate.name]: issued.chain,
      [authority.name]: inputs.ca === 'vault' ? issued.authority : await rootsOf(inputs, io),
    },
  }
}

async function signed(
  inputs: CertificateInputs,
  io: ExchangeIo,
  csr: string,
  key: JobKey,
  facts: Facts,
): Promise<IssuedCertificate> {
  if (!io.nested) {
    io.connectEarly(inputs.url)
    return obtain(byToken(inputs, io, csr, facts), inputs, io, key, facts)
  }
  // This is loaded while Vault answers the login.
  const pki = import('../pki.ts')
  return io.nested(async (vault) => {
    const { judgePki, pkiRequest, placeOf } = await pki
    const { 'pki-role': role = '', lifetime } = inputs
    const signing: Signing = {
      build: () => pkiRequest(vault, role, { csr, ...namesOf(inputs), seconds: lifetime }),
      certificates: (answer) => judgePki(answer, role, facts),
      handle: { ca: 'vault', ...placeOf(vault, role) },
    }
    return obtain(signing, inputs, io, key, facts)
  })
}

/** step-ca accepts each ID token once, and first attempts of a step share one. So each attempt has its own. */
function byToken(inputs: CertificateInputs, io: ExchangeIo, csr: string, facts: Facts): Signing {
  let subject: SubjectToken | undefined
  return {
    async build(attempt) {
      subject = await io.subjectToken(attempt + 1)
      return signRequest(inputs, csr, subject)
    },
    certificates: (answer) => judgeSigned(answer, facts, subject),
    handle: { ca: 'step-ca', url: baseOf(inputs) },
  }
}

/** Sends the request. A request that may have made a certificate is not repeated. */
function obtain(
  { build, certificates, handle }: Signing,
  { lifetime, ca, audience }: CertificateInputs,
  io: ExchangeIo,
  { privateKey, pem }: JobKey,
  facts: Facts,
): Promise<IssuedCertificate> {
  return issue(io, {
    retry: 'unsent',
    what: `certificate of ${facts.principal}`,
    longest: () => ({ expiresAt: io.now() + lifetime * 1000 + clockMilliseconds, facts: {} }),
    build,
    judge: async (answer) => issuedIn(await certificates(answer), privateKey, answer.date, facts),
    ending: ({ chain, serial, expiresAt }): Omit<Ending, 'what'> => ({
      ender: 'certificate',
      ...(expiresAt !== undefined && { expiresAt }),
      facts: { serial },
      handle: { ...handle, chain, serial },
      key: pem,
      // Only Vault needs a login for the revocation.
      ...(ca === 'vault' && { audience }),
    }),
  })
}
