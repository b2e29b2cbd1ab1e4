import { createPrivateKey, X509Certificate } from 'node:crypto'
import { certificatesIn } from '@mayfly/core/certificates'
import type { Secret } from '@mayfly/core/secret'

/** The reason why a key does not fit a certificate chain; undefined if it does, or if the chain has its own fault. */
export function keyFault(chain: string, pem: Secret): string | undefined {
  const [first] = certificatesIn(chain)
  try {
    const key = createPrivateKey(pem.reveal())
    if (first === undefined || new X509Certificate(first).checkPrivateKey(key)) return undefined
    return 'is not the key of the first certificate in client-certificate'
  } catch {
    return 'is not a complete PEM private key with its line breaks and without a password'
  }
}
