import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Job } from '@mayfly/core/platform'
import { expiryOf, json, part, text } from '@mayfly/core/template'
import { azLogin } from './az-login.ts'
import { cloudOf } from './clouds.ts'
import { type AzureInputs, audienceOf, handsOver, idToken, scopesOf } from './exchange.ts'

const sdkFile = 'AZURE_FEDERATED_TOKEN_FILE'
const terraformFile = 'ARM_OIDC_TOKEN_FILE_PATH'
/** The only audience that Terraform requests from GitHub. */
const usualAudience = 'api://AzureADTokenExchange'

/** Variables that the SDKs and Terraform prefer to everything else. */
export const secretVariables = [
  'AZURE_CLIENT_SECRET',
  'AZURE_CLIENT_CERTIFICATE_PATH',
  'AZURE_PASSWORD',
  'ARM_CLIENT_SECRET',
  'ARM_CLIENT_SECRET_FILE_PATH',
  'ARM_CLIENT_CERTIFICATE',
  'ARM_CLIENT_CERTIFICATE_PATH',
  'ARM_OIDC_TOKEN',
]

/**
 * Variables that Terraform uses instead of requesting an ID token from GitHub, or that name another address for the
 * request.
 */
export const askingVariables = [terraformFile, 'ARM_OIDC_REQUEST_URL', 'ARM_OIDC_REQUEST_TOKEN']

/**
 * Whether Terraform requests a new ID token from the CI system each time. Terraform prefers a file, but on GitHub the
 * token in a file expires after some minutes.
 */
function terraformAsks(inputs: AzureInputs, job: Job): boolean {
  return job.givesTokensToSteps === true && audienceOf(inputs) === usualAudience
}

function fileVariables(inputs: AzureInputs, job: Job): string[] {
  return terraformAsks(inputs, job) ? [sdkFile] : [sdkFile, terraformFile]
}

/** az would use the current folder instead of an empty one. Python would use an empty authority as a host. */
export const publicVariables: PublicVariables = {
  AZURE_CLIENT_ID: 'emptied',
  AZURE_TENANT_ID: 'emptied',
  AZURE_SUBSCRIPTION_ID: 'emptied',
  AZURE_AUTHORITY_HOST: 'kept',
  AZURE_FEDERATED_TOKEN_FILE: 'emptied',
  AZURE_CONFIG_DIR: '~/.azure',
  ARM_CLIENT_ID: 'emptied',
  ARM_TENANT_ID: 'emptied',
  ARM_SUBSCRIPTION_ID: 'emptied',
  ARM_USE_OIDC: 'emptied',
  ARM_OIDC_TOKEN_FILE_PATH: 'emptied',
  ARM_ENVIRONMENT: 'kept',
  ARM_METADATA_HOSTNAME: 'kept',
  IDENTITY_ENDPOINT: 'emptied',
  NO_PROXY: 'emptied',
  no_proxy: 'emptied',
}

/**
 * The variables, files and outputs of a credential for Azure's tools. They read the ID token from a file and exchange
 * it themselves. They prefer secrets, certificates and passwords.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc
 * @see https://learn.microsoft.com/dotnet/api/azure.identity.workloadidentitycredential
 */
export function present(inputs: AzureInputs, job: Job): Presentation {
  const { deliver, az } = inputs
  const assertion = part('assertion')
  const isServed = deliver.includes('agent')
  const scopes = scopesOf(inputs)
  return {
    env: {
      env: surroundings(inputs),
      files: [{ name: 'id-token', content: assertion, env: fileVariables(inputs, job) }],
      shadows: [...secretVariables, ...(terraformAsks(inputs, job) ? askingVariables : [])],
    },
    ...(job.givesTokensToSteps && handsOver(inputs) && { advice }),
    output: {
      'access-token': part(scopes[0] ?? ''),
      'access-tokens': json(Object.fromEntries(scopes.map((scope) => [scope, part(scope)]))),
    },
    ...(az && deliver.length > 0 && { login: azLogin(isServed ? undefined : assertion, inputs) }),
  }
}

const advice = text`The SDKs and az can exchange the ID token until ${expiryOf(idToken)}, because GitHub's ID tokens are valid for 5 minutes. A longer job needs deliver: agent.`

/** The identity and its cloud; nothing secret. */
export function surroundings(inputs: AzureInputs): Record<string, string> {
  const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': subscription } = inputs
  const { authority, resourceManager, arm } = cloudOf(inputs)
  return {
    AZURE_CLIENT_ID: client,
    AZURE_TENANT_ID: tenant,
    AZURE_AUTHORITY_HOST: authority,
    ARM_CLIENT_ID: client,
    ARM_TENANT_ID: tenant,
    ARM_USE_OIDC: 'true',
    ...(arm !== undefined && { ARM_ENVIRONMENT: arm }),
    ...(arm === undefined && resourceManager !== '' && { ARM_METADATA_HOSTNAME: new URL(resourceManager).host }),
    ...(subscription !== undefined && { AZURE_SUBSCRIPTION_ID: subscription, ARM_SUBSCRIPTION_ID: subscription }),
  }
}
