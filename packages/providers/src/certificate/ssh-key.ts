import { type KeyObject, randomBytes } from 'node:crypto'
import { wireInteger, wireNumber, wireText } from './ssh-wire.ts'

export const keyType = 'ecdsa-sha2-nistp256'
export const curve = 'nistp256'

/** The point of a P-256 key, uncompressed, as SSH writes it. */
export function pointOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
}

/** The public part of a P-256 key, in the format of the SSH protocol. */
export function publicKeyOf(key: KeyObject): Buffer {
  return Buffer.concat([wireText(keyType), wireText(curve), wireText(pointOf(key))])
}

/**
 * A P-256 key in the format of OpenSSH, not encrypted.
 *
 * @see https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
export function openSshKey(privateKey: KeyObject): string {
  const { d = '' } = privateKey.export({ format: 'jwk' })
  const check = randomBytes(4)
  const own = Buffer.concat([
    check,
    check,
    publicKeyOf(privateKey),
    wireInteger(Buffer.from(d, 'base64url')),
    wireText(''),
  ])
  const padding = Buffer.from(Array.from({ length: -own.length & 7 }, (_, index) => index + 1))
  const whole = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    wireText('none'),
    wireText('none'),
    wireText(''),
    wireNumber(1),
    wireText(publicKeyOf(privateKey)),
    wireText(Buffer.concat([own, padding])),
  ])
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? []
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n')
}
