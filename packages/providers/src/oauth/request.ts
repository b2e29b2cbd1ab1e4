import { certificatesIn } from '@mayfly/core/certificates'
import type { ClientCertificate, HttpRequest } from '@mayfly/core/http'
import { fillAllPlaceholders, formBody, jsonBody, type Values } from './placeholders.ts'
import { fieldsOf, type OAuthInputs, pairsIn } from './settings.ts'

/** The request for a token. */
export async function tokenRequest(inputs: OAuthInputs, url: string, values: Values): Promise<HttpRequest> {
  const { pairs: headers } = pairsIn(inputs.headers, ':')
  const fields = await fillAllPlaceholders(fieldsOf(inputs), values)
  const body = inputs.encoding === 'json' ? jsonBody(fields) : formBody(fields)
  return {
    ...body,
    method: 'POST',
    url,
    client: clientOf(inputs),
    headers: { accept: 'application/json', ...body.headers, ...(await fillAllPlaceholders(headers, values)) },
  }
}

/** The certificate of the job, in the form that TLS needs. */
export function clientOf(inputs: OAuthInputs): ClientCertificate | undefined {
  const { 'client-certificate': chain, 'client-key': key } = inputs
  return chain === undefined || key === undefined ? undefined : { chain: certificatesIn(chain).join(''), key }
}
