import type { HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'

export type DelineaInputs = InputsOf<typeof inputs>

/** The address of the tenant, without a path. */
export function baseOf({ url }: Pick<DelineaInputs, 'url'>): string {
  return new URL(url).origin
}

/** The identity that the job gets. */
export function principalOf(inputs: DelineaInputs): string {
  return `${inputs['aws-role'] ?? inputs['gcp-service-account']} at ${new URL(inputs.url).host}`
}

/** A login with the proof of an identity. */
export function loginRequest(url: string, proof: Readonly<Record<string, string>>): HttpRequest {
  return {
    method: 'POST',
    url: `${url}/v1/token`,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(proof),
  }
}

/** A read of one secret. */
export function secretRequest(url: string, path: string, version: string | undefined, token: Secret): HttpRequest {
  const place = path.split('/').map(encodeURIComponent).join('/')
  return {
    method: 'GET',
    url: `${url}/v1/secrets/${place}${version === undefined ? '' : `/version/${version}`}`,
    headers: { accept: 'application/json', authorization: `Bearer ${token.reveal()}` },
    largestBytes: 2 << 20,
  }
}

/** A revocation of a refresh token. Its address contains the token; Delinea documents no other form. */
export function revocationRequest(url: string, refreshToken: Secret): HttpRequest {
  return { method: 'POST', url: `${url}/v1/revoke/${encodeURIComponent(refreshToken.reveal())}` }
}
