import type { Need } from '@mayfly/core/provider'
import type { CertificateInputs } from './names.ts'

const vaultInputs = ['url', 'role', 'mount', 'audience', 'namespace', 'ca-certificate'] as const

/** The Vault token that requests the certificate; undefined if another certificate authority signs. */
export function needs(inputs: Partial<CertificateInputs>): Need | undefined {
  if (inputs.ca !== 'vault') return undefined
  return { provider: 'vault', prefix: '', inputs: Object.fromEntries(vaultInputs.map((name) => [name, inputs[name]])) }
}
