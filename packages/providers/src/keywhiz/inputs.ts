import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

/**
 * The inputs of Keywhiz. Inputs that begin with `certificate-` belong to the client certificate, and are checked by its
 * own rules.
 *
 * @see https://square.github.io/keywhiz/
 */
export const inputs = {
  url: {
    type: 'text',
    required: true,
    description: 'The address of the Keywhiz server, an https URL such as `https://keywhiz.example.com:4444`.',
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority that signed the certificate of the Keywhiz server (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only it.',
  },
  'certificate-ca': {
    type: 'text',
    required: true,
    description:
      'The certificate authority of the client certificate: `step-ca` or `vault`, as `ca` of `actions/certificate`. Keywhiz must trust it.',
  },
  'certificate-url': {
    type: 'text',
    required: true,
    description: 'The address of this certificate authority, an https URL without a path.',
  },
  'certificate-audience': {
    type: 'text',
    required: true,
    description: "The audience of the job's ID token, as `audience` of `actions/certificate`.",
  },
  'certificate-names': {
    type: 'lines',
    description: 'The DNS names and URIs in the client certificate, one per line, as `names` of `actions/certificate`.',
  },
  'certificate-common-name': {
    type: 'text',
    description:
      'The common name in the client certificate. Keywhiz takes it as the name of the client, or a SPIFFE URI in `certificate-names`. Default: the first DNS name.',
  },
  'certificate-pki-role': {
    type: 'text',
    description: 'With `certificate-ca: vault`, required: the role of the PKI engine, written `<mount>/<role>`.',
  },
  'certificate-role': {
    type: 'text',
    description: 'With `certificate-ca: vault`: the role of the JWT mount for the login.',
  },
  'certificate-mount': {
    type: 'text',
    description: 'With `certificate-ca: vault`: the path of the JWT auth mount. Default: `jwt`.',
  },
  'certificate-namespace': {
    type: 'text',
    description: 'With `certificate-ca: vault`: the namespace of the login and of the engine.',
  },
  'certificate-ca-certificate': {
    type: 'document',
    description: 'The certificate authority that signed the certificate of the server at `certificate-url` (PEM).',
  },
  secrets: secretsInput(
    'It is required. A source is the name of a secret, such as `db-password`. Keywhiz has no versions.',
  ),
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', ...valueFiles],
    default: 'env',
    description: 'How the job gets the values. You can give several ways.',
    each: {
      env: 'one variable per secret',
      file: 'one private file per secret. The path of each is in `NAME_FILE`',
      output: 'one step output per secret',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
