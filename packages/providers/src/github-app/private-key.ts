import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { Secret } from '@mayfly/core/secret'

/** Signs with a key that CI holds, by RSASSA-PKCS1-v1_5 with SHA-256, as base64url. */
export function signHere(message: string, pem: Secret): string {
  return sign('sha256', Buffer.from(message), readKey(pem)).toString('base64url')
}

/** Why a text is no RSA private key; undefined when it is one. */
export function privateKeyFault(pem: Secret): string | undefined {
  try {
    return readKey(pem).asymmetricKeyType === 'rsa' ? undefined : 'is not an RSA key'
  } catch {
    return 'is not a complete PEM private key with its line breaks'
  }
}

/** Secrets are often pasted with `\n` for their line breaks. */
function readKey(pem: Secret): KeyObject {
  return createPrivateKey(pem.reveal().replaceAll('\\n', '\n'))
}
