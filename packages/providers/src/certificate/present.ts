import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { part, pathOf, text } from '@mayfly/core/template'
import type { CertificateInputs } from './names.ts'

export const publicVariables: PublicVariables = {}

export const key = part('private-key')
export const certificate = part('certificate')
export const authority = part('ca-certificate')

/** The name of the file with an SSH key. ssh finds the certificate by this name with `-cert.pub`. */
const sshKey = 'id_ecdsa'

/** The variables with the paths of the files. */
export function variablesOf({ type, prefix }: Pick<CertificateInputs, 'type' | 'prefix'>) {
  const last = type === 'ssh' ? `${prefix}_SSH_CONFIG_FILE` : `${prefix}_CA_FILE`
  return [`${prefix}_KEY_FILE`, `${prefix}_CERTIFICATE_FILE`, last] as const
}

/** The files and the outputs of a certificate: its key, its chain, and the certificate authority or ssh's settings. */
export function present(inputs: CertificateInputs): Presentation {
  const [ofKey, ofCertificate, ofLast] = variablesOf(inputs)
  if (inputs.type === 'ssh')
    return {
      file: {
        env: {},
        files: [
          { name: sshKey, content: key, env: [ofKey] },
          { name: `${sshKey}-cert.pub`, content: certificate, env: [ofCertificate] },
          { name: 'ssh_config', content: sshSettings, env: [ofLast] },
        ],
      },
      output: { 'private-key': key, certificate },
    }
  return {
    file: {
      env: {},
      files: [
        { name: 'key.pem', content: key, env: [ofKey] },
        { name: 'certificate.pem', content: certificate, env: [ofCertificate] },
        { name: 'ca.pem', content: authority, env: [ofLast] },
      ],
    },
    output: { 'private-key': key, certificate, 'ca-certificate': authority },
  }
}

/** Settings for `ssh -F`. ssh offers this certificate and no other key, and checks the keys of hosts as usual. */
const sshSettings = text`IdentityFile "${pathOf(sshKey)}"
CertificateFile "${pathOf(`${sshKey}-cert.pub`)}"
IdentitiesOnly yes
`
