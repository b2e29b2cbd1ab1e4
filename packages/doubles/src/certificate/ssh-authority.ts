import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** The content of an SSH user certificate. */
export interface SshContent {
  readonly publicKey: KeyObject
  readonly keyId: string
  readonly principals: readonly string[]
  /** Epoch milliseconds. */
  readonly from: number
  readonly until: number
  /** Default: a user certificate. */
  readonly kind?: 'user' | 'host'
}

/** An SSH certificate that the double issued. */
export interface FakeSshCertificate extends SshContent {
  /** As in a `-cert.pub` file, without the line break. */
  readonly line: string
}

/** A certificate authority for SSH, and what it signed. */
export interface FakeSshAuthority {
  /** The public key of the authority, as one line. */
  readonly publicKey: string
  readonly issued: FakeSshCertificate[]
  issue(content: SshContent): FakeSshCertificate
}

const keyType = 'ecdsa-sha2-nistp256'
const certificateType = `${keyType}-cert-v01@openssh.com`

/** Makes a certificate authority for SSH with an Ed25519 key of its own. */
export function makeSshAuthority(): FakeSshAuthority {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const own = Buffer.concat([text('ssh-ed25519'), text(Buffer.from(x, 'base64url'))])
  const issued: FakeSshCertificate[] = []
  return {
    publicKey: `ssh-ed25519 ${own.toString('base64')}`,
    issued,
    issue(content) {
      const body = Buffer.concat([bodyOf(content, issued.length + 1), text(own)])
      const signature = Buffer.concat([text('ssh-ed25519'), text(sign(null, body, privateKey))])
      const line = `${certificateType} ${Buffer.concat([body, text(signature)]).toString('base64')}`
      const one = { ...content, line }
      issued.push(one)
      return one
    },
  }
}

function bodyOf(content: SshContent, serial: number): Buffer {
  const { publicKey, keyId, principals, from, until, kind = 'user' } = content
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  return Buffer.concat([
    text(certificateType),
    text(randomBytes(32)),
    text('nistp256'),
    text(Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])),
    longNumber(serial),
    number(kind === 'user' ? 1 : 2),
    text(keyId),
    text(Buffer.concat(principals.map(text))),
    longNumber(from / 1000),
    longNumber(until / 1000),
    text(''),
    text(Buffer.concat([text('permit-pty'), text('')])),
    text(''),
  ])
}

/** Reads a P-256 public key, in the format of the SSH protocol. Throws for anything else. */
export function readSshPublicKey(bytes: Buffer): KeyObject {
  const [type, curve, point, ...more] = textsIn(bytes)
  if (type?.toString() !== keyType || curve?.toString() !== 'nistp256' || more.length > 0)
    throw new Error('key of another type')
  if (point?.length !== 65 || point[0] !== 4) throw new Error('no point of the curve')
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
}

function textsIn(bytes: Buffer): Buffer[] {
  const texts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new Error('ssh: short read')
    texts.push(bytes.subarray(at + 4, end))
    at = end
  }
  return texts
}

function text(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([number(bytes.length), bytes])
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function longNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(Math.floor(value)))
  return bytes
}
