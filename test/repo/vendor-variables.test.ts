import { expect, test } from 'vitest'
import { parseInputs } from '../../packages/core/src/inputs.ts'
import { namesToCheck } from '../../packages/core/src/presentation.ts'
import { presetNames } from '../../packages/providers/src/oauth/presets.ts'
import { registry } from '../../packages/providers/src/registry.ts'

/** The vendor's documents or sources for each variable that Mayfly sets, by name. */
const documented: Record<string, readonly string[]> = {
  'https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html': [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_PROFILE',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_CONFIG_FILE',
  ],
  'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html': ['AWS_DEFAULT_REGION'],
  'https://cloud.google.com/sdk/docs/properties#setting_properties_using_environment_variables': [
    'CLOUDSDK_AUTH_ACCESS_TOKEN',
    'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'CLOUDSDK_CORE_PROJECT',
    'CLOUDSDK_CORE_UNIVERSE_DOMAIN',
    'CLOUDSDK_CORE_REQUEST_REASON',
    'CLOUDSDK_BILLING_QUOTA_PROJECT',
  ],
  'https://cloud.google.com/sdk/docs/configurations#what_is_a_configuration': ['CLOUDSDK_CONFIG'],
  'https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference': [
    'GOOGLE_OAUTH_ACCESS_TOKEN',
    'GOOGLE_PROJECT',
    'GOOGLE_CLOUD_PROJECT',
    'GCLOUD_PROJECT',
  ],
  'https://github.com/google-github-actions/auth#outputs (what tools of its users read)': [
    'CLOUDSDK_PROJECT',
    'GOOGLE_GHA_CREDS_PATH',
    'GCP_PROJECT',
  ],
  'https://google-auth.readthedocs.io/en/stable/reference/google.auth.environment_vars.html': [
    'GOOGLE_CLOUD_QUOTA_PROJECT',
    'GOOGLE_CLOUD_UNIVERSE_DOMAIN',
    'GOOGLE_APPLICATION_CREDENTIALS',
  ],
  'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs#argument-reference': [
    'ARM_CLIENT_ID',
    'ARM_TENANT_ID',
    'ARM_SUBSCRIPTION_ID',
    'ARM_USE_OIDC',
    'ARM_OIDC_TOKEN_FILE_PATH',
    'ARM_ENVIRONMENT',
    'ARM_METADATA_HOSTNAME',
  ],
  'https://learn.microsoft.com/javascript/api/@azure/identity/workloadidentitycredentialoptions': [
    'AZURE_CLIENT_ID',
    'AZURE_TENANT_ID',
    'AZURE_FEDERATED_TOKEN_FILE',
    'AZURE_AUTHORITY_HOST',
  ],
  'https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html': [
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
  ],
  'https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference': [
    'IDENTITY_ENDPOINT',
    'IDENTITY_HEADER',
  ],
  'https://requests.readthedocs.io/en/latest/user/advanced/#proxies': ['NO_PROXY', 'no_proxy'],
  'the README of actions/vault: a file of NAME is in NAME_FILE': ['VAULT_TOKEN_FILE'],
  'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/': ['KUBECONFIG'],
  'https://openbao.org/docs/commands/#environment-variables': ['VAULT_ADDR', 'VAULT_TOKEN', 'VAULT_NAMESPACE'],
  'https://registry.terraform.io/providers/akeyless-community/akeyless/latest/docs': [
    'AKEYLESS_AUTH_TOKEN',
    'AKEYLESS_GATEWAY',
  ],
  'the README of actions/akeyless: a file of NAME is in NAME_FILE': ['AKEYLESS_AUTH_TOKEN_FILE'],
  'the README of actions/delinea, because no tool of Delinea reads a token': [
    'DELINEA_TOKEN',
    'DELINEA_TOKEN_FILE',
    'DELINEA_URL',
  ],
  'https://github.com/anthropics/anthropic-sdk-typescript': ['ANTHROPIC_AUTH_TOKEN'],
  'https://platform.openai.com/docs/api-reference/authentication': ['OPENAI_API_KEY'],
  'https://github.com/OctopusDeploy/login': ['OCTOPUS_ACCESS_TOKEN'],
  'https://github.com/jfrog/setup-jfrog-cli': ['JF_ACCESS_TOKEN'],
  'https://docs.databricks.com/aws/en/dev-tools/auth/env-vars': ['DATABRICKS_TOKEN'],
  'https://registry.terraform.io/providers/tailscale/tailscale/latest/docs': ['TAILSCALE_API_KEY'],
  'https://help.cloudsmith.io/docs/cli': ['CLOUDSMITH_API_KEY'],
  'https://infisical.com/docs/cli/usage': ['INFISICAL_TOKEN'],
  'https://docs.doppler.com/docs/cli': ['DOPPLER_TOKEN'],
  'the README of actions/oauth, because the vendor documents no variable for such a token': [
    'ACCESS_TOKEN',
    'ACCESS_TOKEN_FILE',
    'CONFLUENT_CLOUD_ACCESS_TOKEN',
    'DD_ACCESS_TOKEN',
    'DOCKERHUB_TOKEN',
    'SNOWFLAKE_SESSION_TOKEN',
  ],
  'https://github.com/cyberark/conjur-api-go#configuration': [
    'CONJUR_ACCOUNT',
    'CONJUR_APPLIANCE_URL',
    'CONJUR_AUTHN_TOKEN',
    'CONJUR_AUTHN_TOKEN_FILE',
  ],
  'https://learn.microsoft.com/cli/azure/azure-cli-configuration': ['AZURE_CONFIG_DIR'],
  'https://learn.microsoft.com/azure/developer/azure-developer-cli/manage-environment-variables': [
    'AZURE_SUBSCRIPTION_ID',
  ],
}

const job = { label: 'job', event: 'push', outsider: undefined }

const uses: [id: keyof typeof registry, raw: Record<string, string>][] = [
  ['aws', { role: 'arn:aws:iam::111111111111:role/r', region: 'eu-central-1', deliver: 'env,file,output' }],
  [
    'gcp',
    {
      'workload-identity-provider': 'projects/1/locations/global/workloadIdentityPools/p/providers/q',
      'service-account': 'x@my-project.iam.gserviceaccount.com',
      universe: 'example.com',
      'quota-project': 'billing',
      'request-reason': 'why',
      deliver: 'env,file,output',
    },
  ],
  ['kubernetes', { server: 'https://k.example', namespace: 'n', 'service-account': 's', audience: 'x' }],
  ['vault', { url: 'https://vault.example', audience: 'x', namespace: 'team', deliver: 'env,file,output' }],
  ['akeyless', { 'access-id': 'p-abc123', audience: 'x', deliver: 'env,file,output' }],
  ['oauth', { 'token-url': 'https://o.example/token', audience: 'x', deliver: 'env,file,output' }],
  ...presetNames.map((preset): [keyof typeof registry, Record<string, string>] => [
    'oauth',
    { preset, audience: 'x', deliver: 'env,output' },
  ]),
  [
    'delinea',
    {
      url: 'https://d.example',
      'aws-role': 'arn:aws:iam::111111111111:role/r',
      'aws-region': 'eu-central-1',
      deliver: 'env,file,output',
    },
  ],
  [
    'conjur',
    { url: 'https://conjur.example', account: 'a', 'service-id': 's', audience: 'x', deliver: 'env,file,output' },
  ],
  ...['public', 'custom'].map((cloud): [keyof typeof registry, Record<string, string>] => [
    'azure',
    {
      'client-id': '11111111-2222-3333-4444-555555555555',
      'tenant-id': 'contoso.onmicrosoft.com',
      'subscription-id': '11111111-2222-3333-4444-555555555555',
      cloud,
      ...(cloud === 'custom' && { authority: 'https://login.example', 'resource-manager': 'https://rm.example' }),
      az: 'true',
      deliver: 'env,output',
    },
  ]),
]

test('every variable that a delivery sets is one that a vendor documents, and none of these is out of use', async () => {
  const set = new Set<string>()
  for (const [id, raw] of uses) {
    const provider = await registry[id].loadProvider()
    const { inputs: given, faults } = parseInputs(provider.inputs, raw, () => undefined)
    const inputs = (provider.complete?.(given, undefined) ?? given) as typeof given
    expect(faults).toEqual([])
    const half = await provider.agent?.()
    const form = { ...provider.present(inputs, job), ...(half && { agent: half.present(inputs) }) }
    for (const { env, shared = [] } of namesToCheck(form, inputs.deliver as string[]))
      for (const name of [...env, ...shared]) set.add(name)
  }
  expect([...set].sort()).toEqual(Object.values(documented).flat().sort())
})
