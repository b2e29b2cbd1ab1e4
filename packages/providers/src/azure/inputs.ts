import type { InputLiteral } from '@mayfly/core/inputs'

const guid = {
  pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  words: 'an id such as 00000000-0000-0000-0000-000000000000',
}

/** The inputs of Azure. @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
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
    description: 'The tenant, its id or one of its domains.',
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
      "The audience of the job's ID token, as the federated credential has it. By default that of the cloud: `api://AzureADTokenExchange`, `…USGov` or `…China`.",
  },
  scopes: {
    type: 'lines',
    form: { pattern: '[\\x21-\\x7e]{1,500}/\\.default', words: 'a resource with /.default behind it' },
    description:
      'What the access tokens are for, one token each, such as `https://vault.azure.net/.default`. By default the resource manager of the cloud.',
  },
  cloud: {
    type: 'choice',
    options: ['public', 'usgov', 'china', 'custom'],
    default: 'public',
    description: 'The cloud; `custom` takes its addresses from `authority` and `resource-manager`.',
  },
  authority: {
    type: 'text',
    description: 'With `cloud: custom`: the https URL of the authority. Never taken from the environment.',
  },
  'resource-manager': {
    type: 'text',
    description: 'With `cloud: custom`: the https URL of the resource manager.',
  },
  az: {
    type: 'switch',
    default: false,
    description:
      'Log the az CLI in as well, in a private folder that ends with the job; other logins of the machine stay as they are.',
  },
  'expected-tenant': {
    type: 'text',
    form: guid,
    description:
      'The id of the tenant that the tokens must come from. Another one is refused before anything is delivered.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'output', 'agent'],
    default: 'env',
    description: 'How the steps get the credential; one or more of these.',
    each: {
      env: 'for Terraform and the SDKs, which exchange the ID token themselves. The SDKs have it from a private file; on GitHub, Terraform asks GitHub for a fresh one each time',
      output: 'the access tokens as step outputs',
      agent:
        'the SDKs and tools take a managed identity, which a process of this job serves with tokens for `scopes`. Only `output` goes with it',
    },
  },
} as const satisfies InputLiteral
