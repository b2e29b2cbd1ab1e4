import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { type FakeAnswer, type FakeServer, soleAudience, startFakeServer } from '../double-server.ts'

/** The form of one system's requests and answers, as its documentation or its own client has it. */
interface SystemForm {
  readonly path: string
  /** The encoding of the request; `none` if it must have no body. */
  readonly encoding: 'form' | 'json' | 'none'
  /** The header with the ID token, without the token. */
  readonly scheme?: string
  /** Other headers that it needs. */
  readonly headers?: Readonly<Record<string, string>>
  /** Every field, with its value; `<jwt>` is the ID token. Further fields are refused. */
  readonly fields: Readonly<Record<string, unknown>>
  reply(token: string, now: number): object
  refuse(): FakeAnswer
  readonly end?: {
    readonly method: string
    readonly path: string
    /** The parameters of the address. */
    readonly query?: RegExp
    readonly authorization?: (token: string) => string
    readonly fields?: (token: string) => object
    readonly status: number
    readonly body?: object
  }
}

const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
const type = (name: string) => `urn:ietf:params:oauth:token-type:${name}`
const json = (status: number, body: object): FakeAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
})
const deniedAnswer = (error: string) => () => json(400, { error, error_description: 'No rule accepts this token' })

/** The systems that accept the ID token of a CI job. */
export const systemForms = {
  claude: {
    path: '/v1/oauth/token',
    encoding: 'json',
    headers: { 'anthropic-beta': 'oauth-2025-04-20,oidc-federation-2026-04-01' },
    fields: {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: '<jwt>',
      federation_rule_id: 'fdrl_1',
      organization_id: 'org_1',
      service_account_id: 'svac_1',
    },
    reply: (access_token) => ({ access_token, token_type: 'Bearer', expires_in: 3600 }),
    refuse: deniedAnswer('invalid_grant'),
  },
  openai: {
    path: '/oauth/token',
    encoding: 'json',
    fields: {
      grant_type: exchange,
      subject_token: '<jwt>',
      subject_token_type: type('jwt'),
      identity_provider_id: 'idp_1',
      service_account_id: 'svc_1',
    },
    reply: (access_token) => ({ access_token, token_type: 'Bearer', issued_token_type: type('access_token') }),
    refuse: deniedAnswer('invalid_grant'),
  },
  datadog: {
    path: '/api/v2/delegated-token',
    encoding: 'none',
    scheme: 'Delegated ',
    fields: {},
    reply: (access_token, now) => ({
      data: { type: 'token', attributes: { access_token, expires: String(Math.floor(now / 1000) + 900) } },
    }),
    refuse: () => json(403, { errors: ['Forbidden: no intake mapping accepts this token'] }),
  },
  octopus: {
    path: '/token/v1',
    encoding: 'json',
    fields: {
      grant_type: exchange,
      audience: '<audience>',
      subject_token: '<jwt>',
      subject_token_type: type('jwt'),
    },
    reply: (access_token) => ({ access_token, token_type: 'Bearer', expires_in: '3600' }),
    refuse: () => json(400, { ErrorMessage: 'The subject does not match', Errors: ['The subject does not match'] }),
  },
  'docker-hub': {
    path: '/oauth/token',
    encoding: 'form',
    fields: {
      grant_type: exchange,
      subject_token: '<jwt>',
      subject_token_type: type('id_token'),
      connection_id: 'con_1',
      expires_in: '600',
    },
    reply: (access_token) => ({ access_token, token_type: 'Bearer', expires_in: 600 }),
    refuse: () => json(401, { message: 'The connection does not accept this token' }),
  },
  confluent: {
    path: '/sts/v1/oauth2/token',
    encoding: 'form',
    fields: {
      grant_type: exchange,
      subject_token: '<jwt>',
      subject_token_type: type('jwt'),
      requested_token_type: type('access_token'),
      identity_pool_id: 'pool-1',
    },
    reply: (access_token) => ({ access_token, issued_token_type: type('access_token'), expires_in: 900 }),
    refuse: () => json(401, { errors: [{ status: '401', detail: 'The pool does not accept this token' }] }),
  },
  jfrog: {
    path: '/access/api/v1/oidc/token',
    encoding: 'json',
    fields: {
      grant_type: exchange,
      subject_token: '<jwt>',
      subject_token_type: type('id_token'),
      provider_name: 'github',
    },
    reply: (access_token) => ({ access_token, token_type: 'Bearer', expires_in: 60 }),
    refuse: () => json(401, { errors: [{ code: 'UNAUTHORIZED', message: 'No identity mapping matches' }] }),
    end: {
      method: 'DELETE',
      path: '/access/api/v1/tokens/me',
      authorization: (token) => `Bearer ${token}`,
      status: 200,
      body: {},
    },
  },
  databricks: {
    path: '/oidc/v1/token',
    encoding: 'form',
    fields: {
      grant_type: exchange,
      subject_token: '<jwt>',
      subject_token_type: type('jwt'),
      scope: 'all-apis',
      client_id: 'app-1',
    },
    reply: (access_token) => ({ access_token, token_type: 'Bearer', expires_in: 3600, scope: 'all-apis' }),
    refuse: deniedAnswer('invalid_request'),
  },
  snowflake: {
    path: '/session/v1/login-request',
    encoding: 'json',
    fields: {
      data: {
        ACCOUNT_NAME: 'acme',
        CLIENT_APP_ID: 'Mayfly',
        CLIENT_APP_VERSION: '1',
        AUTHENTICATOR: 'WORKLOAD_IDENTITY',
        PROVIDER: 'OIDC',
        TOKEN: '<jwt>',
      },
    },
    reply: (token) => ({
      success: true,
      data: { token, validityInSeconds: 3600, masterToken: 'not-for-the-job', masterValidityInSeconds: 14_400 },
    }),
    refuse: () => json(200, { success: false, code: '390144', message: 'JWT token is invalid', data: null }),
    end: {
      method: 'POST',
      path: '/session',
      query: /^\?delete=true&requestId=[0-9a-f-]{36}&request_guid=[0-9a-f-]{36}$/,
      authorization: (token) => `Snowflake Token="${token}"`,
      status: 200,
      body: { success: true },
    },
  },
  tailscale: {
    path: '/api/v2/oauth/token-exchange',
    encoding: 'form',
    fields: { client_id: 'client-1', jwt: '<jwt>' },
    reply: (access_token) => ({ access_token, token_type: 'Bearer', expires_in: 3600 }),
    refuse: () => json(401, { message: 'the token does not match the trust credential' }),
  },
  cloudsmith: {
    path: '/openid/acme/',
    encoding: 'json',
    fields: { oidc_token: '<jwt>', service_slug: 'ci' },
    reply: (token) => ({ token }),
    refuse: () => json(401, { detail: 'Invalid token' }),
  },
  infisical: {
    path: '/api/v1/auth/oidc-auth/login',
    encoding: 'form',
    fields: { identityId: 'identity-1', jwt: '<jwt>' },
    reply: (accessToken) => ({ accessToken, expiresIn: 7200, accessTokenMaxTTL: 7200, tokenType: 'Bearer' }),
    refuse: () => json(403, { statusCode: 403, message: 'Access denied: subject not allowed', error: 'Forbidden' }),
    end: {
      method: 'POST',
      path: '/api/v1/auth/token/revoke',
      fields: (accessToken) => ({ accessToken }),
      status: 200,
      body: { message: 'Successfully revoked access token' },
    },
  },
  doppler: {
    path: '/v3/auth/oidc',
    encoding: 'json',
    fields: { identity: 'identity-1', token: '<jwt>' },
    reply: (token, now) => ({ success: true, token, expires_at: new Date(now + 900_000).toISOString() }),
    refuse: () => json(401, { messages: ['The identity does not accept this token'], success: false }),
    end: { method: 'POST', path: '/v3/auth/revoke', fields: (token) => ({ token }), status: 200, body: {} },
  },
} as const satisfies Readonly<Record<string, SystemForm>>

export interface FakeSystemOptions {
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  readonly audience: string
  readonly subject: string
}

export interface FakeSystem extends FakeServer {
  readonly tokens: { readonly value: string; alive: boolean }[]
  /** The requests that it got: method and path. */
  readonly requests: string[]
}

/** One of these systems on loopback. It refuses each request that has not exactly the form of the system. */
export async function startFakeSystem(name: keyof typeof systemForms, options: FakeSystemOptions): Promise<FakeSystem> {
  const form: SystemForm = systemForms[name]
  const server = await startFakeServer((request, body) => serve(form, options, system, request, body))
  const system: FakeSystem = Object.assign(server, { tokens: [], requests: [] })
  return system
}

async function serve(
  form: SystemForm,
  { issuer, audience, subject }: FakeSystemOptions,
  system: FakeSystem,
  request: IncomingMessage,
  body: string,
): Promise<FakeAnswer> {
  const { pathname, search } = new URL(request.url ?? '/', system.url)
  system.requests.push(`${request.method} ${pathname}`)
  if (pathname === '/.well-known/openid-configuration')
    return json(200, { issuer: system.url, token_endpoint: system.url + form.path })
  if (form.end && pathname === form.end.path) return endToken(form.end, system, request, body, search)
  const given = fieldsOf(form.encoding, request, body)
  const jwt = form.scheme ? request.headers.authorization?.slice(form.scheme.length) : jwtIn(form.fields, given)
  const expected = JSON.stringify(form.fields)
    .replace('<audience>', audience)
    .replace('<jwt>', jwt ?? '')
  const others = Object.entries(form.headers ?? {}).filter(([header, value]) => request.headers[header] !== value)
  const isSame =
    request.method === 'POST' && pathname === form.path && sortedText(given) === sortedText(JSON.parse(expected))
  if (!isSame || others.length > 0)
    return json(422, { error: 'wrong form', error_description: `expected the fields ${keysOf(form.fields)}` })
  try {
    const keys = createLocalJWKSet(issuer.jwks())
    const { payload } = await jwtVerify(jwt ?? '', keys, { issuer: issuer.url, currentDate: new Date(system.now()) })
    if (soleAudience(payload.aud) !== audience || payload.sub !== subject) return form.refuse()
  } catch {
    return form.refuse()
  }
  const value = `tok-${randomBytes(24).toString('base64url')}`
  system.tokens.push({ value, alive: true })
  return json(200, form.reply(value, system.now()))
}

function endToken(
  { method, query = /^$/, authorization, fields, status, body }: NonNullable<SystemForm['end']>,
  { tokens }: FakeSystem,
  request: IncomingMessage,
  given: string,
  search: string,
): FakeAnswer {
  const found = tokens.find(
    ({ value, alive }) =>
      alive &&
      (!authorization || request.headers.authorization === authorization(value)) &&
      (!fields || given === JSON.stringify(fields(value))),
  )
  if (!found || request.method !== method || !query.test(search)) return json(401, { message: 'Unauthorized' })
  found.alive = false
  return json(status, body ?? {})
}

function fieldsOf(encoding: SystemForm['encoding'], request: IncomingMessage, body: string): object {
  const given = request.headers['content-type']
  if (encoding === 'none') return body === '' ? {} : { body }
  if (encoding === 'form' && given === 'application/x-www-form-urlencoded')
    return Object.fromEntries(new URLSearchParams(body))
  return encoding === 'json' && given === 'application/json' ? JSON.parse(body) : {}
}

/** The ID token at the place where the form has it. */
function jwtIn(form: object, given: object): string | undefined {
  for (const [name, value] of Object.entries(form)) {
    const found = (given as Record<string, unknown>)[name]
    if (value === '<jwt>') return String(found)
    const below = typeof value === 'object' && typeof found === 'object' && found ? jwtIn(value, found) : undefined
    if (below !== undefined) return below
  }
  return undefined
}

/** A document as a text that does not depend on the order of its keys. */
function sortedText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${sortedText(one)}`)
  return `{${entries.sort().join()}}`
}

function keysOf(fields: object): string {
  return Object.keys(fields).join(', ')
}
