import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeServer, Refusal, soleAudience, startFakeJson } from '../double-server.ts'

/** A secret. A static or rotated one has its values, the newest last. */
export interface FakeItem {
  readonly name: string
  readonly kind: 'static' | 'rotated' | 'dynamic'
  readonly values?: readonly (string | object)[]
  /** Set if the access role does not allow to read it. */
  readonly isForbidden?: true
}

export interface FakeAkeylessOptions {
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  readonly accessId: string
  readonly audience: string
  /** The sub-claims that an ID token must have. */
  readonly subClaims: Readonly<Record<string, string>>
  readonly items: readonly FakeItem[]
  readonly tls?: { readonly key: string; readonly cert: string } | undefined
}

export interface FakeAkeylessToken {
  readonly value: string
  readonly expiresAt: number
  alive: boolean
}

export interface FakeAkeyless extends FakeServer {
  readonly requests: { readonly path: string; readonly status: number }[]
  readonly tokens: FakeAkeylessToken[]
  /** Every secret that it made for a read. */
  readonly made: string[]
  /** Set if a revocation is accepted, but has no effect. */
  deaf: boolean
}

const lifetimeSeconds = 3600

/**
 * A strict Akeyless on loopback: login by a JWT auth method with its audience and sub-claims, static, rotated and
 * dynamic secrets, the look at a token, and its revocation. The forms are those of the SDK 5.0. The words and the
 * statuses of refusals are not documented.
 */
export async function startFakeAkeyless(options: FakeAkeylessOptions): Promise<FakeAkeyless> {
  const server = await startFakeJson({
    type: 'application/json',
    async serve(request, body) {
      const path = (request.url ?? '').replace(/^\/api\/v2/, '')
      try {
        const answer = await serve(options, akeyless, request, path, body)
        akeyless.requests.push({ path, status: 200 })
        return answer
      } catch (error) {
        akeyless.requests.push({ path, status: error instanceof Refusal ? error.status : 500 })
        throw error
      }
    },
    broken: (reason) => refusal(500, reason),
    tls: options.tls,
  })
  const akeyless: FakeAkeyless = Object.assign(server, { requests: [], tokens: [], made: [], deaf: false })
  return akeyless
}

const refusal = (status: number, error: string) => new Refusal(status, { error })

async function serve(
  options: FakeAkeylessOptions,
  akeyless: FakeAkeyless,
  { method }: IncomingMessage,
  path: string,
  body: string,
): Promise<object> {
  if (method !== 'POST') throw refusal(404, 'not found')
  const fields: Record<string, unknown> = JSON.parse(body || '{}')
  if (path === '/auth') return auth(options, akeyless, fields)
  const token = akeyless.tokens.find(({ value }) => value === fields.token)
  const isValid = token?.alive === true && token.expiresAt > akeyless.now()
  if (path === '/validate-token')
    return isValid && token
      ? { is_valid: true, expiration: new Date(token.expiresAt).toISOString() }
      : { is_valid: false, reason: 'token is not valid' }
  if (!token || !isValid) throw refusal(401, 'Unauthorized: the token is not valid')
  if (path === '/revoke-creds') {
    token.alive = akeyless.deaf
    return {}
  }
  if (path === '/get-secret-value') {
    const names = list(fields.names)
    return Object.fromEntries(names.map((name) => [name, valueOfItem(options, 'static', name, fields.version)]))
  }
  if (path === '/get-rotated-secret-value')
    return { value: valueOfItem(options, 'rotated', list(fields.names)[0] ?? '', fields.version) }
  if (path === '/get-dynamic-secret-value') return dynamicUser(options, akeyless, String(fields.name))
  throw refusal(404, 'not found')
}

const list = (names: unknown) => [names].flat().map(String)

async function auth(
  { issuer, accessId, audience, subClaims }: FakeAkeylessOptions,
  akeyless: FakeAkeyless,
  fields: Record<string, unknown>,
): Promise<object> {
  const refused = (why: string) => refusal(401, `Failed to authenticate: ${why}`)
  if (fields['access-type'] !== 'jwt') throw refused('unsupported access type')
  if (fields['access-id'] !== accessId) throw refused('no such auth method')
  let claims: JWTPayload
  try {
    const currentDate = new Date(akeyless.now())
    claims = (await jwtVerify(String(fields.jwt), createLocalJWKSet(issuer.jwks()), { currentDate })).payload
  } catch {
    throw refused('the JWT cannot be verified')
  }
  if (claims.iss !== issuer.url || soleAudience(claims.aud) !== audience) throw refused('wrong issuer or audience')
  const wrong = Object.keys(subClaims).find((name) => claims[name] !== subClaims[name])
  if (wrong !== undefined) throw refused(`sub-claim ${wrong} does not match`)
  const value = `t-${randomBytes(24).toString('hex')}`
  const expiresAt = akeyless.now() + (lifetimeSeconds / akeyless.pace) * 1000
  akeyless.tokens.push({ value, expiresAt, alive: true })
  return { token: value, expiration: new Date(expiresAt).toISOString() }
}

function itemOf({ items }: FakeAkeylessOptions, kind: FakeItem['kind'], name: string): FakeItem {
  const item = items.find((one) => one.name === name)
  if (item?.kind !== kind) throw refusal(404, `item ${name} not found`)
  if (item.isForbidden) throw refusal(403, `no permission to read ${name}`)
  return item
}

function valueOfItem(options: FakeAkeylessOptions, kind: FakeItem['kind'], name: string, version: unknown) {
  const { values = [] } = itemOf(options, kind, name)
  const value = values[Number(version ?? values.length) - 1]
  if (value === undefined) throw refusal(404, `version of ${name} not found`)
  return value
}

function dynamicUser(options: FakeAkeylessOptions, akeyless: FakeAkeyless, name: string): object {
  const { name: id } = itemOf(options, 'dynamic', name)
  const password = `made-by-akeyless-${randomBytes(9).toString('hex')}`
  akeyless.made.push(password)
  return { id: `tmp.${id}`, user: 'tmp-user', password, ttl_in_minutes: '60' }
}
