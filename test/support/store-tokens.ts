import type { FakeEntra } from '@mayfly/doubles/azure/server'
import type { FakeGoogle } from '@mayfly/doubles/gcp/server'
import { azureAudience, clientId, tenantId } from './azure-world.ts'
import { gcpAudience, provider } from './gcp-world.ts'
import type { Issuer } from './issuer.ts'

/** A token of Google for the identity of the issuer's job, or one that is narrowed to a bucket. */
export async function googleToken(
  issuer: Issuer,
  google: FakeGoogle,
  scope = 'https://www.googleapis.com/auth/cloud-platform',
): Promise<string> {
  const type = 'urn:ietf:params:oauth:token-type'
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${provider}`,
    scope,
    requested_token_type: `${type}:access_token`,
    subject_token_type: `${type}:jwt`,
    subject_token: await issuer.mint(gcpAudience),
  })
  return tokenOf(await fetch(`${google.url}/v1/token`, { method: 'POST', body }))
}

/** A token of Entra for a resource. */
export async function entraToken(issuer: Issuer, entra: FakeEntra, resource: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await issuer.mint(azureAudience),
    scope: `${resource}/.default`,
  })
  return tokenOf(await fetch(`${entra.url}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body }))
}

async function tokenOf(answer: Response): Promise<string> {
  const fields = (await answer.json()) as { access_token?: string }
  if (fields.access_token === undefined) throw new Error(JSON.stringify(fields))
  return fields.access_token
}
