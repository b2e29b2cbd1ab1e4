import { noProxyVariables, placeholder } from '@mayfly/core/agent-parts'
import { withoutEndSlashes } from '@mayfly/core/endpoint'
import type { AgentSupport } from '@mayfly/core/provider'
import { json, part } from '@mayfly/core/template'
import { cloudOf } from './clouds.ts'
import { scopesOf } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { askingVariables, secretVariables, surroundings } from './present.ts'

const variables = {
  IDENTITY_ENDPOINT: placeholder.url,
  IDENTITY_HEADER: placeholder.bearer,
}

/** The parameters of a request, besides `client_id`, that choose an identity. */
const identityParameters = ['principal_id', 'object_id', 'mi_res_id', 'msi_res_id']

/** The older name of a resource manager, which the az CLI still requests. */
const olderNames: Readonly<Record<string, string>> = {
  'https://management.azure.com': 'https://management.core.windows.net',
  'https://management.usgovcloudapi.net': 'https://management.core.usgovcloudapi.net',
  'https://management.chinacloudapi.cn': 'https://management.core.chinacloudapi.cn',
}

/**
 * The agent serves Azure's tools as App Service serves a managed identity, with a token for each of `scopes`. The
 * identity is fixed: a request chooses a resource and may name the identity. The answer has the `resource` of the
 * request. Terraform would send no bearer to such an endpoint, so it requests its ID tokens from GitHub itself.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc
 * @see https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
 */
export const agent: AgentSupport<typeof inputs> = {
  inputs: (inputs) => inputs,
  present: (inputs) => ({
    env: { ...surroundings(inputs), ...variables },
    shared: noProxyVariables,
    shadows: [
      ...secretVariables,
      'AZURE_FEDERATED_TOKEN_FILE',
      ...askingVariables,
      'IDENTITY_SERVER_THUMBPRINT',
      'IMDS_ENDPOINT',
    ],
  }),
  answers({ expiresAt = 0 }, inputs) {
    const { resourceManager } = cloudOf(inputs)
    const client = inputs['client-id']
    const resources = scopesOf(inputs).flatMap((scope) => {
      const resource = scope.replace(/\/\.default$/, '')
      const older = resource === resourceManager ? olderNames[resource] : undefined
      return [resource, ...(older ? [older] : [])].map((name) => ({ name: comparableResource(name), scope }))
    })
    return (query) => {
      const asked = new URLSearchParams(query)
      const resource = asked.get('resource') ?? ''
      const identity = asked.get('client_id')
      if (
        (identity && identity.toLowerCase() !== client.toLowerCase()) ||
        identityParameters.some((name) => asked.has(name))
      )
        return refusal('The Mayfly agent serves only the identity of client-id, but this request asks for another one.')
      const known = resources.find(({ name }) => name === comparableResource(resource))
      if (known === undefined)
        return refusal(
          'The Mayfly agent has no token for this resource: add it to the scopes input, followed by /.default.',
        )
      const token = {
        access_token: part(known.scope),
        expires_on: String(Math.floor(expiresAt / 1000)),
        expires_in: String(Math.floor((expiresAt - Date.now()) / 1000)),
        resource,
        token_type: 'Bearer',
        client_id: client,
      }
      return { status: 200, body: json(token) }
    }
  },
}

function refusal(message: string) {
  const body = JSON.stringify({ statusCode: 400, error: 'invalid_request', error_description: message, message })
  return { status: 400, body }
}

function comparableResource(resource: string): string {
  return withoutEndSlashes(resource).toLowerCase()
}
