import type { HttpRequest } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Secret } from '@mayfly/core/secret'

type Fields = Readonly<Record<string, string>>

const urn = 'urn:ietf:params:oauth'

/** The full name of a token type. */
export function tokenType(type: 'jwt' | 'id_token' | 'access_token'): string {
  return `${urn}:token-type:${type}`
}

/**
 * The fields by which each grant shows a JWT. The value of a field is the JWT where it is `jwt` here.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693#section-2.1
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2
 */
export function grantFields<const T extends string>(jwt: T) {
  return {
    'token-exchange': { grant_type: `${urn}:grant-type:token-exchange`, subject_token: jwt },
    'jwt-bearer': { grant_type: `${urn}:grant-type:jwt-bearer`, assertion: jwt },
    'client-assertion': {
      grant_type: 'client_credentials',
      client_assertion_type: `${urn}:client-assertion-type:jwt-bearer`,
      client_assertion: jwt,
    },
  } as const
}

/** A token exchange: an access token for another token. */
export interface TokenExchange {
  readonly url: string
  readonly token: Secret
  readonly type: 'jwt' | 'access_token'
  /** More fields of the form, such as `audience` and `scope`. */
  readonly fields: Fields
  readonly headers?: Fields
}

/**
 * The request of a token exchange.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693#section-2.1
 */
export function tokenExchange({ url, token, type, fields, headers }: TokenExchange): HttpRequest {
  const { grant_type, ...subject } = grantFields(token.reveal())['token-exchange']
  const wanted = { requested_token_type: tokenType('access_token') }
  const form = { grant_type, ...wanted, ...fields, ...subject, subject_token_type: tokenType(type) }
  return post(url, form, headers)
}

/** A login of a client by a signed assertion. */
export interface ClientAssertion {
  readonly url: string
  readonly client: string
  readonly assertion: Secret
  readonly scope: string
  readonly headers?: Fields
}

/**
 * The request of a client that proves its identity by a JWT.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2.2
 */
export function clientAssertion({ url, client, assertion, scope, headers }: ClientAssertion): HttpRequest {
  const { grant_type, ...shown } = grantFields(assertion.reveal())['client-assertion']
  return post(url, { grant_type, client_id: client, scope, ...shown }, headers)
}

function post(url: string, fields: Fields, headers?: Fields): HttpRequest {
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...headers },
    body: new URLSearchParams(fields).toString(),
  }
}

/** A token answer. Each part is undefined if the answer has no such part. */
export interface TokenAnswer {
  readonly text: string | undefined
  readonly seconds: number | undefined
}

/**
 * Reads the token answer of an OAuth server: the access token, and the seconds that it is valid. Some servers write the
 * seconds as a text. The caller must mask the token before it does anything else.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export function readTokenAnswer(body: string): TokenAnswer {
  const { access_token, expires_in } = readJson(body)
  const seconds = typeof expires_in === 'string' || typeof expires_in === 'number' ? Number(expires_in) : 0
  return { text: textOf(access_token), seconds: seconds > 0 ? seconds : undefined }
}
