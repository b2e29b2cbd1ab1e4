import type { HttpRequest } from '@mayfly/core/http'
import type { NestedCredential } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { baseOf, headersFor, type VaultInputs } from './request.ts'

/** The path at which an engine signs. `place` is the engine's mount and the name of a role or a key. */
export function signPath(place: string): string {
  const at = place.lastIndexOf('/')
  return `${place.slice(0, at)}/sign${place.slice(at)}`
}

/** A request to write with a Vault token that another provider needs. */
export function writeRequest({ credential, inputs, io }: NestedCredential, path: string, fields: object): HttpRequest {
  const { namespace, url } = inputs as unknown as VaultInputs
  const headers = headersFor(io, namespace, credential.parts.token as Secret)
  return { method: 'POST', url: `${baseOf({ url })}/v1/${path}`, headers, body: JSON.stringify(fields) }
}
