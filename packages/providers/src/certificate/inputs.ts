import type { InputSpecs } from '@mayfly/core/inputs'

/** Inputs of Vault's log-in are checked by Vault's own rules, under the same names. */
export const inputs = {
  type: {
    type: 'choice',
    options: ['tls', 'ssh'],
    default: 'tls',
    description:
      'The type of the certificate. `tls`: a client certificate for TLS. `ssh`: a user certificate for SSH, which can only expire.',
  },
  ca: {
    type: 'choice',
    required: true,
    options: ['step-ca', 'vault'],
    description:
      'The kind of certificate authority. `step-ca`: step-ca with an OIDC provisioner. `vault`: the PKI engine of Vault or OpenBao, or its SSH engine.',
  },
  url: {
    type: 'text',
    required: true,
    description: 'The address of the certificate authority, an https URL without a path.',
  },
  audience: {
    type: 'text',
    required: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description:
      "The audience of the job's ID token: the client ID of the provisioner of step-ca, or one of the `bound_audiences` of the role in Vault. Use an audience that no other system accepts, because step-ca writes each ID token into its log.",
  },
  names: {
    type: 'lines',
    form: {
      pattern: '[A-Za-z0-9_*][A-Za-z0-9._~:/@%+-]{0,1000}',
      words: 'a DNS name, a URI or a principal, without blanks',
    },
    description:
      'The names in the certificate, one per line. With `type: tls`: DNS names, and URIs such as `spiffe://example.com/deploy`. With `type: ssh`: principals, which are usually the users as whom the job logs in. If the certificate lacks one of them, the step fails. With `ca: step-ca` you can omit them: the template of the provisioner then decides.',
  },
  'common-name': {
    type: 'text',
    form: { pattern: '[A-Za-z0-9*](?:[A-Za-z0-9 ._@:/-]{0,63})', words: 'at most 64 letters, digits and . _ @ : / -' },
    description:
      'With `type: tls`: the common name in the certificate. Default: the first DNS name in `names`, if there is one.',
  },
  lifetime: {
    type: 'duration',
    min: 60,
    max: 86_400,
    default: 3600,
    description:
      'The lifetime of the certificate. The certificate authority may limit it. Choose it as short as the job allows, because most servers accept a revoked certificate until it expires.',
  },
  'pki-role': {
    type: 'text',
    form: {
      pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+',
      words: 'a mount and a role, such as pki/deploy',
    },
    description:
      'With `ca: vault` and `type: tls`, required: the role of the PKI engine, written `<mount>/<role>`, for example `pki/deploy`.',
  },
  'ssh-role': {
    type: 'text',
    form: {
      pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+',
      words: 'a mount and a role, such as ssh/deploy',
    },
    description:
      'With `ca: vault` and `type: ssh`, required: the role of the SSH engine, written `<mount>/<role>`, for example `ssh/deploy`.',
  },
  role: {
    type: 'text',
    description:
      'With `ca: vault`: the role of the JWT mount for the login. Its policy needs only `update` on `<mount>/sign/<role>`, and for `type: tls` on `<mount>/revoke-with-key`.',
  },
  mount: {
    type: 'text',
    description: 'With `ca: vault`: the path of the JWT auth mount. Default: `jwt`.',
  },
  namespace: {
    type: 'text',
    description: 'With `ca: vault`: the namespace of the login and of the engine.',
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority that signed the certificate of the server at `url` (PEM). For this server Mayfly trusts only it.',
  },
  prefix: {
    type: 'text',
    default: 'CLIENT',
    form: { pattern: '[A-Za-z_]\\w{0,79}', words: 'the beginning of the name of a variable' },
    description:
      'The beginning of the names of the variables: `CLIENT_KEY_FILE`, `CLIENT_CERTIFICATE_FILE`, and `CLIENT_CA_FILE` or, with `type: ssh`, `CLIENT_SSH_CONFIG_FILE`. Two certificates in one job need two prefixes.',
  },
  deliver: {
    type: 'choices',
    options: ['file', 'output'],
    default: 'file',
    description: 'How the job gets the certificate and its key. You can give both ways.',
    each: {
      file: 'three private files. Their paths are in the variables that `prefix` names',
      output:
        'the step outputs `private-key`, `certificate` and, with `type: tls`, `ca-certificate`, for a later step of Mayfly',
    },
  },
} as const satisfies InputSpecs
