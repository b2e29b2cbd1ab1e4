import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { identifierOf, integerOf, pemOf, sequenceOf, timeOf, writeDer } from '../der.ts'

/** The content of a certificate. */
export interface CertificateContent {
  readonly publicKey: KeyObject
  readonly commonName?: string | undefined
  readonly dns?: readonly string[]
  readonly uris?: readonly string[]
  /** IPv4 addresses. */
  readonly addresses?: readonly string[]
  /** Epoch milliseconds. */
  readonly from: number
  readonly until: number
}

/** A certificate that the double issued. */
export interface FakeCertificate {
  readonly pem: string
  /** Hexadecimal digits, in lower case. */
  readonly serial: string
  readonly until: number
  revokedAt: number | undefined
}

/** A certificate authority: a root, an issuer that it signed, and what the issuer has signed. */
export interface FakeAuthority {
  readonly root: string
  readonly issuer: string
  readonly issued: FakeCertificate[]
  issue(content: CertificateContent): FakeCertificate
  /** The revocation list, as it is now (PEM). */
  revocationList(now: number): string
}

const day = 86_400_000

/** Makes a certificate authority with keys of its own. */
export function makeAuthority(): FakeAuthority {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const life = { from: Date.now() - 30 * day, until: Date.now() + 365 * day }
  const issued: FakeCertificate[] = []
  const authority = (publicKey: KeyObject, commonName: string) =>
    certificate({ publicKey, commonName, ...life }, { name: 'Fake root', key: root.privateKey, isAuthority: true }).pem
  return {
    root: authority(root.publicKey, 'Fake root'),
    issuer: authority(issuer.publicKey, 'Fake issuer'),
    issued,
    issue(content) {
      const one = certificate(content, { name: 'Fake issuer', key: issuer.privateKey, isAuthority: false })
      issued.push(one)
      return one
    },
    revocationList: (now) => listOf(issued, now, issuer.privateKey),
  }
}

interface Signature {
  /** The common name of the signer. */
  readonly name: string
  readonly key: KeyObject
  readonly isAuthority: boolean
}

const ecdsaWithSha256 = sequenceOf(identifierOf('2a8648ce3d040302'))

function certificate(content: CertificateContent, { name, key, isAuthority }: Signature): FakeCertificate {
  const serial = `4${randomBytes(15).toString('hex').slice(1)}`
  const body = sequenceOf(
    writeDer(0xa0, integerOf('02')),
    integerOf(serial),
    ecdsaWithSha256,
    nameOf(name),
    sequenceOf(timeOf(content.from), timeOf(content.until)),
    nameOf(content.commonName),
    content.publicKey.export({ type: 'spki', format: 'der' }),
    writeDer(0xa3, sequenceOf(...(isAuthority ? authorityExtensions : []), ...namesOf(content))),
  )
  return { pem: pemOf('CERTIFICATE', signBody(body, key)), serial, until: content.until, revokedAt: undefined }
}

function listOf(issued: readonly FakeCertificate[], now: number, key: KeyObject): string {
  const entries = issued.flatMap(({ serial, revokedAt }) =>
    revokedAt === undefined ? [] : [sequenceOf(integerOf(serial), timeOf(revokedAt))],
  )
  const body = sequenceOf(
    integerOf('01'),
    ecdsaWithSha256,
    nameOf('Fake issuer'),
    timeOf(now),
    timeOf(now + day),
    ...(entries.length > 0 ? [sequenceOf(...entries)] : []),
    writeDer(0xa0, sequenceOf(extension('551d14', false, integerOf('01')))),
  )
  return pemOf('X509 CRL', signBody(body, key))
}

function signBody(body: Buffer, key: KeyObject): Buffer {
  return sequenceOf(body, ecdsaWithSha256, writeDer(0x03, Buffer.of(0), sign('sha256', body, key)))
}

function nameOf(commonName: string | undefined): Buffer {
  if (commonName === undefined) return sequenceOf()
  return sequenceOf(writeDer(0x31, sequenceOf(identifierOf('550403'), writeDer(0x0c, Buffer.from(commonName)))))
}

function extension(id: string, isCritical: boolean, value: Buffer): Buffer {
  const critical = isCritical ? [writeDer(0x01, Buffer.of(0xff))] : []
  return sequenceOf(identifierOf(id), ...critical, writeDer(0x04, value))
}

/** The extensions of a certificate that may sign certificates and revocation lists. */
const authorityExtensions = [
  extension('551d13', true, sequenceOf(writeDer(0x01, Buffer.of(0xff)))),
  extension('551d0f', true, writeDer(0x03, Buffer.of(1, 0x06))),
]

function namesOf({ dns = [], uris = [], addresses = [] }: CertificateContent): Buffer[] {
  const names = [
    ...dns.map((one) => writeDer(0x82, Buffer.from(one))),
    ...uris.map((one) => writeDer(0x86, Buffer.from(one))),
    ...addresses.map((one) => writeDer(0x87, Buffer.from(one.split('.').map(Number)))),
  ]
  return names.length > 0 ? [extension('551d11', false, sequenceOf(...names))] : []
}
