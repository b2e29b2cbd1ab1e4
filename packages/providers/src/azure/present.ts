import type { Credential, DeliveryNames, Login, Parts, Presentation } from '@mayfly/core/credential'
import type { Secret } from '@mayfly/core/secret'
import { cloudOf } from './clouds.ts'
import { type AzureInputs, scopesOf } from './exchange.ts'

const fileVariables = ['AZURE_FEDERATED_TOKEN_FILE', 'ARM_OIDC_TOKEN_FILE_PATH']
const azFolder = 'AZURE_CONFIG_DIR'

/** What the SDKs and Terraform take before anything else. */
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
 * The variables that a delivery sets, and those that would make the SDKs and Terraform take another identity: secrets,
 * certificates and passwords come before a federated token.
 */
export function names(inputs: AzureInputs): DeliveryNames {
  const env = inputs.deliver.includes('env')
  return {
    env: [...(env ? [...Object.keys(surroundings(inputs)), ...fileVariables] : []), ...(inputs.az ? [azFolder] : [])],
    shadows: env ? secretVariables : [],
    ...(inputs.az && { program: 'az' }),
  }
}

/**
 * How a credential looks to the Azure tools: they take the ID token itself, from a file, and exchange it on their own.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc
 * @see https://learn.microsoft.com/dotnet/api/azure.identity.workloadidentitycredential
 */
export function present({ parts }: Credential, inputs: AzureInputs): Presentation {
  const assertion = parts.assertion as Secret
  return {
    env: {
      env: surroundings(inputs),
      files: [{ name: 'id-token', content: assertion, env: fileVariables }],
    },
    output: {
      'access-token': parts[scopesOf(inputs)[0] ?? ''] as Secret,
      ...(parts.tokens !== undefined && { 'access-tokens': parts.tokens }),
    },
    ...(inputs.az && { login: azLogin(inputs.deliver.includes('agent') ? undefined : assertion, inputs) }),
  }
}

export function surroundings(inputs: AzureInputs): Parts {
  const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': subscription } = inputs
  const { authority, resourceManager, arm } = cloudOf(inputs)
  return {
    AZURE_CLIENT_ID: client,
    AZURE_TENANT_ID: tenant,
    AZURE_AUTHORITY_HOST: `${authority}/`,
    ARM_CLIENT_ID: client,
    ARM_TENANT_ID: tenant,
    ARM_USE_OIDC: 'true',
    ...(arm !== undefined && { ARM_ENVIRONMENT: arm }),
    ...(arm === undefined && resourceManager !== '' && { ARM_METADATA_HOSTNAME: new URL(resourceManager).host }),
    ...(subscription !== undefined && { AZURE_SUBSCRIPTION_ID: subscription, ARM_SUBSCRIPTION_ID: subscription }),
  }
}

/**
 * What the az CLI is run with. It keeps the assertion in clear in its folder, so that folder ends with the job; without
 * one it becomes the managed identity that the agent serves.
 */
function azLogin(assertion: Secret | undefined, inputs: AzureInputs): Login {
  const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': subscription } = inputs
  const { az, resourceManager } = cloudOf(inputs)
  const custom = inputs.cloud === 'custom'
  const register = ['cloud', 'register', '--name', az ?? '', '--endpoint-resource-manager', resourceManager]
  const federated = [
    '--service-principal',
    '--username',
    client,
    '--tenant',
    tenant,
    '--federated-token',
    { file: '@' },
  ]
  const identity = assertion === undefined ? ['--identity'] : federated
  return {
    program: 'az',
    folderVariable: azFolder,
    env: {
      AZURE_CORE_COLLECT_TELEMETRY: 'no',
      AZURE_CORE_ONLY_SHOW_ERRORS: 'true',
      AZURE_CORE_LOGIN_EXPERIENCE_V2: 'false',
      AZURE_CORE_NO_COLOR: 'true',
    },
    refusalCode: '\\bAADSTS\\d+\\b',
    ...(assertion && { secret: assertion }),
    commands: [
      ...(custom ? [['config', 'set', 'core.instance_discovery=false'], register] : []),
      ...(az === undefined ? [] : [['cloud', 'set', '--name', az]]),
      ['login', ...identity, '--allow-no-subscriptions', '--output', 'none'],
      ...(subscription === undefined ? [] : [['account', 'set', '--subscription', subscription]]),
    ],
  }
}
