import type { Credential } from '@mayfly/core/credential'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { CertificateInputs } from './names.ts'
import { getTlsCertificate } from './tls.ts'

/** Makes a key, and gets a certificate of the wanted type for it. */
export async function exchange(inputs: CertificateInputs, io: ExchangeIo): Promise<Credential> {
  if (inputs.type === 'tls') return getTlsCertificate(inputs, io)
  return (await import('./ssh.ts')).getSshCertificate(inputs, io)
}
