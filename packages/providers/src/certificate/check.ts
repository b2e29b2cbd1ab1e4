import { endpointFault } from '@mayfly/core/endpoint'
import { type Checking, checkRules } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import type { CertificateInputs } from './names.ts'
import { variablesOf } from './present.ts'

/** Finds the faults that a pattern for one input cannot find. With Vault, its own rules check the inputs of the login. */
export async function check(inputs: Partial<CertificateInputs>, checking?: Checking): Promise<InputFault[]> {
  const ca = inputs.ca === 'vault' ? undefined : inputs['ca-certificate']
  const authority = ca === undefined ? undefined : (await import('../certificate-fault.ts')).certificateFault(ca)
  return checkRules(
    inputs,
    {
      url: ({ ca, url }) => ca !== 'vault' && url !== undefined && addressFault(url),
      names: (given) =>
        given.names?.length === 0 &&
        given.ca === 'vault' &&
        given['common-name'] === undefined &&
        'is required with ca: vault: a DNS name or a URI',
      'pki-role': (given) =>
        given['pki-role'] === undefined
          ? given.ca === 'vault' && 'is required with ca: vault: a mount and a role, such as pki/deploy'
          : onlyWithVault(given),
      role: (given) => given.role !== undefined && onlyWithVault(given),
      mount: (given) => given.mount !== undefined && onlyWithVault(given),
      namespace: (given) => given.namespace !== undefined && onlyWithVault(given),
      'ca-certificate': () => authority,
      prefix: ({ prefix = '' }) =>
        Object.values(variablesOf(prefix)).some((name) => checking?.isSettable?.(name) === false) &&
        'begins names of variables that a shell, a loader or the runner reads',
    },
    checking,
  )
}

function onlyWithVault({ ca }: Partial<CertificateInputs>): string | false {
  return ca !== 'vault' && 'needs ca: vault'
}

function addressFault(url: string): string | undefined {
  const fault = endpointFault(url)
  if (fault !== undefined) return fault
  // The revocation shows the certificate to the server, and only TLS can do that.
  if (new URL(url).protocol !== 'https:') return 'must be an https URL: the certificate is revoked over TLS'
  return /^\/*(1\.0\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be only the address, without a path'
}
