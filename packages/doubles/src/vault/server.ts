import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeServer, Refusal, startFakeJson, WholeAnswer } from '../double-server.ts'
import { administer, entityOf, type FakeEntity, isDisabled } from './accessors.ts'
import { type FakePki, type PkiAnswer, pkiRevoke, pkiSign } from './pki.ts'
import { type FakeSsh, sshSign } from './ssh.ts'
import { type FakeTransitKey, transitSign } from './transit.ts'

/** A role of the JWT mount. */
export interface FakeVaultRole {
  readonly boundAudiences: readonly string[]
  readonly boundSubject?: string
  readonly boundClaims?: Readonly<Record<string, string>>
  readonly policies: readonly string[]
  readonly tokenType?: 'service' | 'batch'
  readonly ttlSeconds?: number
  readonly maxTtlSeconds?: number
  readonly renewable?: boolean
  readonly noDefaultPolicy?: true
  readonly numUses?: number
}

/** The paths that a policy allows. A `*` at the end means all paths below, and a flag allows writing. */
export type FakePolicy = readonly { readonly path: string; readonly capabilities: readonly ('read' | 'update')[] }[]

export interface FakeVaultOptions {
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  readonly namespace?: string
  readonly roles: Readonly<Record<string, FakeVaultRole>>
  readonly policies: Readonly<Record<string, FakePolicy>>
  /** Mounts of KV, by path. In version 2, each path has a list of versions, with null for a deleted one. */
  readonly kv1?: Readonly<Record<string, Readonly<Record<string, object>>>>
  readonly kv2?: Readonly<Record<string, Readonly<Record<string, readonly (object | null)[]>>>>
  /** Signing keys, by mount and name, such as `transit/app`. */
  readonly transit?: Readonly<Record<string, FakeTransitKey>>
  /** PKI mounts with a certificate authority, by path. */
  readonly pki?: Readonly<Record<string, FakePki>>
  /** SSH mounts with a certificate authority, by path. */
  readonly ssh?: Readonly<Record<string, FakeSsh>>
  /** The seconds of a database user's lease. */
  readonly leaseSeconds?: number
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A token that the double issued. */
export interface FakeVaultToken {
  readonly value: string
  readonly type: 'service' | 'batch'
  readonly policies: readonly string[]
  expiresAt: number
  /** The time after which no renewal is possible. */
  readonly lastsUntil: number
  readonly renewable: boolean
  uses: number
  alive: boolean
  readonly accessor?: string
  /** The role of its login. */
  readonly role?: string
  /** The id of its entity. */
  readonly entity?: string
}

/** A database user that exists as long as its lease. */
export interface FakeLease {
  readonly id: string
  readonly token: string
  readonly user: string
  readonly password: string
  alive: boolean
}

export interface FakeVaultRequest {
  readonly method: string
  readonly path: string
  readonly namespace: string | undefined
  readonly token: string | undefined
  /** The header that an audit device logs, if it is told to. */
  readonly correlation: string | undefined
}

export interface FakeVault extends FakeServer {
  readonly requests: FakeVaultRequest[]
  readonly tokens: FakeVaultToken[]
  readonly entities: FakeEntity[]
  readonly leases: FakeLease[]
  /** Every secret that it returned, except tokens. */
  readonly served: string[]
  /** Set if the database does not answer. Then its users cannot be deleted. */
  databaseDown: boolean
}

/**
 * A strict Vault on loopback: JWT login by an issuer's keys and bound claims, policies, both versions of KV, database
 * users with leases, certificates without leases, SSH certificates, transit signatures, lookups, renewal and revocation. Its words are
 * those that OpenBao 2.7 was seen to use.
 */
export async function startFakeVault(options: FakeVaultOptions): Promise<FakeVault> {
  const server = await startFakeJson({
    type: 'application/json',
    serve: (request, body) => serve({ options, vault }, request, body),
    broken: (reason) => refusal(500, reason),
    tls: options.tls,
  })
  const vault: FakeVault = Object.assign(server, {
    requests: [],
    tokens: [],
    entities: [],
    leases: [],
    served: [],
    databaseDown: false,
  })
  return vault
}

interface World {
  readonly options: FakeVaultOptions
  readonly vault: FakeVault
}

const refusal = (status: number, ...errors: string[]) => new Refusal(status, { errors })
const deadTokenError = () => refusal(403, 'permission denied')
const deniedError = () => refusal(403, '1 error occurred:\n\t* permission denied\n\n')

async function serve(world: World, request: IncomingMessage, body: string): Promise<object | undefined> {
  const { options, vault } = world
  const url = new URL(request.url ?? '/', vault.url)
  const path = decodeURIComponent(url.pathname.replace(/^\/v1\//, ''))
  const namespace = request.headers['x-vault-namespace']?.toString().replace(/\/$/, '')
  const token = request.headers['x-vault-token']?.toString()
  const method = request.method ?? ''
  const correlation = request.headers['x-correlation-id']?.toString()
  vault.requests.push({ method, path, namespace, token, correlation })
  if (path === 'db/login') return databaseLogin(vault, JSON.parse(body))
  if (namespace !== options.namespace) throw refusal(404, `namespace not found`)
  const listMount = /^(.+)\/crl\/pem$/.exec(path)?.[1]
  if (listMount !== undefined && method === 'GET') return revocationList(world, listMount)
  const fields: Record<string, unknown> = body === '' ? {} : JSON.parse(body)
  if (method === 'POST' && /^auth\/.*\/login$/.test(path)) return login(world, path, fields)
  const caller = bearer(vault, token)
  allow(world, caller, path, method)
  const administered = administer(vault, method, path, fields)
  if (administered) return administered.answer
  if (path === 'auth/token/lookup-self') return { data: { type: caller.type, policies: caller.policies } }
  if (path === 'auth/token/renew-self') return renewSelf(vault, caller, fields)
  if (path === 'auth/token/revoke-self') return revokeSelf(vault, caller)
  if (path === 'sys/leases/revoke') return revokeLease(vault, String(fields.lease_id))
  if (path.startsWith('sys/internal/ui/mounts/')) return mount(options, path.slice('sys/internal/ui/mounts/'.length))
  const [, signer = '', action, signerRole = ''] = /^(.+?)\/(sign|revoke-with-key)(?:\/([^/]+))?$/.exec(path) ?? []
  const mounted = options.pki?.[signer]
  if (mounted && method === 'POST')
    return dataOf(
      action === 'sign' ? pkiSign(mounted, signerRole, fields, vault) : pkiRevoke(mounted, fields, vault.now()),
    )
  const sshMount = options.ssh?.[signer]
  if (sshMount && method === 'POST' && action === 'sign')
    return dataOf(
      sshSign(sshMount, signerRole, fields, { displayName: 'jwt-deploy', now: vault.now, pace: vault.pace }),
    )
  const [, transitMount = '', key = '', hash] = /^(.+)\/sign\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? []
  if (transitMounts(options).includes(transitMount))
    return transit(world, method, `${transitMount}/${key}`, hash, fields)
  return read(world, caller, path, url, method)
}

async function login({ options, vault }: World, path: string, fields: Record<string, unknown>): Promise<object> {
  if (path !== 'auth/jwt/login') throw deadTokenError()
  const name = String(fields.role ?? 'default')
  const role = options.roles[name]
  if (!role) throw refusal(400, `role "${name}" could not be found`)
  const claims = await verify(options, String(fields.jwt ?? ''), vault.now())
  judgeClaims(role, claims)
  const type = role.tokenType ?? 'service'
  const entity = entityOf(vault, String(claims.sub))
  if (entity.disabled) throw deadTokenError()
  const seconds = Math.floor((role.ttlSeconds ?? 1200) / vault.pace)
  const { maxTtlSeconds = 32 * 86_400, renewable = true } = role
  const value = `${type === 'batch' ? 'b' : 's'}.${randomBytes(18).toString('base64url')}`
  const policies = [...(role.noDefaultPolicy ? [] : ['default']), ...role.policies]
  const uses = role.numUses ?? Number.POSITIVE_INFINITY
  const expiresAt = vault.now() + seconds * 1000
  const lastsUntil = vault.now() + (maxTtlSeconds / vault.pace) * 1000
  const accessor = type === 'batch' ? '' : randomUUID()
  const token = { value, type, policies, expiresAt, lastsUntil, renewable, uses, alive: true }
  vault.tokens.push({ ...token, accessor, role: name, entity: entity.id })
  const auth = { client_token: value, accessor, policies, token_type: type, lease_duration: seconds, renewable }
  return { request_id: randomUUID(), auth }
}

async function verify({ issuer }: FakeVaultOptions, jwt: string, now: number): Promise<JWTPayload> {
  const invalid = (text: string) => refusal(400, `error validating token: ${text}`)
  try {
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(issuer.jwks()), { currentDate: new Date(now) })
    if (payload.iss !== issuer.url) throw invalid('invalid issuer (iss) claim')
    return payload
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof errors.JWTExpired) throw invalid('invalid expiration time (exp) claim: token is expired')
    throw invalid('error verifying token signature: failed to verify id token signature')
  }
}

function judgeClaims(role: FakeVaultRole, claims: JWTPayload): void {
  if (role.boundAudiences.length === 0)
    throw refusal(400, 'audience claim found in JWT but no audiences bound to the role')
  if (!role.boundAudiences.includes(String(claims.aud)))
    throw refusal(
      400,
      'error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    )
  if (role.boundSubject !== undefined && role.boundSubject !== claims.sub)
    throw refusal(400, 'error validating token: invalid subject (sub) claim')
  for (const [claim, value] of Object.entries(role.boundClaims ?? {})) {
    if (claims[claim] === undefined) throw refusal(400, `error validating claims: claim "${claim}" is missing`)
    if (claims[claim] !== value)
      throw refusal(400, `error validating claims: claim "${claim}" does not match any associated bound claim values`)
  }
}

function bearer(vault: FakeVault, value: string | undefined): FakeVaultToken {
  const token = vault.tokens.find((one) => one.value === value)
  if (!token?.alive || token.expiresAt <= vault.now() || token.uses <= 0 || isDisabled(vault, token))
    throw deadTokenError()
  token.uses--
  return token
}

const defaultPolicy: FakePolicy = [
  { path: 'auth/token/lookup-self', capabilities: ['read'] },
  { path: 'auth/token/renew-self', capabilities: ['update'] },
  { path: 'auth/token/revoke-self', capabilities: ['update'] },
  { path: 'sys/internal/ui/mounts/*', capabilities: ['read'] },
]

function allow({ options }: World, token: FakeVaultToken, path: string, method: string): void {
  const wanted = method === 'GET' ? 'read' : 'update'
  const rules = token.policies.flatMap((name) => (name === 'default' ? defaultPolicy : (options.policies[name] ?? [])))
  const matches = (pattern: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
  if (!rules.some((rule) => matches(rule.path) && rule.capabilities.includes(wanted))) throw deniedError()
}

function renewSelf(vault: FakeVault, token: FakeVaultToken, { increment }: Record<string, unknown>): object {
  if (token.type === 'batch') throw deadTokenError()
  if (!token.renewable) throw refusal(400, 'lease is not renewable')
  const seconds = Number(/^(\d+)s$/.exec(String(increment))?.[1]) / vault.pace
  const now = vault.now()
  token.expiresAt = Math.min(now + seconds * 1000, token.lastsUntil)
  const auth = { client_token: token.value, token_type: token.type, renewable: true, policies: token.policies }
  return { auth: { ...auth, lease_duration: Math.floor((token.expiresAt - now) / 1000) } }
}

function revokeSelf(vault: FakeVault, token: FakeVaultToken): undefined {
  if (token.type === 'batch') throw refusal(400, 'batch tokens cannot be revoked')
  token.alive = false
  for (const lease of vault.leases) if (lease.token === token.value && !vault.databaseDown) lease.alive = false
}

function revokeLease(vault: FakeVault, id: string): undefined {
  const lease = vault.leases.find((one) => one.id === id)
  if (!lease) throw refusal(400, 'invalid lease')
  if (vault.databaseDown) throw refusal(500, 'failed to revoke entry: connection refused')
  lease.alive = false
}

function mount(options: FakeVaultOptions, path: string): object {
  const { kv1 = {}, kv2 = {} } = options
  const find = (mounts: readonly string[]) => mounts.find((name) => `${path}/`.startsWith(`${name}/`))
  const [one, two, signing] = [find(Object.keys(kv1)), find(Object.keys(kv2)), find(transitMounts(options))]
  if (signing) return { data: { path: `${signing}/`, type: 'transit', options: {} } }
  if (two) return { data: { path: `${two}/`, type: 'kv', options: { version: '2' } } }
  if (one) return { data: { path: `${one}/`, type: 'kv', options: { version: '1' } } }
  const [top = ''] = path.split('/')
  if (['database', 'pki'].includes(top)) return { data: { path: `${top}/`, type: top, options: null } }
  throw deadTokenError()
}

function read(world: World, caller: FakeVaultToken, path: string, url: URL, method: string): object {
  const { options, vault } = world
  const [top = '', ...rest] = path.split('/')
  if (path.startsWith('database/creds/')) return databaseUser(world, caller)
  if (path.startsWith('pki/issue/') && method === 'POST') return certificate(vault)
  const two = options.kv2?.[top]
  if (two && rest[0] === 'data') {
    const versions = two[rest.slice(1).join('/')] ?? []
    const version = Number(url.searchParams.get('version') ?? versions.length)
    const data = versions[version - 1]
    const metadata = { version, deletion_time: data === null ? new Date().toISOString() : '', destroyed: false }
    if (data === null) throw new Refusal(404, { data: { data: null, metadata } })
    if (data !== undefined) {
      vault.served.push(...textsIn(data))
      return { request_id: randomUUID(), lease_id: '', lease_duration: 0, data: { data, metadata } }
    }
  }
  const one = options.kv1?.[top]?.[rest.join('/')]
  if (one) {
    vault.served.push(...textsIn(one))
    return { request_id: randomUUID(), lease_id: '', lease_duration: 2_764_800, data: one }
  }
  throw refusal(404)
}

const transitMounts = ({ transit = {} }: FakeVaultOptions) =>
  Object.keys(transit).map((path) => path.split('/').slice(0, -1).join('/'))

function transit(
  { options, vault }: World,
  method: string,
  path: string,
  hash: string | undefined,
  fields: Record<string, unknown>,
): object {
  if (method === 'GET') throw refusal(405, '1 error occurred:\n\t* unsupported operation\n\n')
  const key = options.transit?.[path]
  if (!key) throw refusal(400, 'signing key not found')
  const answer = transitSign(key, hash, fields)
  if ('error' in answer) throw refusal(answer.status, answer.error)
  vault.served.push(answer.signature)
  return { lease_id: '', lease_duration: 0, data: { signature: `vault:v1:${answer.signature}`, key_version: 1 } }
}

function dataOf(answer: PkiAnswer): object {
  if ('error' in answer) throw refusal(answer.status, answer.error)
  return { request_id: randomUUID(), lease_id: '', lease_duration: 0, data: answer.data }
}

/** The list of a mount, which everybody may read. It is the only answer that is not JSON. */
function revocationList({ options, vault }: World, mount: string): WholeAnswer {
  const pki = options.pki?.[mount]
  if (!pki) throw deadTokenError()
  const body = pki.authority.revocationList(vault.now())
  return new WholeAnswer({ status: 200, type: 'application/x-pem-file', body })
}

/** The texts in a secret that are long enough to be one. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 12 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function databaseUser({ vault, options }: World, caller: FakeVaultToken): object {
  const lease: FakeLease = {
    id: `database/creds/app/${randomBytes(12).toString('hex')}`,
    token: caller.value,
    user: `v-jwt-app-${randomBytes(8).toString('hex')}`,
    password: randomBytes(15).toString('base64url'),
    alive: true,
  }
  vault.leases.push(lease)
  vault.served.push(lease.password)
  return {
    request_id: randomUUID(),
    lease_id: lease.id,
    lease_duration: options.leaseSeconds ?? 3600,
    renewable: true,
    data: { username: lease.user, password: lease.password },
  }
}

function databaseLogin(vault: FakeVault, { user, password }: { user: string; password: string }): object {
  const found = vault.leases.find((lease) => lease.user === user && lease.password === password && lease.alive)
  if (found) return { welcome: user }
  throw refusal(401, 'password authentication failed')
}

function certificate(vault: FakeVault): object {
  const pem = (kind: string) => `-----BEGIN ${kind}-----\n${randomBytes(60).toString('base64')}\n-----END ${kind}-----`
  const expiration = Math.floor(vault.now() / 1000) + 3600
  const serial = randomBytes(6)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1:')
  const data = {
    certificate: pem('CERTIFICATE'),
    ca_chain: [pem('CERTIFICATE')],
    private_key: pem('RSA PRIVATE KEY'),
    serial_number: serial,
    expiration,
  }
  return { request_id: randomUUID(), lease_id: '', data }
}
