import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { part } from '@mayfly/core/template'
import type { CertificateInputs } from './names.ts'

export const publicVariables: PublicVariables = {}

export const key = part('private-key')
export const certificate = part('certificate')
export const authority = part('ca-certificate')

/** The variables with the paths of the files. */
export function variablesOf(prefix: string) {
  return { key: `${prefix}_KEY_FILE`, certificate: `${prefix}_CERTIFICATE_FILE`, authority: `${prefix}_CA_FILE` }
}

/** The files and the outputs of a certificate: its key, its chain, and the certificate authority. */
export function present({ prefix }: CertificateInputs): Presentation {
  const variables = variablesOf(prefix)
  return {
    file: {
      env: {},
      files: [
        { name: 'key.pem', content: key, env: [variables.key] },
        { name: 'certificate.pem', content: certificate, env: [variables.certificate] },
        { name: 'ca.pem', content: authority, env: [variables.authority] },
      ],
    },
    output: { 'private-key': key, certificate, 'ca-certificate': authority },
  }
}
