import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeKey, type FakeServer, makeFakeKey, Refusal, soleAudience, startFakeJson } from '../double-server.ts'

/** The values that a federated credential of an app must match, letter by letter. */
export interface FakeFederatedCredential {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
}

export interface FakeApp {
  readonly clientId: string
  readonly federated: readonly FakeFederatedCredential[]
  readonly subscriptions?: readonly string[]
}

/** An access token that the double issued. */
export interface FakeAccessToken {
  readonly value: string
  readonly clientId: string
  readonly resource: string
  readonly expiresAt: number
}

export interface FakeEntraRequest {
  readonly method: string
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
  /** The id that the client chose for the request. Entra's logs have it as the correlation id. */
  readonly clientRequestId: string | undefined
}

export interface FakeEntra extends FakeServer {
  readonly requests: FakeEntraRequest[]
  readonly issued: FakeAccessToken[]
}

export interface FakeEntraOptions {
  readonly tenant: { readonly id: string; readonly domains: readonly string[] }
  readonly apps: readonly FakeApp[]
  /** The issuers whose tokens it can verify. */
  readonly issuers: readonly { readonly url: string; jwks(): JSONWebKeySet }[]
  /** The resources that the tenant knows, in addition to the double's own resource manager. */
  readonly resources?: readonly string[]
  readonly tls?: { readonly key: string; readonly cert: string }
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/**
 * A strict Entra on loopback with one tenant, and the requests to the resource manager that logins need. It verifies
 * each assertion with its issuer's keys, compares it with the app's federated credentials, and answers with Entra's
 * errors.
 *
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
export async function startFakeEntra(options: FakeEntraOptions): Promise<FakeEntra> {
  const key = await makeFakeKey('entra-1')
  const server = await startFakeJson({
    type: 'application/json; charset=utf-8',
    serve: (request, body) => serve({ options, entra, key }, request, body),
    broken: (reason) => new Refusal(500, { error: 'server_error', error_description: reason }),
    tls: options.tls,
  })
  const entra: FakeEntra = Object.assign(server, { requests: [], issued: [] })
  return entra
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface World {
  readonly options: FakeEntraOptions
  readonly entra: FakeEntra
  readonly key: FakeKey
}

async function serve(world: World, request: IncomingMessage, body: string): Promise<object> {
  const { options, entra, key } = world
  const url = new URL(request.url ?? '/', entra.url)
  const fields = Object.fromEntries(new URLSearchParams(body))
  const clientRequestId = request.headers['client-request-id']?.toString()
  if (clientRequestId !== undefined && !isUuid.test(clientRequestId))
    throw new Refusal(400, { error: 'invalid_request' })
  entra.requests.push({ method: request.method ?? '', path: url.pathname, fields, clientRequestId })
  if (url.pathname === '/metadata/endpoints') return metadata(entra)
  if (url.pathname === '/subscriptions') return subscriptions(world, request)
  if (url.pathname.startsWith('/subscriptions/')) throw noResource(world, request, url.pathname)
  if (url.pathname === '/tenants') return { value: [{ tenantId: options.tenant.id }] }
  const [, tenant = '', what = ''] = /^\/([^/]+)\/(.+)$/.exec(url.pathname) ?? []
  if (what === 'discovery/v2.0/keys') return { keys: [key.jwk] }
  if (![options.tenant.id, ...options.tenant.domains].includes(tenant.toLowerCase()))
    throw aadsts(
      world,
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    )
  if (what.endsWith('.well-known/openid-configuration')) return discovery(world, tenant)
  if (what === 'oauth2/v2.0/token' && request.method === 'POST') return token(world, fields)
  throw new Refusal(404, { error: 'not_found' })
}

async function token(world: World, fields: Record<string, string>): Promise<object> {
  const { options, entra, key } = world
  const {
    client_id: client = '',
    grant_type,
    scope = '',
    client_assertion_type: type,
    client_assertion: jwt = '',
  } = fields
  if (grant_type !== 'client_credentials')
    throw aadsts(
      world,
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grant_type}'.`,
    )
  const app = options.apps.find(({ clientId }) => clientId === client.toLowerCase())
  if (!app)
    throw aadsts(
      world,
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${client}' was not found in the directory '${options.tenant.id}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    )
  if (type !== assertionType || jwt === '')
    throw aadsts(
      world,
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    )
  await judgeAssertion(world, app, jwt)
  // Go's MSAL adds these to every scope. Entra ignores them here.
  const [wanted = '', ...more] = scope
    .split(' ')
    .filter((word) => !['openid', 'offline_access', 'profile'].includes(word))
  const resource = wanted.replace(/\/\.default$/, '').replace(/\/$/, '')
  if (!wanted.endsWith('/.default') || more.length > 0)
    throw aadsts(
      world,
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    )
  if (![entra.url, ...(options.resources ?? [])].includes(resource))
    throw aadsts(
      world,
      400,
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    )
  const now = Math.floor(entra.now() / 1000)
  const seconds = Math.floor(3599 / entra.pace)
  const value = await key.sign({
    aud: resource,
    iss: `https://sts.windows.net/${options.tenant.id}/`,
    iat: now,
    nbf: now,
    exp: now + seconds,
    appid: app.clientId,
    idtyp: 'app',
    oid: randomUUID(),
    tid: options.tenant.id,
    uti: randomUUID(),
  })
  entra.issued.push({ value, clientId: app.clientId, resource, expiresAt: (now + seconds) * 1000 })
  return { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token: value }
}

async function judgeAssertion(world: World, app: FakeApp, jwt: string): Promise<void> {
  const { options, entra } = world
  const refuse = (number: number, text: string) => aadsts(world, 401, 'invalid_client', number, text)
  const claims = await verify(world, jwt, options.issuers, entra.now(), refuse)
  const { iss = '', sub = '', aud } = claims
  const unmatched = (part: string, value: unknown, more = '') =>
    `No matching federated identity record found for presented assertion ${part} '${value}'. ${more}Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation`
  if (app.federated.length === 0)
    throw refuse(70025, `The client '${app.clientId}' has no configured federated identity credentials.`)
  const byIssuer = app.federated.filter(({ issuer }) => issuer === iss)
  if (byIssuer.length === 0) throw refuse(700211, unmatched('issuer', iss))
  const bySubject = byIssuer.filter(({ subject }) => subject === sub)
  if (bySubject.length === 0) {
    const cased = byIssuer.some(({ subject }) => subject.toLowerCase() === sub.toLowerCase())
    if (!cased) throw refuse(700213, unmatched('subject', sub))
    const letters = 'The subject matches with case-insensitive comparison, but not with case-sensitive comparison. '
    throw refuse(7002138, unmatched('subject', sub, letters))
  }
  if (!bySubject.some(({ audience }) => audience === soleAudience(aud)))
    throw refuse(700212, unmatched('audience', aud))
}

async function verify(
  world: World,
  jwt: string,
  issuers: FakeEntraOptions['issuers'],
  now: number,
  refuse: (number: number, text: string) => Refusal,
): Promise<JWTPayload> {
  let iss: unknown
  try {
    iss = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).iss
  } catch {
    throw aadsts(world, 400, 'invalid_request', 50027, 'JWT token is invalid or malformed.')
  }
  const issuer = issuers.find(({ url }) => url === iss)
  if (!issuer)
    throw refuse(700211, `No matching federated identity record found for presented assertion issuer '${iss}'.`)
  try {
    const checks = { currentDate: new Date(now), requiredClaims: ['iss', 'sub', 'aud', 'exp'] }
    return (await jwtVerify(jwt, createLocalJWKSet(issuer.jwks()), checks)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      const [from, to] = [new Date(now), new Date((error.payload.exp ?? 0) * 1000)].map((time) => time.toISOString())
      throw refuse(
        700024,
        `Client assertion is not within its valid time range. Current time: ${from}, expiry time of assertion ${to}.`,
      )
    }
    throw refuse(700027, 'Client assertion failed signature validation.')
  }
}

function aadsts({ entra }: World, status: number, error: string, number: number, text: string): Refusal {
  const trace = randomUUID()
  const correlation = entra.requests.at(-1)?.clientRequestId ?? randomUUID()
  const timestamp = new Date(entra.now()).toISOString().replace('T', ' ').replace(/\.\d+/, '')
  const error_description = `AADSTS${number}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`
  const error_uri = `${entra.url}/error?code=${number}`
  return new Refusal(status, {
    error,
    error_description,
    error_codes: [number],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri,
  })
}

function discovery({ options, entra }: World, tenant: string): object {
  return {
    token_endpoint: `${entra.url}/${tenant}/oauth2/v2.0/token`,
    authorization_endpoint: `${entra.url}/${tenant}/oauth2/v2.0/authorize`,
    jwks_uri: `${entra.url}/common/discovery/v2.0/keys`,
    issuer: `${entra.url}/${options.tenant.id}/v2.0`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    tenant_region_scope: null,
  }
}

function metadata({ url }: FakeEntra): object {
  return {
    name: 'Loopback',
    resourceManager: url,
    portal: url,
    authentication: { loginEndpoint: url, audiences: [url], tenant: 'common', identityProvider: 'AAD' },
    graph: url,
    graphAudience: url,
    microsoftGraphResourceId: url,
    suffixes: {
      acrLoginServer: 'cr.loopback.example',
      keyVaultDns: 'vault.loopback.example',
      sqlServerHostname: 'database.loopback.example',
      storage: 'core.loopback.example',
    },
  }
}

/** The resource manager contains only subscriptions. It says so only to a token that may ask. */
function noResource({ entra }: World, request: IncomingMessage, path: string): Refusal {
  bearer(entra, request)
  return new Refusal(404, { error: { code: 'ResourceNotFound', message: `The Resource '${path}' was not found.` } })
}

function bearer(entra: FakeEntra, request: IncomingMessage): FakeAccessToken {
  const value = request.headers.authorization?.replace(/^Bearer /, '')
  const found = entra.issued.find((one) => one.value === value && one.resource === entra.url)
  if (found && found.expiresAt > entra.now()) return found
  throw new Refusal(401, { error: { code: 'AuthenticationFailed', message: 'Authentication failed.' } })
}

/** Answers the request that a login sends: the subscriptions of a token. */
function subscriptions({ options, entra }: World, request: IncomingMessage): object {
  const found = bearer(entra, request)
  const app = options.apps.find(({ clientId }) => clientId === found.clientId)
  return {
    value: (app?.subscriptions ?? []).map((subscriptionId) => ({
      id: `/subscriptions/${subscriptionId}`,
      subscriptionId,
      tenantId: options.tenant.id,
      displayName: 'Production',
      state: 'Enabled',
    })),
  }
}
