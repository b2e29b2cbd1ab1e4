import { type KeyObject, sign } from 'node:crypto'

/** The names that a certificate authority is asked to certify. */
export interface RequestedNames {
  /** The common name of the subject. Without it the subject is empty. */
  readonly commonName?: string | undefined
  readonly dns: readonly string[]
  readonly uris: readonly string[]
}

/** The tags of DER that a request needs. */
const [integer, bits, octets, oid, utf8, sequence, set] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x30, 0x31]
const [attributes, dnsName, uri] = [0xa0, 0x82, 0x86]

/** Object identifiers, encoded: commonName, extensionRequest, subjectAltName, ecdsa-with-SHA256. */
const commonName = identifier('550403')
const extensionRequest = identifier('2a864886f70d01090e')
const subjectAltName = identifier('551d11')
const ecdsaWithSha256 = identifier('2a8648ce3d040302')

/**
 * A certificate signing request (PKCS #10, PEM) for a P-256 key, signed by it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2986
 */
export function signingRequest(privateKey: KeyObject, publicKey: KeyObject, names: RequestedNames): string {
  const info = der(
    sequence,
    der(integer, Buffer.of(0)),
    der(sequence, ...subjectOf(names)),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(attributes, ...attributesOf(names)),
  )
  const signature = der(bits, Buffer.of(0), sign('sha256', info, privateKey))
  const body = der(sequence, info, der(sequence, ecdsaWithSha256), signature).toString('base64')
  const lines = body.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE REQUEST-----', ...lines, '-----END CERTIFICATE REQUEST-----', ''].join('\n')
}

function subjectOf({ commonName: name }: RequestedNames): Buffer[] {
  return name === undefined ? [] : [der(set, der(sequence, commonName, der(utf8, Buffer.from(name))))]
}

/** The alternative names, as the extension that the certificate should have. */
function attributesOf({ dns, uris }: RequestedNames): Buffer[] {
  const names = [
    ...dns.map((name) => der(dnsName, Buffer.from(name))),
    ...uris.map((one) => der(uri, Buffer.from(one))),
  ]
  if (names.length === 0) return []
  const extension = der(sequence, subjectAltName, der(octets, der(sequence, ...names)))
  return [der(sequence, extensionRequest, der(set, der(sequence, extension)))]
}

function identifier(hex: string): Buffer {
  return der(oid, Buffer.from(hex, 'hex'))
}

/** One value in DER: its tag, its length and its content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const size = body.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.of(tag, ...length), body])
}
