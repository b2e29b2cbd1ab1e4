import type { HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'

export type VaultInputs = InputsOf<typeof inputs>

type RequestIo = Pick<Io, 'correlation'>

/** The longest time that a job on GitHub's own runners can last. */
export const longestJobSeconds = 6 * 3600

/** The address without `/v1` and slashes at its end. */
export function baseOf({ url }: Pick<VaultInputs, 'url'>): string {
  return url.replace(/\/+(v1\/*)?$/, '')
}

/**
 * The headers of every request, with the namespace and the token if there is one. `correlation` is the id of Mayfly's
 * lease. Vault writes it into the audit log if an administrator lets it log this header.
 */
export function headersFor({ correlation }: RequestIo, namespace: string | undefined, token?: Secret) {
  return {
    'x-correlation-id': correlation,
    'content-type': 'application/json',
    'x-vault-request': 'true',
    ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
    ...(token && { 'x-vault-token': token.reveal() }),
  }
}

/** The place of a login: the address of the server without `/v1`, the mount, the namespace and the role. */
interface LoginPlace {
  readonly url: string
  readonly mount: string
  readonly namespace?: string | undefined
  readonly role?: string | undefined
}

/**
 * A login with an ID token.
 *
 * @see https://openbao.org/api-docs/auth/jwt/#jwt-login
 */
export function loginRequest(io: RequestIo, { url, mount, namespace, role }: LoginPlace, jwt: Secret): HttpRequest {
  const body = JSON.stringify({ jwt: jwt.reveal(), ...(role !== undefined && { role }) })
  return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(io, namespace), body }
}
