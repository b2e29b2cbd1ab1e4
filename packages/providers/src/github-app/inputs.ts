import type { InputSpecs } from '@mayfly/core/inputs'

/**
 * The inputs of GitHub App installation tokens. Inputs that begin with `vault-` belong to Vault and are checked by its
 * own rules.
 *
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export const inputs = {
  'client-id': {
    type: 'text',
    required: true,
    form: { pattern: '[A-Za-z0-9._-]{1,64}', words: 'the client id of a GitHub App' },
    description: "The client id of the GitHub App, from its settings page. The App's id works too.",
  },
  owner: {
    type: 'text',
    form: { pattern: '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})', words: 'the name of an organisation or a user' },
    description:
      "The organisation or user on which the App is installed. Default on GitHub: the owner of the job's repository.",
  },
  repositories: {
    type: 'lines',
    form: {
      pattern: '\\*|[\\w.-]{0,99}[\\w-][\\w.-]{0,99}',
      words: 'the name of a repository, without its owner, or *',
    },
    description:
      "Names of the owner's repositories that the token may access. Write `*` for all repositories of the installation. Default on GitHub: the job's own repository. With another `owner`, this input is required.",
  },
  enterprise: {
    type: 'text',
    form: { pattern: '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})', words: 'the name of an enterprise, as in its URL' },
    description:
      'The enterprise on which the App is installed, written as in its URL. It replaces `owner` and `repositories`.',
  },
  permissions: {
    type: 'lines',
    required: true,
    missing:
      'is required: one permission per line, such as contents: read. Or only * for all permissions of the installation; a warning then shows the list to write instead',
    form: {
      pattern: '\\*|[A-Za-z0-9_-]{1,80} *: *[A-Za-z-]{1,20}',
      words: 'a permission and its level, such as contents: read, or only *',
    },
    description:
      'The permissions of the token, one per line: `contents: read`, `pull-requests: write`. The token never gets more than the installation has. Write `*` for all permissions of the installation; a warning then shows the list to write instead.',
  },
  'api-url': {
    type: 'text',
    description:
      "The address of GitHub's API; `https://HOST/api/v3` for GitHub Enterprise Server. Default: the API of the server that runs the job; outside GitHub `https://api.github.com`.",
  },
  'signing-key': {
    type: 'text',
    form: {
      pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+',
      words: 'a mount and a key, such as transit/github-app',
    },
    description:
      "The transit key of Vault or OpenBao that signs for the App, written `<mount>/<name>`, for example `transit/github-app`. The App's private key is stored there, and never in CI.",
  },
  'vault-url': {
    type: 'text',
    description: 'The address of the Vault server, in the same format as `url` of `actions/vault`.',
  },
  'vault-role': {
    type: 'text',
    description: 'The Vault role for the login. Give it only `update` on the signing path.',
  },
  'vault-mount': { type: 'text', default: 'jwt', description: 'The path of the JWT auth mount.' },
  'vault-audience': {
    type: 'text',
    description: "The audience of the job's ID token. It must be one of the role's `bound_audiences`.",
  },
  'vault-namespace': { type: 'text', description: 'The Vault namespace of the login and of the signing key.' },
  'vault-ca-certificate': {
    type: 'document',
    description:
      'The certificate authority of the Vault server (PEM). For this server Mayfly trusts only this certificate authority.',
  },
  'private-key': {
    type: 'text',
    secret: true,
    description:
      "The App's private key (PEM), instead of `signing-key`. It is a static secret: use it only until the key is in Vault. The step prints a warning.",
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output'],
    default: 'output',
    description: 'How the job gets the token. You can give several ways.',
    each: {
      env: 'the variable `GH_TOKEN`. For an Enterprise Server: `GH_ENTERPRISE_TOKEN` and `GH_HOST`',
      file: 'a private file. The path is in `GH_TOKEN_FILE` or `GH_ENTERPRISE_TOKEN_FILE`',
      output: 'the step output `token`',
    },
  },
} as const satisfies InputSpecs
