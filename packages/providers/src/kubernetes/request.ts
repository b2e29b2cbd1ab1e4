import { withoutEndSlashes } from '@mayfly/core/endpoint'
import type { HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'

export type KubernetesInputs = InputsOf<typeof inputs>

/** The address of the API server, without a slash at its end. */
export function serverOf({ server }: KubernetesInputs): string {
  return withoutEndSlashes(server)
}

/** A request for the identity of a token. */
export function review(server: string, token: Secret): HttpRequest {
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' }
  return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body)
}

/**
 * A request with a bearer token and a JSON body. A GET has no body. Without a token, the client certificate of the
 * connection proves the identity.
 */
export function request(
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  bearer: Secret | undefined,
  body?: object,
): HttpRequest {
  const headers = { ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }), accept: 'application/json' }
  if (body === undefined) return { method, url, headers }
  return { method, url, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
