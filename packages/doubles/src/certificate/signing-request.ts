import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { derIn, readDer } from '../der.ts'

/** A certificate signing request that its own key has signed. */
export interface SigningRequest {
  readonly publicKey: KeyObject
  readonly commonName: string | undefined
  readonly dns: readonly string[]
  readonly uris: readonly string[]
}

const commonName = '550403'
const extensionRequest = '2a864886f70d01090e'
const subjectAltName = '551d11'
const ecdsaWithSha256 = '2a8648ce3d040302'

/** Reads a signing request (PEM) and verifies its signature. Throws if it is wrong in any part. */
export function readSigningRequest(pem: string): SigningRequest {
  const [outer] = readDer(derIn('CERTIFICATE REQUEST', pem))
  const [info, algorithm, signature] = readDer(outer?.content ?? Buffer.of())
  if (!info || !algorithm || !signature) throw new Error('no signing request')
  const [version, subject, key, attributes] = readDer(info.content)
  if (version?.content.toString('hex') !== '00' || !subject || !key || attributes?.tag !== 0xa0)
    throw new Error('no information of a signing request')
  if (readDer(algorithm.content)[0]?.content.toString('hex') !== ecdsaWithSha256) throw new Error('another algorithm')
  const publicKey = createPublicKey({ key: key.whole, format: 'der', type: 'spki' })
  if (!verify('sha256', info.whole, publicKey, signature.content.subarray(1)))
    throw new Error('ECDSA verification failure')
  const names = readDer(attributes.content).flatMap((attribute) => namesIn(attribute.content))
  return {
    publicKey,
    commonName: nameIn(subject.content),
    dns: names.filter(({ tag }) => tag === 0x82).map(({ content }) => content.toString('latin1')),
    uris: names.filter(({ tag }) => tag === 0x86).map(({ content }) => content.toString('latin1')),
  }
}

function nameIn(subject: Buffer): string | undefined {
  const pairs = readDer(subject).flatMap(({ content }) => readDer(content).map((pair) => readDer(pair.content)))
  return pairs.find(([type]) => type?.content.toString('hex') === commonName)?.[1]?.content.toString('utf8')
}

function namesIn(attribute: Buffer) {
  const [type, values] = readDer(attribute)
  if (type?.content.toString('hex') !== extensionRequest || !values) return []
  const extensions = readDer(values.content).flatMap(({ content }) => readDer(content))
  return extensions.flatMap(({ content }) => {
    const [id, value] = readDer(content)
    if (id?.content.toString('hex') !== subjectAltName || !value) return []
    return readDer(value.content).flatMap((names) => readDer(names.content))
  })
}
