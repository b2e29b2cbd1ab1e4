import { withoutEndSlashes } from '@mayfly/core/endpoint'
import type { HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'

export type AkeylessInputs = InputsOf<typeof inputs>

/** The address without slashes at its end. */
export function baseOf(inputs: Pick<AkeylessInputs, 'api-url'>): string {
  return withoutEndSlashes(inputs['api-url'])
}

/** The identity that the job gets. */
export function principalOf(inputs: Pick<AkeylessInputs, 'access-id' | 'api-url'>): string {
  return `${inputs['access-id']} at ${new URL(inputs['api-url']).host}`
}

/** A login with an ID token. */
export function loginRequest(inputs: AkeylessInputs, jwt: Secret): HttpRequest {
  return post(baseOf(inputs), 'auth', { 'access-type': 'jwt', 'access-id': inputs['access-id'], jwt: jwt.reveal() })
}

/** A request with a token, which Akeyless expects in the body. */
export function request(url: string, path: string, token: Secret, fields: object = {}): HttpRequest {
  return { ...post(url, path, { token: token.reveal(), ...fields }), largestBytes: 4 << 20 }
}

function post(url: string, path: string, fields: object): HttpRequest {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  return { method: 'POST', url: `${url}/${path}`, headers, body: JSON.stringify(fields) }
}
