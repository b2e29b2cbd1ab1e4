import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

const guid = {
  pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  words: 'an id such as 00000000-0000-0000-0000-000000000000',
}

/**
 * The inputs of Azure.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export const inputs = {
  'client-id': {
    type: 'text',
    required: true,
    form: guid,
    description: 'The application (client) id of the app registration or of the user-assigned managed identity.',
  },
  'tenant-id': {
    type: 'text',
    required: true,
    form: {
      pattern: `${guid.pattern}|[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9-]*)+`,
      words: 'the id or a domain of a tenant',
    },
    description: 'The id of the tenant, or one of its domains.',
  },
  'subscription-id': {
    type: 'text',
    form: guid,
    description: 'The subscription for the tools.',
  },
  audience: {
    type: 'text',
    form: { pattern: '[\\x21-\\x7e]{1,600}', words: 'one word' },
    description:
      "The audience of the job's ID token. It must equal the audience in the federated credential. Default, depending on the cloud: `api://AzureADTokenExchange`, `…USGov` or `…China`.",
  },
  scopes: {
    type: 'lines',
    form: { pattern: '[\\x21-\\x7e]{1,500}/\\.default', words: 'a resource followed by /.default' },
    description:
      'One scope per line, for example `https://vault.azure.net/.default`. Mayfly gets one access token for each. Default: the resource manager of the cloud.',
  },
  cloud: {
    type: 'choice',
    options: ['public', 'usgov', 'china', 'custom'],
    default: 'public',
    description: 'The cloud. With `custom`, give its addresses in `authority` and `resource-manager`.',
  },
  authority: {
    type: 'text',
    description: 'With `cloud: custom`: the https URL of the authority. Environment variables cannot set it.',
  },
  'resource-manager': {
    type: 'text',
    description: 'With `cloud: custom`: the https URL of the resource manager.',
  },
  az: {
    type: 'switch',
    default: false,
    description:
      'Also log in with the az CLI. The login is in a private folder that is deleted at the end of the job. Other logins of the machine are not changed.',
  },
  'expected-tenant': {
    type: 'text',
    form: guid,
    description:
      'The id of the allowed tenant. If the tokens come from another tenant, the step fails and delivers nothing.',
  },
  secrets: secretsInput(
    'A source is `my-vault/name`: the name of a key vault, and of a secret or certificate in it. Without `#key`, the whole value is read. A certificate is read together with its private key. If the key vault stores it as PKCS #12, write `decode` at the end of the line and set `deliver: file`: `CERT = my-vault/cert decode`.',
  ),
  session: {
    type: 'choices',
    options: ['env', 'output', 'agent'],
    description:
      'Use it with `secrets`, if the job also needs the sign-in of the app. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
  },
  'key-vault-endpoint': {
    type: 'text',
    description:
      'Another address of the key vault (an https URL), such as a private endpoint. Environment variables cannot set it.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent', ...valueFiles],
    default: 'env',
    forValues: ['file', ...valueFiles],
    description:
      'How the job gets the credential. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'the variables with which Terraform and the SDKs exchange the ID token themselves. The SDKs read the ID token from a private file. On GitHub, Terraform requests a fresh one each time. With `secrets`: one variable per secret',
      file: 'only with `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'the access tokens as step outputs',
      agent:
        'the SDKs and tools get tokens for `scopes` from a background process of this job, as from a managed identity. `agent` can be combined only with `output`',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
