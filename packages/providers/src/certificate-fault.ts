import { createSecureContext } from 'node:tls'

/** Why a text is no certificate authority; undefined when it is one. */
export function certificateFault(pem: string): string | undefined {
  try {
    createSecureContext({ ca: pem })
    return pem.includes('-----BEGIN CERTIFICATE-----') ? undefined : 'is not a PEM certificate'
  } catch {
    return 'is not a PEM certificate'
  }
}
