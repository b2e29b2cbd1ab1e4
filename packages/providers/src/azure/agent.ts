import { pastProxies, place } from '@mayfly/core/agent'
import type { AgentHalf } from '@mayfly/core/provider'
import { cloudOf } from './clouds.ts'
import { scopesOf } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { askingVariables, secretVariables, surroundings } from './present.ts'

const variables = {
  IDENTITY_ENDPOINT: place.url,
  IDENTITY_HEADER: place.bearer,
}

/** The older name of a resource manager, which the az CLI still asks for. */
const olderNames: Readonly<Record<string, string>> = {
  'https://management.azure.com': 'https://management.core.windows.net',
  'https://management.usgovcloudapi.net': 'https://management.core.usgovcloudapi.net',
  'https://management.chinacloudapi.cn': 'https://management.core.chinacloudapi.cn',
}

/**
 * How the agent serves Azure's tools: as App Service serves a managed identity, with a token for each of `scopes`.
 * Terraform sends such an endpoint no header: it has GitHub's own identity token each time, as it does by itself.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc
 * @see https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
 */
export const agent: AgentHalf<typeof inputs> = {
  inputs: (inputs) => inputs,
  names: (inputs) => ({
    agent: true,
    env: [...Object.keys(variables), ...Object.keys(surroundings(inputs))],
    shared: Object.keys(pastProxies),
    shadows: [
      ...secretVariables,
      'AZURE_FEDERATED_TOKEN_FILE',
      ...askingVariables,
      'IDENTITY_SERVER_THUMBPRINT',
      'IMDS_ENDPOINT',
    ],
  }),
  form({ parts }, inputs) {
    const { resourceManager } = cloudOf(inputs)
    const resources = scopesOf(inputs).flatMap((scope) => {
      const resource = scope.replace(/\/\.default$/, '')
      const older = resource === resourceManager ? olderNames[resource] : undefined
      return [resource, ...(older ? [older] : [])].map((name) => [name, parts[scope] ?? ''] as const)
    })
    return {
      protocol: 'azure-managed-identity',
      body: { ...Object.fromEntries(resources), client: inputs['client-id'] },
      env: { ...surroundings(inputs), ...variables, ...pastProxies },
    }
  },
}
