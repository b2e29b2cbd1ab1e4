import type { InputLiteral } from '@mayfly/core/inputs'

/**
 * The inputs of GitHub App installation tokens. Those that begin with `vault-` are Vault's own, and judged by its literal.
 *
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export const inputs = {
  'client-id': {
    type: 'text',
    required: true,
    form: { pattern: '[A-Za-z0-9._-]{1,64}', words: 'the client id of a GitHub App' },
    description: "The client id of the GitHub App, on its settings page; the App's id works too.",
  },
  owner: {
    type: 'text',
    form: { pattern: '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})', words: 'the name of an organisation or a user' },
    description:
      "The organisation or user that the App is installed on. On GitHub it is by default the owner of the job's repository.",
  },
  repositories: {
    type: 'lines',
    form: {
      pattern: '\\*|[\\w.-]{0,99}[\\w-][\\w.-]{0,99}',
      words: 'the name of a repository, without its owner, or *',
    },
    description:
      "The repositories of the owner that the token is for, by name; `*` alone for all of the installation. On GitHub it is by default the job's own repository; with another `owner` it is required.",
  },
  enterprise: {
    type: 'text',
    form: { pattern: '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})', words: 'the name of an enterprise, as its URL has it' },
    description:
      'The enterprise that the App is installed on, as its URL has it, instead of `owner` and `repositories`.',
  },
  permissions: {
    type: 'lines',
    required: true,
    missing:
      'is required, one a line, such as contents: read; or * alone for all that the installation has, which also shows the list to write',
    form: {
      pattern: '\\*|[A-Za-z0-9_-]{1,80} *: *[A-Za-z-]{1,20}',
      words: 'a permission and its level, such as contents: read, or * alone',
    },
    description:
      'What the token may do, one a line: `contents: read`, `pull-requests: write`. Never more than the installation has. `*` alone asks for all that it has, and warns with the list to write instead.',
  },
  'api-url': {
    type: 'text',
    description:
      "GitHub's API; `https://HOST/api/v3` for GitHub Enterprise Server. By default that of the server that runs the job; off GitHub `https://api.github.com`.",
  },
  'signing-key': {
    type: 'text',
    form: {
      pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+',
      words: 'a mount and a key, such as transit/github-app',
    },
    description:
      "The transit key of Vault or OpenBao that signs for the App: its mount and its name. The App's private key lives there, and never in CI.",
  },
  'vault-url': { type: 'text', description: 'The address of that server, as `url` of `actions/vault`.' },
  'vault-role': { type: 'text', description: 'The role to log in with; it needs `update` on the signing path alone.' },
  'vault-mount': { type: 'text', default: 'jwt', description: 'The path of the JWT auth mount.' },
  'vault-audience': {
    type: 'text',
    description: "The audience of the job's ID token, one of the role's `bound_audiences`.",
  },
  'vault-namespace': { type: 'text', description: 'The namespace to log in to and to sign in.' },
  'vault-ca-certificate': {
    type: 'document',
    description: 'The certificate authority of that server (PEM), trusted for it instead of the well-known ones.',
  },
  'private-key': {
    type: 'text',
    secret: true,
    description:
      "The App's private key (PEM), instead of `signing-key`: a static secret, for the time until the key has moved. It is warned of.",
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output'],
    default: 'output',
    description: 'How the steps get the token; one or more of these.',
    each: {
      env: '`GH_TOKEN`; `GH_ENTERPRISE_TOKEN` and `GH_HOST` for an Enterprise Server',
      file: 'a private file, its path in `GH_TOKEN_FILE` or `GH_ENTERPRISE_TOKEN_FILE`',
      output: 'the step output `token`',
    },
  },
} as const satisfies InputLiteral
