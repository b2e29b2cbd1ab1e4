import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { Secret } from '@mayfly/core/secret'

/** Signs with a key that CI has, by RSASSA-PKCS1-v1_5 with SHA-256. Returns the signature as base64url. */
export function signHere(message: string, pem: Secret): string {
  return sign('sha256', Buffer.from(message), readKey(pem)).toString('base64url')
}

/** The reason why a text is not an RSA private key; undefined if it is one. */
export function privateKeyFault(pem: Secret): string | undefined {
  try {
    return readKey(pem).asymmetricKeyType === 'rsa' ? undefined : 'is not an RSA key'
  } catch {
    return 'is not a complete PEM private key with its line breaks'
  }
}

/** Reads a key. Secrets are often pasted with `\n` instead of line breaks. */
function readKey(pem: Secret): KeyObject {
  return createPrivateKey(pem.reveal().replaceAll('\\n', '\n'))
}
