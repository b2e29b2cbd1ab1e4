import type { ClientCertificate, HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import type { inputs } from './inputs.ts'

export type KeywhizInputs = InputsOf<typeof inputs>

/** The server, and the certificate by which it knows the job. */
export interface Access {
  readonly url: string
  readonly client: ClientCertificate
}

/** The identity that the job requests. */
export function principalOf(inputs: KeywhizInputs): string {
  const [first] = inputs['certificate-names']
  return `${inputs['certificate-common-name'] ?? first ?? 'this job'} at ${new URL(inputs.url).host}`
}

/** A read of one secret. */
export function readRequest({ url, client }: Access, name: string): HttpRequest {
  return { method: 'GET', url: `${url}/secret/${name}`, headers: { accept: 'application/json' }, client, largestBytes }
}

/** A read of several secrets. Keywhiz returns all of them or none. */
export function batchRequest({ url, client }: Access, names: readonly string[]): HttpRequest {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const body = JSON.stringify({ secrets: names })
  return { method: 'POST', url: `${url}/batchsecret`, headers, body, client, largestBytes }
}

const largestBytes = 4 << 20
