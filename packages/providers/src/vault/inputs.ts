import type { InputLiteral } from '@mayfly/core/inputs'

const namespace = {
  pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?',
  words: 'a namespace such as team/ci',
}

/** The inputs of Vault and OpenBao. @see https://openbao.org/api-docs/auth/jwt/ */
export const inputs = {
  url: {
    type: 'text',
    required: true,
    description: 'The address of the server, an https URL without a path. Never taken from `VAULT_ADDR`.',
  },
  role: {
    type: 'text',
    form: { pattern: '[\\w.-]{1,128}', words: 'the name of a role' },
    description: 'The role of the JWT mount to log in with; without it the mount takes its default role.',
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
    description: "The audience of the job's ID token, one of the role's `bound_audiences`.",
  },
  namespace: {
    type: 'text',
    form: namespace,
    description: 'The namespace to log in to, and to read from unless `read-namespace` is given.',
  },
  'read-namespace': {
    type: 'text',
    form: namespace,
    description: 'The namespace to read from, when it is not the one of the login.',
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority of the server (PEM, its line breaks also as `\\n`), trusted for it instead of the well-known ones.',
  },
  secrets: {
    type: 'document',
    entries: {
      pattern: '[A-Za-z_]\\w*\\*? ?= ?[\\w./%+@:-]+#(?:\\*|[\\w.+-]+)(?:@\\d{1,9})?',
      words: 'NAME = path#field',
    },
    description:
      'What to read, one a line: `NAME = path#field`. `APP_* = path#*` reads every field, `path#field@3` a version of KV v2, `path#certificate+ca_chain` joins fields, `POST path#field {"json": "body"}` writes to make something. Equal requests are one.',
  },
  token: {
    type: 'switch',
    default: false,
    description: 'Deliver the Vault token as well (`VAULT_TOKEN` with `VAULT_ADDR`, or the output `token`).',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent'],
    default: 'env',
    description: 'How the steps get the secrets; one or more of these.',
    each: {
      env: 'variables of these names',
      file: 'a private file each, its path in `NAME_FILE`',
      output: 'step outputs of these names',
      agent:
        'with `token: true`, the token in `VAULT_TOKEN`, with `VAULT_ADDR`, and in a private file, its path in `VAULT_TOKEN_FILE`, and a process of this job that renews it; it lives for 10 minutes after each renewal. Before the `token_max_ttl` of the role is over, the process logs in anew, writes the new token to the file and revokes the old one',
    },
  },
} as const satisfies InputLiteral
