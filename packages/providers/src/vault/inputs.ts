import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

const namespace = {
  pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?',
  words: 'a namespace such as team/ci',
}

/**
 * The inputs of Vault and OpenBao.
 *
 * @see https://openbao.org/api-docs/auth/jwt/
 */
export const inputs = {
  url: {
    type: 'text',
    required: true,
    description: 'The address of the server, an https URL without a path. `VAULT_ADDR` is never used.',
  },
  role: {
    type: 'text',
    form: { pattern: '[\\w.-]{1,128}', words: 'the name of a role' },
    description: 'The role of the JWT mount for the login. Default: the default role of the mount.',
  },
  mount: {
    type: 'text',
    default: 'jwt',
    form: {
      pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*',
      words: 'the path of a mount',
    },
    description: 'The path of the JWT auth mount.',
  },
  audience: {
    type: 'text',
    required: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: "The audience of the job's ID token. It must be one of the role's `bound_audiences`.",
  },
  namespace: {
    type: 'text',
    form: namespace,
    description: 'The namespace of the login. It is also the namespace of the reads, unless `read-namespace` is given.',
  },
  'read-namespace': {
    type: 'text',
    form: namespace,
    description: 'The namespace of the reads, if it is not the namespace of the login.',
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority of the server (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only this certificate authority.',
  },
  secrets: secretsInput(
    'A source is a path (for KV v2 without `data/`), and a key is required. `POST path#key {"json": "body"}` sends a write request, for example to issue a certificate. Identical requests are sent once.',
  ),
  session: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent'],
    description:
      'Use it with `secrets`, if the job also needs the Vault token. Its values mean the same as in `deliver`. Without `session`, the job does not get the token.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent', ...valueFiles],
    default: 'env',
    forValues: valueFiles,
    description:
      'How the job gets the Vault token. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'the token in `VAULT_TOKEN`, with `VAULT_ADDR`. With `secrets`: one variable per secret',
      file: 'the token in a private file. The path is in `VAULT_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'the step output `token`. With `secrets`: one step output per secret',
      agent:
        'only for the token. It is in `VAULT_TOKEN`, and in a private file whose path is in `VAULT_TOKEN_FILE`. A background process renews it, for 10 minutes each time. Shortly before the `token_max_ttl` of the role, the process gets a second token, writes it to the file and revokes the first one',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
