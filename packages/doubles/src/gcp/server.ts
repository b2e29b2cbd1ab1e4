import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { evaluate } from '@marcbachmann/cel-js'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeKey, type FakeServer, makeFakeKey, Refusal, soleAudience, startFakeJson } from '../double-server.ts'

/** A workload identity provider: the issuer that it trusts, and the identity that follows from the claims. */
export interface FakeProvider {
  /** `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>` */
  readonly name: string
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  readonly allowedAudiences?: readonly string[]
  /** For each attribute, a CEL expression over `assertion`. `google.subject` is required. */
  readonly mapping: Readonly<Record<string, string>>
  /** A CEL expression over `assertion`, `google` and `attribute`. */
  readonly condition?: string
}

export interface FakeServiceAccount {
  readonly email: string
  /** The members that may use it: `principal://…`, `principalSet://…`, `serviceAccount:…`. */
  readonly users: readonly string[]
  /** The objects that it may read: prefixes of `projects/_/buckets/<bucket>/objects/<name>`. */
  readonly reads: readonly string[]
  readonly longLifetimes?: boolean
}

/** A token that the double issued. */
export interface FakeGoogleToken {
  readonly value: string
  /** `principal://…` or an email. */
  readonly identity: string
  readonly attributes: Readonly<Record<string, string>>
  readonly scopes: readonly string[]
  readonly expiresAt: number
  readonly rules: readonly Rule[]
}

interface Rule {
  readonly availableResource: string
  readonly availablePermissions: readonly string[]
  readonly availabilityCondition?: { readonly expression: string }
}

export interface FakeGoogleRequest {
  readonly method: string
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly reason: string | undefined
}

export interface FakeGoogle extends FakeServer {
  readonly requests: FakeGoogleRequest[]
  readonly issued: FakeGoogleToken[]
  /** The keys of its ID tokens. */
  jwks(): JSONWebKeySet
  /** The APIs that are not enabled in the project. */
  disabled: string[]
}

export interface FakeGoogleOptions {
  readonly providers: readonly FakeProvider[]
  readonly accounts: readonly FakeServiceAccount[]
  /** The objects that federated identities may read, by member. */
  readonly grants?: Readonly<Record<string, readonly string[]>>
}

export const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform'
const iamScope = 'https://www.googleapis.com/auth/iam'
const uris = { grant: 'urn:ietf:params:oauth:grant-type:token-exchange', type: 'urn:ietf:params:oauth:token-type:' }

/**
 * A strict Google on loopback: Security Token Service, IAM Credentials and the reading part of Cloud Storage. It
 * verifies each JWT with its issuer's keys, maps attributes and evaluates conditions in CEL, checks who may use which
 * account, applies scopes and boundaries, and answers with Google's own errors.
 *
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts
 */
export async function startFakeGoogle(options: FakeGoogleOptions): Promise<FakeGoogle> {
  const key = await makeFakeKey('google-1')
  const server = await startFakeJson({
    type: 'application/json; charset=UTF-8',
    serve: (request, body) => serve({ options, google, key }, request, body),
    broken: (reason) => apiError(500, 'INTERNAL', reason),
  })
  const google: FakeGoogle = Object.assign(server, {
    requests: [],
    issued: [],
    disabled: [],
    jwks: () => ({ keys: [key.jwk] }),
  })
  return google
}

interface World {
  readonly options: FakeGoogleOptions
  readonly google: FakeGoogle
  readonly key: FakeKey
}

function oauthError(error: string, error_description: string, status = 400): Refusal {
  return new Refusal(status, { error, error_description })
}

function apiError(code: number, status: string, message: string, details?: readonly object[]): Refusal {
  return new Refusal(code, { error: { code, message, status, ...(details && { details }) } })
}

async function serve(world: World, request: IncomingMessage, body: string): Promise<object> {
  const { google, key } = world
  const url = new URL(request.url ?? '/', google.url)
  const path = decodeURIComponent(url.pathname)
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  const fields: Record<string, unknown> =
    body === '' ? {} : form ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body)
  const reason = request.headers['x-goog-request-reason']
  google.requests.push({ method: request.method ?? '', path, fields, reason: reason?.toString() })
  if (request.method === 'GET' && path === '/oauth2/v3/certs') return { keys: [key.jwk] }
  if (request.method === 'POST' && path === '/v1/token') return token(world, fields as Record<string, string>)
  const [, account, method] = /^\/v1\/projects\/-\/serviceAccounts\/([^:/]+):(\w+)$/.exec(path) ?? []
  if (request.method === 'POST' && account && method) return impersonate(world, request, account, method, fields)
  const [, bucket, object] = /^\/storage\/v1\/b\/([^/]+)\/o\/(.+)$/.exec(path) ?? []
  if (request.method === 'GET' && bucket && object) return readObject(world, request, bucket, object)
  const [, listed] = /^\/storage\/v1\/b\/([^/]+)\/o$/.exec(path) ?? []
  if (request.method === 'GET' && listed) return listObjects(world, request, listed)
  throw apiError(404, 'NOT_FOUND', 'The requested URL was not found on this server.')
}

async function token(world: World, fields: Record<string, string>): Promise<object> {
  const { grant_type, requested_token_type, subject_token_type: type } = fields
  if (grant_type !== uris.grant) throw oauthError('unsupported_grant_type', `Unsupported grant type: ${grant_type}`)
  if (requested_token_type !== `${uris.type}access_token`)
    throw oauthError('invalid_request', 'Invalid requested token type')
  if (type === `${uris.type}access_token`) return narrow(world, fields)
  if (type !== `${uris.type}jwt`) throw oauthError('invalid_request', `Invalid subject token type: ${type}`)
  return federate(world, fields)
}

async function federate({ options, google }: World, fields: Record<string, string>): Promise<object> {
  const { audience = '', scope = '', subject_token: jwt = '' } = fields
  const [, name] =
    /^\/\/iam\.googleapis\.com\/(projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/]+\/providers\/[^/]+)$/.exec(
      audience,
    ) ?? []
  if (!name) {
    const wanted =
      '//iam.googleapis.com/projects/<project-number>/locations/global/workloadIdentityPools/<pool-id>/providers/<provider-id>'
    throw oauthError(
      'invalid_request',
      `Invalid value for "audience". This value should be the full resource name of the Identity Provider. See ${wanted}`,
    )
  }
  const provider = options.providers.find((one) => one.name === name)
  if (!provider) {
    throw oauthError(
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
    )
  }
  if (scope === '') throw oauthError('invalid_scope', 'The scope is missing')
  const assertion = await verify(provider, jwt, google.now())
  const mapped = map(provider, assertion)
  const expiresAt = Math.min((assertion.exp ?? 0) * 1000, google.now() + 3_600_000 / google.pace)
  const identity = `principal://iam.googleapis.com/${name.replace(/\/providers\/.*$/, '')}/subject/${mapped['google.subject']}`
  const value = `ya29.d.${randomBytes(200).toString('base64url')}`
  google.issued.push({ value, identity, attributes: mapped, scopes: scope.split(' '), expiresAt, rules: [] })
  const seconds = Math.floor((expiresAt - google.now()) / 1000)
  return {
    access_token: value,
    issued_token_type: `${uris.type}access_token`,
    token_type: 'Bearer',
    expires_in: seconds,
  }
}

async function verify(provider: FakeProvider, jwt: string, now: number): Promise<JWTPayload> {
  const invalid = (text: string) => oauthError('invalid_grant', text)
  try {
    const checks = { algorithms: ['RS256', 'ES256'], currentDate: new Date(now), requiredClaims: ['exp', 'iat', 'sub'] }
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(provider.issuer.jwks()), checks)
    if (payload.iss !== provider.issuer.url)
      throw invalid(`The issuer in ID Token [${payload.iss}] does not match the expected ones: ${provider.issuer.url}.`)
    const own = `//iam.googleapis.com/${provider.name}`
    const allowed = provider.allowedAudiences ?? [own, `https:${own}`]
    if (!allowed.includes(soleAudience(payload.aud) ?? ''))
      throw invalid(`The audience in ID Token [${payload.aud}] does not match the expected audience ${allowed.at(-1)}.`)
    return payload
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof errors.JWTExpired)
      throw invalid(`ID Token issued at ${error.payload.iat} is stale to sign-in.`)
    throw invalid('Invalid ID Token: the signature could not be verified.')
  }
}

function map({ mapping, condition }: FakeProvider, assertion: JWTPayload): Record<string, string> {
  const mapped: Record<string, string> = {}
  for (const [attribute, expression] of Object.entries(mapping))
    mapped[attribute] = String(cel(expression, { assertion }))
  if (Buffer.byteLength(mapped['google.subject'] ?? '') > 127) {
    throw oauthError(
      'invalid_request',
      'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.',
    )
  }
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(mapped).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    )
  const context = { assertion, google: under('google.'), attribute: under('attribute.') }
  if (condition !== undefined && cel(condition, context) !== true)
    throw oauthError('unauthorized_client', 'The given credential is rejected by the attribute condition.')
  return mapped
}

function cel(expression: string, context: object): unknown {
  try {
    return evaluate(expression, context as Record<string, unknown>)
  } catch (error) {
    throw oauthError('invalid_grant', `Error evaluating expression: ${String(error).split('\n')[0]}`)
  }
}

function narrow({ google }: World, fields: Record<string, string>): object {
  const wide = google.issued.find(({ value }) => value === fields.subject_token)
  if (!wide || wide.expiresAt <= google.now())
    throw oauthError('invalid_grant', 'The subject token is invalid or expired.')
  const { accessBoundary } = JSON.parse(decodeURIComponent(fields.options ?? '{}'))
  const rules: Rule[] = accessBoundary?.accessBoundaryRules ?? []
  if (rules.length === 0 || rules.length > 10) throw oauthError('invalid_request', 'Invalid access boundary.')
  if (!wide.scopes.includes(cloudPlatform))
    throw oauthError('invalid_scope', 'The subject token lacks the cloud-platform scope.')
  const value = `ya29.dr.${randomBytes(200).toString('base64url')}`
  google.issued.push({ ...wide, value, rules: [...wide.rules, ...rules] })
  return { access_token: value, issued_token_type: `${uris.type}access_token`, token_type: 'Bearer' }
}

function bearer({ google }: World, request: IncomingMessage): FakeGoogleToken {
  const value = request.headers.authorization?.replace(/^Bearer /, '')
  const found = google.issued.find((one) => one.value === value)
  if (found && found.expiresAt > google.now()) return found
  throw apiError(
    401,
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  )
}

async function impersonate(
  world: World,
  request: IncomingMessage,
  email: string,
  method: string,
  fields: Record<string, unknown>,
): Promise<object> {
  const { options, google, key } = world
  const caller = bearer(world, request)
  if (google.disabled.includes('iamcredentials.googleapis.com')) throw switchedOff('iamcredentials.googleapis.com')
  if (!caller.scopes.some((scope) => scope === cloudPlatform || scope === iamScope))
    throw apiError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.')
  const account = options.accounts.find((one) => one.email === email)
  if (!account) throw apiError(404, 'NOT_FOUND', `Not found; Gaia id not found for email ${email}`)
  const permission =
    method === 'generateIdToken' ? 'iam.serviceAccounts.getOpenIdToken' : 'iam.serviceAccounts.getAccessToken'
  const delegates = ((fields.delegates ?? []) as string[]).map((name) =>
    name.replace('projects/-/serviceAccounts/', ''),
  )
  let members = membersOf(caller)
  for (const next of [...delegates, email]) {
    const users = options.accounts.find((one) => one.email === next)?.users ?? []
    if (!users.some((user) => members.includes(user))) {
      const reason = {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'IAM_PERMISSION_DENIED',
        domain: 'iam.googleapis.com',
        metadata: { permission },
      }
      throw apiError(403, 'PERMISSION_DENIED', `Permission '${permission}' denied on resource (or it may not exist).`, [
        reason,
      ])
    }
    members = [`serviceAccount:${next}`]
  }
  if (method === 'generateIdToken') {
    const seconds = Math.floor(google.now() / 1000)
    const claims = {
      iss: 'https://accounts.google.com',
      aud: String(fields.audience),
      sub: '1147',
      azp: '1147',
      iat: seconds,
      exp: seconds + 3600,
    }
    const value = await key.sign({ ...claims, ...(fields.includeEmail === true && { email, email_verified: true }) })
    google.issued.push({ value, identity: email, attributes: {}, scopes: [], expiresAt: claims.exp * 1000, rules: [] })
    return { token: value }
  }
  if (method !== 'generateAccessToken') throw apiError(404, 'NOT_FOUND', 'Method not found.')
  const seconds = Number(/^(\d+)s$/.exec(String(fields.lifetime ?? '3600s'))?.[1])
  if (!(seconds > 0 && seconds <= (account.longLifetimes ? 43_200 : 3600))) {
    throw apiError(
      400,
      'INVALID_ARGUMENT',
      'The access token lifetime cannot exceed 3600 seconds. Set a lifetime value less than or equal to the maximum and try again.',
    )
  }
  const scopes = (fields.scope ?? []) as string[]
  if (scopes.length === 0) throw apiError(400, 'INVALID_ARGUMENT', 'Invalid value at scope: at least one is required.')
  const expiresAt = Math.floor(google.now() / 1000 + seconds / google.pace) * 1000
  const value = `ya29.c.${randomBytes(200).toString('base64url')}`
  google.issued.push({ value, identity: email, attributes: {}, scopes, expiresAt, rules: [] })
  return { accessToken: value, expireTime: new Date(expiresAt).toISOString().replace('.000', '') }
}

/** The members of policies that a token stands for. */
export function membersOf({ identity, attributes }: FakeGoogleToken): string[] {
  if (!identity.startsWith('principal://')) return [`serviceAccount:${identity}`]
  const pool = identity.replace(/^principal:/, 'principalSet:').replace(/\/subject\/.*$/, '')
  const sets = Object.entries(attributes)
    .filter(([name]) => name.startsWith('attribute.'))
    .map(([name, value]) => `${pool}/${name}/${value}`)
  return [identity, `${pool}/*`, ...sets]
}

function readObject(world: World, request: IncomingMessage, bucket: string, object: string): object {
  const caller = bearer(world, request)
  const name = `projects/_/buckets/${bucket}/objects/${object}`
  const reads = readsOf(world, caller)
  const inScope = mayReadStorage(caller)
  const within = caller.rules.length === 0 || caller.rules.some((rule) => covers(rule, bucket, name))
  if (inScope && within && reads.some((prefix) => name.startsWith(prefix)))
    return { kind: 'storage#object', bucket, name: object, size: '4' }
  throw apiError(
    403,
    'PERMISSION_DENIED',
    `${caller.identity} does not have storage.objects.get access to the Google Cloud Storage object.`,
  )
}

/** No bucket of the double has objects that can be listed. A caller who may read in one gets an empty list. */
function listObjects(world: World, request: IncomingMessage, bucket: string): object {
  const caller = bearer(world, request)
  const within = readsOf(world, caller).some((prefix) => prefix.startsWith(`projects/_/buckets/${bucket}/`))
  if (within && mayReadStorage(caller)) return { kind: 'storage#objects' }
  throw apiError(
    403,
    'PERMISSION_DENIED',
    `${caller.identity} does not have storage.objects.list access to the bucket.`,
  )
}

function readsOf({ options }: World, caller: FakeGoogleToken): readonly string[] {
  if (!caller.identity.startsWith('principal://'))
    return options.accounts.find(({ email }) => email === caller.identity)?.reads ?? []
  return membersOf(caller).flatMap((member) => options.grants?.[member] ?? [])
}

function mayReadStorage({ scopes }: FakeGoogleToken): boolean {
  return scopes.some((scope) => scope === cloudPlatform || /\/devstorage\./.test(scope))
}

function covers(
  { availableResource, availablePermissions, availabilityCondition }: Rule,
  bucket: string,
  name: string,
): boolean {
  const readers = [
    'inRole:roles/storage.objectViewer',
    'inRole:roles/storage.objectAdmin',
    'inRole:roles/storage.admin',
  ]
  return (
    availableResource === `//storage.googleapis.com/projects/_/buckets/${bucket}` &&
    availablePermissions.some((one) => readers.includes(one)) &&
    (availabilityCondition === undefined || cel(availabilityCondition.expression, { resource: { name } }) === true)
  )
}

function switchedOff(service: string): Refusal {
  const message = `IAM Service Account Credentials API has not been used in project 1234567890 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${service}/overview?project=1234567890 then retry.`
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'SERVICE_DISABLED',
    domain: 'googleapis.com',
    metadata: { service },
  }
  return apiError(403, 'PERMISSION_DENIED', message, [info])
}
