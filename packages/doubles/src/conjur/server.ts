import { createSign, createVerify } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeAnswer, type FakeServer, startFakeServer } from '../double-server.ts'
import { keyPairOf } from '../keys.ts'
import { type FakeAuthenticator, type FakeHost, hostOf, Unauthenticated } from './authenticator.ts'

/** A variable with its values, the newest last. */
export interface FakeVariable {
  readonly id: string
  readonly values: readonly (string | Uint8Array)[]
  /** The hosts that may read its value, and those that may only see that it exists. */
  readonly execute?: readonly string[]
  readonly visible?: readonly string[]
  /** Set if Conjur makes a value for each read. It is valid for this many seconds. */
  readonly dynamicSeconds?: number
}

export interface FakeConjurOptions {
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  readonly account: string
  readonly authenticator: FakeAuthenticator
  readonly hosts: readonly FakeHost[]
  readonly variables: readonly FakeVariable[]
  readonly tls?: { readonly key: string; readonly cert: string } | undefined
}

export interface FakeConjurRequest {
  readonly method: string
  readonly path: string
  readonly status: number
}

export interface FakeConjur extends FakeServer {
  readonly requests: FakeConjurRequest[]
  /** Every token that it gave, as JSON and in base64, and every secret that it made. */
  readonly issued: string[]
  /** The codes that the log of a Conjur would have. */
  readonly log: string[]
  /** The seconds by which its clock is behind. */
  behindSeconds: number
  /** Set if a proxy in front of it removes `Accept-Encoding`. */
  plain: boolean
}

/** Like a Conjur that gives a text, or no body at all. */
class Refused {
  readonly status: number
  readonly body: string | object

  constructor(status: number, body: string | object = '') {
    this.status = status
    this.body = body
  }
}

const codeOf = { exp: 'CONJ00016E', other: 'CONJ00035E' } as const
const lifetimeSeconds = 480
const mostDynamic = 10

/**
 * A strict Conjur on loopback: authn-jwt with its settings and the annotations of hosts, tokens that are valid for 480
 * seconds, rights to see and to read variables, single reads with versions, batches, and Conjur's own refusals.
 *
 * @see https://github.com/cyberark/conjur/blob/master/app/controllers/secrets_controller.rb
 */
export async function startFakeConjur(options: FakeConjurOptions): Promise<FakeConjur> {
  const server = await startFakeServer(async (request, body) => {
    const { method = '', url = '' } = request
    const answer = await serve(options, conjur, request, body).catch((error: unknown): FakeAnswer => {
      const { status, body } = error instanceof Refused ? error : new Refused(500, String(error))
      return typeof body === 'string' ? { status, type: 'text/plain', body } : json(status, body)
    })
    conjur.requests.push({ method, path: url, status: answer.status })
    return answer
  }, options.tls)
  const { now } = server
  const conjur: FakeConjur = Object.assign(server, {
    requests: [],
    issued: [],
    log: [],
    behindSeconds: 0,
    plain: false,
    now: () => now() - conjur.behindSeconds * 1000,
  })
  return conjur
}

function json(status: number, body: object, headers: Record<string, string> = {}): FakeAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body), headers }
}

async function serve(
  options: FakeConjurOptions,
  conjur: FakeConjur,
  request: IncomingMessage,
  body: string,
): Promise<FakeAnswer> {
  const { account, authenticator } = options
  const url = new URL(request.url ?? '/', conjur.url)
  const isBase64 = !conjur.plain && request.headers['accept-encoding'] === 'base64'
  const [, service, of, user] = /^\/authn-jwt\/([^/]+)\/([^/]+)(?:\/([^/]+))?\/authenticate$/.exec(url.pathname) ?? []
  if (service !== undefined && request.method === 'POST') {
    if (of !== account) throw silentRefusal(conjur, 'CONJ00008E')
    if (service !== authenticator.serviceId) throw silentRefusal(conjur, 'CONJ00004E')
    return login(
      options,
      conjur,
      new URLSearchParams(body).get('jwt') ?? '',
      user && decodeURIComponent(user),
      isBase64,
    )
  }
  const host = bearer(conjur, request)
  if (url.pathname === '/whoami') return json(200, { client_ip: '127.0.0.1', account, username: host })
  if (/^\/secrets\/?$/.test(url.pathname)) return batch(options, conjur, host, url, isBase64)
  const [, from, id = ''] = /^\/secrets\/([^/]+)\/variable\/(.+)$/.exec(url.pathname) ?? []
  if (from === account) return single(options, conjur, host, decodeURIComponent(id), url.searchParams.get('version'))
  throw new Refused(404)
}

/** A refused login says nothing. The reason is in the log. */
function silentRefusal(conjur: FakeConjur, code: string, status = 401): Refused {
  conjur.log.push(code)
  return new Refused(status)
}

async function login(
  options: FakeConjurOptions,
  conjur: FakeConjur,
  jwt: string,
  user: string | undefined,
  isBase64: boolean,
): Promise<FakeAnswer> {
  if (jwt === '') throw silentRefusal(conjur, 'CONJ00077E', 400)
  const claims = await verify(options, conjur, jwt)
  let host: FakeHost
  try {
    host = hostOf(options, claims, user)
  } catch (error) {
    if (error instanceof Unauthenticated)
      throw silentRefusal(conjur, error.code, error.code === 'CONJ00006E' ? 403 : 401)
    throw error
  }
  const iat = Math.floor(conjur.now() / 1000)
  const exp = iat + Math.floor(lifetimeSeconds / conjur.pace)
  const token = JSON.stringify(sign(options.account, { iat, sub: host.id, exp }))
  const encoded = Buffer.from(token).toString('base64')
  conjur.issued.push(token, encoded)
  if (!isBase64) return { status: 200, type: 'application/json', body: token }
  return { status: 200, type: 'text/plain', body: encoded, headers: { 'content-encoding': 'base64' } }
}

async function verify({ issuer, authenticator }: FakeConjurOptions, conjur: FakeConjur, jwt: string) {
  let claims: JWTPayload
  try {
    const keys = createLocalJWKSet(issuer.jwks())
    claims = (await jwtVerify(jwt, keys, { currentDate: new Date(conjur.now()), clockTolerance: '1h' })).payload
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error
    throw silentRefusal(conjur, codeOf.other)
  }
  const now = conjur.now() / 1000
  if ((claims.exp ?? 0) <= now) {
    conjur.log.push(codeOf.exp)
    throw new Refused(401, { error: { code: 'unauthorized', message: `${codeOf.exp} Token expired` } })
  }
  const audiences = [claims.aud].flat()
  const { issuer: wanted, audience } = authenticator
  if ((claims.iat ?? 0) > now || (wanted !== undefined && claims.iss !== wanted))
    throw silentRefusal(conjur, codeOf.other)
  if (audience !== undefined && !audiences.includes(audience)) throw silentRefusal(conjur, codeOf.other)
  return claims
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token in Conjur's own form, which its server signs. */
function sign(account: string, claims: object) {
  const head = base64url({ alg: 'conjur.org/slosilo/v2', kid: account })
  const payload = base64url(claims)
  const signature = createSign('sha256').update(`${head}.${payload}`).sign(keyPairOf('Conjur').privateKey, 'base64url')
  return { protected: head, payload, signature }
}

/** The host of a request's token. */
function bearer(conjur: FakeConjur, request: IncomingMessage): string {
  const [, given] = /^Token token="(.*)"$/.exec(request.headers.authorization ?? '') ?? []
  if (given === undefined) throw new Refused(401, 'Authorization missing')
  let token: { protected: string; payload: string; signature: string }
  try {
    token = JSON.parse(Buffer.from(given, 'base64').toString())
  } catch {
    throw new Refused(401, 'Malformed authorization token')
  }
  const { protected: head, payload, signature } = token
  const { sub, exp } = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString() || '{}')
  const { publicKey } = keyPairOf('Conjur')
  const isSigned = createVerify('sha256')
    .update(`${head}.${payload}`)
    .verify(publicKey, signature ?? '', 'base64url')
  if (!isSigned || exp * 1000 <= conjur.now()) throw new Refused(401, 'Unauthorized: Invalid token')
  return sub
}

const mayRead = ({ execute = [] }: FakeVariable, host: string) => execute.includes(host)
const maySee = (variable: FakeVariable, host: string) =>
  mayRead(variable, host) || variable.visible?.includes(host) === true

function missingVariable(full: string): Refused {
  const message = `CONJ00076E Variable ${full} is empty or not found.`
  return new Refused(404, { error: { code: 'not_found', message } })
}

function single(
  { account, variables }: FakeConjurOptions,
  conjur: FakeConjur,
  host: string,
  id: string,
  version: string | null,
): FakeAnswer {
  const variable = variables.find((one) => one.id === id)
  if (!variable || !maySee(variable, host)) throw missingVariable(`${account}:variable:${id}`)
  if (!mayRead(variable, host)) throw new Refused(403)
  const value = contentOf(variable, conjur, version === null ? variable.values.length : Number(version))
  if (value === undefined) throw missingVariable(`${account}:variable:${id}`)
  return { status: 200, type: 'application/octet-stream', body: value }
}

function contentOf({ dynamicSeconds, values }: FakeVariable, conjur: FakeConjur, version: number) {
  if (dynamicSeconds === undefined) return values[version - 1]
  const key = `made-by-conjur-${conjur.issued.length}`
  conjur.issued.push(key)
  return JSON.stringify({ id: 'made', ttl: dynamicSeconds, data: { secret_access_key: key } })
}

/** All values or none. What the host may not read is refused before it is looked for. */
function batch(
  { variables }: FakeConjurOptions,
  conjur: FakeConjur,
  host: string,
  url: URL,
  isBase64: boolean,
): FakeAnswer {
  const ids = (url.searchParams.get('variable_ids') ?? '').split(',')
  if (ids.some((id) => id === ''))
    throw new Refused(422, { error: { code: 'unprocessable_entity', message: 'variable_ids' } })
  const found = ids.map((full) => ({
    full,
    variable: variables.find(({ id }) => full.split(':').slice(2).join(':') === id),
  }))
  if (found.some(({ variable }) => variable && !mayRead(variable, host))) throw new Refused(403)
  const dynamic = found.filter(({ variable }) => variable?.dynamicSeconds !== undefined).length
  if (dynamic > mostDynamic)
    throw new Refused(422, {
      error: {
        code: 'unprocessable_entity',
        message: `Number of dynamic secrets requested exceeds the maximum allowed in a single request (${mostDynamic})`,
      },
    })
  const values = found.map(({ full, variable }) => {
    const value = variable && contentOf(variable, conjur, variable.values.length)
    if (value === undefined) throw missingVariable(full)
    return [full, value] as const
  })
  if (isBase64)
    return json(200, Object.fromEntries(values.map(([full, value]) => [full, inLines(value)])), {
      'content-encoding': 'base64',
    })
  return json(200, Object.fromEntries(values.map(([full, value]) => [full, textOf(value)])))
}

/** Base64 in lines of 60 characters, as Ruby writes it. */
function inLines(value: string | Uint8Array): string {
  return Buffer.from(value as Uint8Array)
    .toString('base64')
    .replace(/.{1,60}/g, '$&\n')
}

function textOf(value: string | Uint8Array): string {
  if (typeof value === 'string') return value
  const message =
    "CONJ00074E Issue encoding secret into JSON format, try including 'Accept-Encoding: base64' header in request."
  throw new Refused(406, { error: { code: 'not_acceptable', message } })
}
