import type { HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'

export type KubernetesInputs = InputsOf<typeof inputs>

/** A request for the identity of a token. */
export function review(server: string, token: Secret): HttpRequest {
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' }
  return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body)
}

/** A request with a bearer token and a JSON body. */
export function request(method: 'POST' | 'DELETE', url: string, bearer: Secret, body: object): HttpRequest {
  const headers = {
    authorization: `Bearer ${bearer.reveal()}`,
    'content-type': 'application/json',
    accept: 'application/json',
  }
  return { method, url, headers, body: JSON.stringify(body) }
}
