import type { KeyObject } from 'node:crypto'
import { curve, keyType, pointOf } from './ssh-key.ts'
import { WireReader } from './ssh-wire.ts'

/** An SSH user certificate. */
export interface SshCertificate {
  /** The certificate as one line, as in a `-cert.pub` file. */
  readonly line: string
  /** Decimal digits. */
  readonly serial: string
  /** The name that the certificate authority gave to the holder. sshd writes it into its log. */
  readonly keyId: string
  readonly principals: readonly string[]
  /** Epoch milliseconds. */
  readonly validAfter: number
  readonly validBefore: number
}

const certificateType = `${keyType}-cert-v01@openssh.com`
const userCertificate = 1

/**
 * Reads a certificate: the line of a `-cert.pub` file, or only its base64 part. Returns undefined for anything else
 * than a user certificate for this key. The signature is not verified, because only the server knows which
 * certificate authority it trusts.
 *
 * @see https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.certkeys
 */
export function sshCertificateIn(text: string, key: KeyObject): SshCertificate | undefined {
  const [first = '', second = first] = text.trim().split(' ')
  try {
    return readCertificate(Buffer.from(second, 'base64'), key)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readCertificate(bytes: Buffer, key: KeyObject): SshCertificate | undefined {
  const reader = new WireReader(bytes)
  if (reader.text() !== certificateType) return undefined
  reader.bytes()
  if (reader.text() !== curve || !reader.bytes().equals(pointOf(key))) return undefined
  const serial = reader.longNumber().toString()
  if (reader.number() !== userCertificate) return undefined
  const keyId = reader.text()
  const principals = textsIn(reader.bytes())
  const [validAfter, validBefore] = [millisecondsIn(reader), millisecondsIn(reader)]
  // Critical options, extensions, a reserved value, the key of the certificate authority, and its signature.
  for (let left = 5; left > 0; left--) reader.bytes()
  if (!reader.isAtEnd) return undefined
  return {
    line: `${certificateType} ${bytes.toString('base64')}\n`,
    serial,
    keyId,
    principals,
    validAfter,
    validBefore,
  }
}

function textsIn(bytes: Buffer): string[] {
  const reader = new WireReader(bytes)
  const texts: string[] = []
  while (!reader.isAtEnd) texts.push(reader.text())
  return texts
}

/** A certificate that never expires has the largest number. */
function millisecondsIn(reader: WireReader): number {
  return Number(reader.longNumber()) * 1000
}
