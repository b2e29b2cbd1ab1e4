import { withoutEndSlashes } from '@mayfly/core/endpoint'
import type { HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'

export type ConjurInputs = InputsOf<typeof inputs>

/** Asks Conjur for an answer in base64. Without it, a batch cannot contain bytes that are no text. */
const inBase64 = { 'accept-encoding': 'base64' }

/** The address without slashes at its end. */
export function baseOf({ url }: Pick<ConjurInputs, 'url'>): string {
  return withoutEndSlashes(url)
}

/** The name of the authenticator in Conjur's policy and log. */
export function authenticatorOf(inputs: Pick<ConjurInputs, 'service-id'>): string {
  return `authn-jwt/${inputs['service-id']}`
}

/** The identity that the job gets, as far as the inputs show it. */
export function principalOf(inputs: ConjurInputs, host = inputs.host ?? authenticatorOf(inputs)): string {
  return `${host} of ${inputs.account} at ${new URL(inputs.url).host}`
}

/**
 * A login with an ID token.
 *
 * @see https://github.com/cyberark/conjur/blob/master/design/authenticators/authn_jwt/authn_jwt_solution_design.md
 */
export function loginRequest(inputs: ConjurInputs, jwt: Secret): HttpRequest {
  const { account, host } = inputs
  const user = host === undefined ? '' : `/${encodeURIComponent(host)}`
  return {
    method: 'POST',
    url: `${baseOf(inputs)}/${authenticatorOf(inputs)}/${account}${user}/authenticate`,
    headers: { ...inBase64, 'content-type': 'application/x-www-form-urlencoded' },
    body: `jwt=${encodeURIComponent(jwt.reveal())}`,
  }
}

/** A read of the current values of some variables, in one answer. */
export function batchRequest(inputs: ConjurInputs, ids: readonly string[], token: Secret): HttpRequest {
  const list = ids.map((id) => encodeURIComponent(fullId(inputs, id))).join(',')
  return { ...read(`${baseOf(inputs)}/secrets?variable_ids=${list}`, token), largestBytes: 4 << 20 }
}

/** A read of one variable, whose answer is the value itself. */
export function singleRequest(
  inputs: ConjurInputs,
  id: string,
  version: string | undefined,
  token: Secret,
): HttpRequest {
  const query = version === undefined ? '' : `?version=${version}`
  return read(`${baseOf(inputs)}/secrets/${inputs.account}/variable/${encodeURIComponent(id)}${query}`, token)
}

/** The id of a variable with its account, as a batch names it. */
export function fullId({ account }: Pick<ConjurInputs, 'account'>, id: string): string {
  return `${account}:variable:${id}`
}

function read(url: string, token: Secret): HttpRequest {
  return { method: 'GET', url, headers: { ...inBase64, authorization: `Token token="${token.reveal()}"` } }
}
