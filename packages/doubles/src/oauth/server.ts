import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeAnswer, type FakeServer, type FakeTls, soleAudience, startFakeServer } from '../double-server.ts'

/** A client of the double. It is public unless it has a subject or a certificate. */
export interface FakeOAuthClient {
  /** The subject of the ID tokens that are its client assertions. */
  readonly subject?: string
  /** The common name of its certificate. */
  readonly certificate?: string
}

export interface FakeOAuthOptions {
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  readonly clients: Readonly<Record<string, FakeOAuthClient>>
  /** The subjects that get a token by token exchange or as an assertion. */
  readonly subjects: readonly string[]
  /** The audience of ID tokens. Default: the address of the double. */
  readonly audience?: string
  /** Whether it accepts each ID token once, which needs the claim `jti`. Default: true. */
  readonly once?: boolean
  /** Fields that replace those of a token answer. An undefined field is removed. */
  readonly reply?: Readonly<Record<string, unknown>>
  /** Fields that replace those of the metadata. */
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly tls?: FakeTls
}

/** A token that the double issued. */
export interface FakeOAuthToken {
  readonly value: string
  readonly client: string | undefined
  readonly expiresAt: number
  alive: boolean
}

export interface FakeOAuthRequest {
  readonly method: string
  readonly path: string
  /** The fields, without the tokens in them. */
  readonly fields: Readonly<Record<string, string>>
}

export interface FakeOAuth extends FakeServer {
  readonly requests: FakeOAuthRequest[]
  readonly tokens: FakeOAuthToken[]
}

/**
 * A strict OAuth server on loopback: RFC 8693, both uses of RFC 7523, certificates of clients, RFC 7009, RFC 7662, an
 * address for tokens, and metadata. Its words are those that Keycloak 26 was seen to
 * use.
 */
export async function startFakeOAuth(options: FakeOAuthOptions): Promise<FakeOAuth> {
  const used = new Set<string>()
  const server = await startFakeServer(
    (request, body) =>
      serve({ options, oauth, used }, request, body).catch((error: unknown) => {
        if (error instanceof Refused) return error.answer
        throw error
      }),
    options.tls,
  )
  const oauth: FakeOAuth = Object.assign(server, { requests: [], tokens: [] })
  return oauth
}

interface World {
  readonly options: FakeOAuthOptions
  readonly oauth: FakeOAuth
  readonly used: Set<string>
}

type Fields = Readonly<Record<string, string>>

/** An answer that refuses a request. */
class Refused {
  readonly answer: FakeAnswer

  constructor(status: number, error: string, description: string, headers: Fields = {}) {
    this.answer = { ...json({ error, error_description: description }, status), headers }
  }
}

const urn = 'urn:ietf:params:oauth'

function json(body: object | undefined, status = 200): FakeAnswer {
  return { status, type: 'application/json', body: body === undefined ? '' : JSON.stringify(body) }
}

async function serve(world: World, request: IncomingMessage, body: string): Promise<FakeAnswer> {
  const { options, oauth } = world
  const { pathname } = new URL(request.url ?? '/', oauth.url)
  const method = request.method ?? ''
  const fields = fieldsIn(request, body)
  const shown = Object.entries(fields).filter(([name]) => !/token$|assertion$/.test(name))
  oauth.requests.push({ method, path: pathname, fields: Object.fromEntries(shown) })
  switch (`${method} ${pathname}`) {
    case 'GET /.well-known/openid-configuration':
      return json({ ...metadata(oauth.url), ...options.metadata })
    case 'POST /token':
      return issue(world, request, fields)
    case 'POST /revoke':
      return revoke(world, request, fields)
    case 'POST /introspect':
      return introspect(world, request, fields)
    case 'GET /userinfo':
      bearerOf(world, request)
      return json({ sub: 'service-account' })
    case 'DELETE /token':
      bearerOf(world, request).alive = false
      return json(undefined, 204)
    default:
      return json({ error: 'HTTP 404 Not Found' }, 404)
  }
}

function metadata(url: string): object {
  return {
    issuer: url,
    token_endpoint: `${url}/token`,
    revocation_endpoint: `${url}/revoke`,
    introspection_endpoint: `${url}/introspect`,
  }
}

function fieldsIn(request: IncomingMessage, body: string): Fields {
  if (body === '') return {}
  if (request.headers['content-type'] === 'application/x-www-form-urlencoded')
    return Object.fromEntries(new URLSearchParams(body))
  throw new Refused(415, 'HTTP 415 Unsupported Media Type', 'For more on this error consult the server log.')
}

async function issue(world: World, request: IncomingMessage, fields: Fields): Promise<FakeAnswer> {
  const { options, oauth } = world
  const client = await grant(world, request, fields)
  const seconds = Math.floor(900 / oauth.pace)
  const value = `oat_${randomBytes(24).toString('base64url')}`
  oauth.tokens.push({ value, client, expiresAt: oauth.now() + seconds * 1000, alive: true })
  return json({ access_token: value, token_type: 'Bearer', expires_in: seconds, ...options.reply })
}

/** The client that gets the token. */
async function grant(world: World, request: IncomingMessage, fields: Fields): Promise<string | undefined> {
  switch (fields.grant_type) {
    case `${urn}:grant-type:token-exchange`:
      if (fields.subject_token_type !== `${urn}:token-type:jwt`)
        throw new Refused(400, 'invalid_request', 'Parameter subject_token supports access tokens only')
      await subjectOf(world, fields.subject_token)
      return publicClient(world, fields)
    case `${urn}:grant-type:jwt-bearer`:
      await subjectOf(world, fields.assertion)
      return publicClient(world, fields)
    case 'client_credentials':
      return authenticateClient(world, request, fields)
    default:
      throw new Refused(400, 'unsupported_grant_type', 'Unsupported grant_type')
  }
}

function publicClient({ options }: World, { client_id: id = '' }: Fields): string {
  if (!options.clients[id]) throw new Refused(401, 'invalid_client', 'Invalid client or Invalid client credentials')
  return id
}

async function subjectOf(world: World, jwt: string | undefined): Promise<void> {
  const { sub = '' } = await verify(world, jwt, 'invalid_grant')
  if (!world.options.subjects.includes(sub)) throw new Refused(400, 'invalid_grant', 'User not found')
}

/** The client of a request: by its assertion, by its certificate, or a public one by its name. */
async function authenticateClient(world: World, request: IncomingMessage, fields: Fields): Promise<string> {
  const { clients } = world.options
  const refused = new Refused(401, 'invalid_client', 'Invalid client or Invalid client credentials')
  const id = fields.client_id ?? ''
  if (fields.client_assertion !== undefined) {
    if (fields.client_assertion_type !== `${urn}:client-assertion-type:jwt-bearer`) throw refused
    const { sub } = await verify(world, fields.client_assertion, 'invalid_client')
    const found = Object.entries(clients).find(([name, { subject }]) => subject === sub && (id === '' || id === name))
    if (!found) throw refused
    return found[0]
  }
  const client = clients[id]
  const socket = request.socket as TLSSocket
  const name = socket.authorized ? [socket.getPeerCertificate().subject?.CN].flat()[0] : undefined
  if (!client || client.subject !== undefined || client.certificate !== name) throw refused
  return id
}

/** The claims of an ID token that is used for the first time. */
async function verify(world: World, jwt: string | undefined, error: string): Promise<JWTPayload> {
  const { options, oauth, used } = world
  const { issuer, audience = oauth.url } = options
  if (jwt === undefined) throw new Refused(400, 'invalid_request', 'A token is missing')
  const keys = createLocalJWKSet(issuer.jwks())
  const { payload } = await jwtVerify(jwt, keys, { issuer: issuer.url, currentDate: new Date(oauth.now()) }).catch(
    (cause: unknown) => {
      if (cause instanceof errors.JWTExpired) throw new Refused(400, error, 'Token is not active')
      if (error === 'invalid_grant') throw new Refused(400, error, 'Invalid signature')
      throw new Refused(401, error, 'Invalid client or Invalid client credentials')
    },
  )
  if (soleAudience(payload.aud) !== audience) throw new Refused(400, error, 'Invalid token audience')
  if (options.once === false) return payload
  if (payload.jti === undefined) throw new Refused(400, error, 'Token jti claim is required')
  if (used.has(payload.jti)) throw new Refused(400, error, 'Token reuse detected')
  used.add(payload.jti)
  return payload
}

async function revoke(world: World, request: IncomingMessage, fields: Fields): Promise<FakeAnswer> {
  const client = await authenticateClient(world, request, fields)
  const token = live(world, fields.token)
  if (!token) return json({ error: 'invalid_token', error_description: 'Invalid token' })
  if (token.client !== client) throw new Refused(400, 'invalid_request', 'Unmatching clients')
  token.alive = false
  return json(undefined)
}

async function introspect(world: World, request: IncomingMessage, fields: Fields): Promise<FakeAnswer> {
  const client = await authenticateClient(world, request, fields)
  return json({ active: live(world, fields.token)?.client === client })
}

function live({ oauth }: World, value: string | undefined): FakeOAuthToken | undefined {
  return oauth.tokens.find((token) => token.value === value && token.alive && token.expiresAt > oauth.now())
}

function bearerOf(world: World, request: IncomingMessage): FakeOAuthToken {
  const [, value] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
  const token = live(world, value)
  if (token) return token
  throw new Refused(401, 'invalid_token', 'Token verification failed', {
    'www-authenticate': 'Bearer realm="master", error="invalid_token", error_description="Token verification failed"',
  })
}
