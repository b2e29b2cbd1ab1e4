import { certificatesIn } from '@mayfly/core/certificates'

/** The reason why a given input is not a list of certificates. Only a given one loads the check. */
export async function authorityFault(text: string | undefined): Promise<string | undefined> {
  return text === undefined ? undefined : (await import('@mayfly/core/certificate-fault')).certificateFault(text)
}

/** The certificate authority of an input, in the form that TLS and kubeconfigs need. */
export function authorityIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : certificatesIn(text).join('')
}
