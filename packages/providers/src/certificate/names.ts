import type { InputsOf } from '@mayfly/core/inputs'
import type { inputs as specs } from './inputs.ts'
import type { RequestedNames } from './signing-request.ts'

export type CertificateInputs = InputsOf<typeof specs>

/** The longest common name that X.509 allows. */
const longestCommonName = 64

/** The names that the job requests. */
export function namesOf({ names, 'common-name': given }: CertificateInputs): RequestedNames {
  const uris = names.filter((name) => name.includes('://'))
  const dns = names.filter((name) => !uris.includes(name))
  return { commonName: given ?? dns.find((name) => name.length <= longestCommonName), dns, uris }
}

/** The identity that the job requests. */
export function principalOf(inputs: CertificateInputs): string {
  const { commonName, uris } = namesOf(inputs)
  const name = inputs.type === 'ssh' ? inputs.names.join(', ') || undefined : (uris[0] ?? commonName)
  return `${name ?? 'this job'} at ${new URL(inputs.url).host}`
}

/** The address of step-ca without its version and slashes at its end. */
export function baseOf({ url }: Pick<CertificateInputs, 'url'>): string {
  return url.replace(/\/+(1\.0\/*)?$/, '')
}
