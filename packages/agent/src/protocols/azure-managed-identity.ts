import type { Protocol } from '../protocol.ts'

const others = ['principal_id', 'object_id', 'mi_res_id', 'msi_res_id']

/**
 * What Azure's tools ask App Service for. The resources and the identity are fixed: a request chooses among the one and
 * may name the other, and anything else is refused. `resource` comes back as it was asked for.
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
      return refuse('The agent serves one identity, the one of client-id, and this request asks for another.')
    const known = Object.keys(tokens).find((name) => plain(name) === plain(resource))
    if (known === undefined)
      return refuse('The agent has no token for this resource: name it in the scopes input, with /.default behind it.')
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
