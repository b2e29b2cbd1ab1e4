import type { Protocol } from '../protocol.ts'

const others = ['principal_id', 'object_id', 'mi_res_id', 'msi_res_id']

/**
 * The managed identity endpoint of App Service, for Azure's tools. The resources and the identity are fixed: a request
 * chooses a resource and may name the identity, and everything else is refused. The answer has the `resource` of the
 * request.
 *
 * @see https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
 */
export const azureManagedIdentity: Protocol = ({ client, ...tokens }, expiresAt) => {
  const refuse = (message: string) => ({
    status: 400,
    body: JSON.stringify({ statusCode: 400, error: 'invalid_request', error_description: message, message }),
  })
  return (query) => {
    const asked = new URLSearchParams(query)
    const resource = asked.get('resource') ?? ''
    const identity = asked.get('client_id')
    if ((identity && identity.toLowerCase() !== client?.toLowerCase()) || others.some((name) => asked.has(name)))
      return refuse('The agent serves only the identity of client-id, but this request asks for another one.')
    const known = Object.keys(tokens).find((name) => plain(name) === plain(resource))
    if (known === undefined)
      return refuse('The agent has no token for this resource: add it to the scopes input, followed by /.default.')
    const seconds = Math.floor((expiresAt - Date.now()) / 1000)
    const token = {
      access_token: tokens[known],
      expires_on: String(Math.floor(expiresAt / 1000)),
      expires_in: String(seconds),
      resource,
      token_type: 'Bearer',
      client_id: client,
    }
    return { status: 200, body: JSON.stringify(token) }
  }
}

function plain(resource: string): string {
  return resource.replace(/\/+$/, '').toLowerCase()
}
