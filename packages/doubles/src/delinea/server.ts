import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { type FakeSts, signerOf } from '../aws/server.ts'
import { type FakeServer, Refusal, soleAudience, startFakeJson } from '../double-server.ts'
import type { FakeGoogle } from '../gcp/server.ts'

/** A secret: the data of each version, the newest last. */
export interface FakeDelineaSecret {
  readonly path: string
  readonly versions: readonly object[]
  /** Set if no policy allows the identities to read it. */
  readonly isForbidden?: true
}

export interface FakeDelineaOptions {
  /** The STS that says who signed a request. */
  readonly sts: FakeSts
  /** The issuer of Google's ID tokens. */
  readonly google: FakeGoogle
  /** The external ids of the users: the ARN of a role, the email of a service account. */
  readonly externalIds: readonly string[]
  readonly secrets: readonly FakeDelineaSecret[]
  /** Set if a login gives no refresh token. */
  readonly hasNoRefreshTokens?: true
}

export interface FakeDelineaToken {
  readonly value: string
  readonly expiresAt: number
  readonly refreshToken: { readonly value: string; alive: boolean } | undefined
}

export interface FakeDelinea extends FakeServer {
  readonly requests: { readonly method: string; readonly path: string; readonly status: number }[]
  readonly tokens: FakeDelineaToken[]
  /** The signed requests that it got as logins, as they were sent. */
  readonly signed: { readonly headers: Readonly<Record<string, readonly string[]>>; readonly body: string }[]
}

const lifetimeSeconds = 3600
/** AWS accepts a signature for so long. */
const signatureMilliseconds = 300_000

/**
 * A strict Delinea DevOps Secrets Vault on loopback: login with a signed request that was not sent, or with an ID token
 * of Google, secrets by path and version, and the revocation of refresh tokens. It verifies the signature as STS does.
 */
export async function startFakeDelinea(options: FakeDelineaOptions): Promise<FakeDelinea> {
  const server = await startFakeJson({
    type: 'application/json',
    async serve(request, body) {
      const { method = '', url = '' } = request
      const shown = { method, path: url.replace(/(?<=^\/v1\/revoke\/).+/, 'TOKEN') }
      try {
        const answer = await serve(options, delinea, request, body)
        delinea.requests.push({ ...shown, status: 200 })
        return answer
      } catch (error) {
        delinea.requests.push({ ...shown, status: error instanceof Refusal ? error.status : 500 })
        throw error
      }
    },
    broken: (reason) => refusal(500, reason),
  })
  const delinea: FakeDelinea = Object.assign(server, { requests: [], tokens: [], signed: [] })
  return delinea
}

const refusal = (code: number, message: string) => new Refusal(code, { code, message })
const unknownItem = () => refusal(404, 'unable to find item with specified identifier')

async function serve(
  options: FakeDelineaOptions,
  delinea: FakeDelinea,
  { method, url = '', headers }: IncomingMessage,
  body: string,
): Promise<object> {
  const [, , kind, ...rest] = url.split('/').map(decodeURIComponent)
  if (method === 'POST' && kind === 'token') return login(options, delinea, JSON.parse(body))
  if (method === 'POST' && kind === 'revoke') {
    const token = delinea.tokens.find(({ refreshToken }) => refreshToken?.alive && refreshToken.value === rest[0])
    if (!token?.refreshToken) throw unknownItem()
    token.refreshToken.alive = false
    return {}
  }
  if (method !== 'GET' || kind !== 'secrets') throw refusal(404, 'not found')
  const token = delinea.tokens.find(({ value }) => headers.authorization === `Bearer ${value}`)
  if (!token || token.expiresAt <= delinea.now()) throw refusal(401, 'Invalid token')
  return secret(options, rest)
}

function secret({ secrets }: FakeDelineaOptions, parts: readonly string[]): object {
  const [version] = parts.at(-2) === 'version' ? parts.slice(-1) : []
  const path = (version === undefined ? parts : parts.slice(0, -2)).join('/')
  const found = secrets.find((one) => one.path === path)
  if (!found) throw unknownItem()
  if (found.isForbidden) throw refusal(403, 'Invalid permissions')
  const number = Number(version ?? found.versions.length - 1)
  const data = found.versions[number]
  if (!data) throw unknownItem()
  return { id: `id-of-${path}`, path: path.replaceAll('/', ':'), attributes: {}, data, version: String(number) }
}

async function login(
  options: FakeDelineaOptions,
  delinea: FakeDelinea,
  { grant_type, aws_headers, aws_body, jwt }: Record<string, unknown>,
): Promise<object> {
  const identity =
    grant_type === 'aws_iam'
      ? roleOf(options, delinea, text(aws_headers), text(aws_body))
      : grant_type === 'gcp'
        ? await accountOf(options, delinea, String(jwt))
        : undefined
  if (identity === undefined || !options.externalIds.includes(identity)) throw loginRefusal()
  const refreshToken = options.hasNoRefreshTokens
    ? undefined
    : { value: `refresh-${randomBytes(24).toString('base64url')}`, alive: true }
  const value = `dsv-${randomBytes(24).toString('hex')}`
  delinea.tokens.push({ value, expiresAt: delinea.now() + (lifetimeSeconds / delinea.pace) * 1000, refreshToken })
  return {
    accessToken: value,
    tokenType: 'bearer',
    expiresIn: lifetimeSeconds,
    ...(refreshToken && { refreshToken: refreshToken.value }),
  }
}

const loginRefusal = () => refusal(401, 'unable to authenticate')
const text = (base64: unknown) => Buffer.from(String(base64), 'base64').toString()

/** The role of the session that signed a GetCallerIdentity for the global STS. */
function roleOf({ sts }: FakeDelineaOptions, delinea: FakeDelinea, headers: string, body: string): string | undefined {
  const lists: Record<string, string[]> = JSON.parse(headers)
  delinea.signed.push({ headers: lists, body })
  const isCanonical = Object.entries(lists).every(
    ([name, values]) => /^[A-Z][a-z]*(-[A-Z][a-z]*)*$/.test(name) && values.length === 1,
  )
  const sent = Object.fromEntries(Object.entries(lists).map(([name, [value = '']]) => [name.toLowerCase(), value]))
  const { authorization = '', 'x-amz-date': date = '', 'content-type': type = '' } = sent
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (
    !isCanonical ||
    !type.startsWith('application/x-www-form-urlencoded') ||
    body !== 'Action=GetCallerIdentity&Version=2011-06-15' ||
    !authorization.includes('/us-east-1/sts/aws4_request, SignedHeaders=') ||
    !/SignedHeaders=[a-z;-]*\bhost;[a-z;-]*x-amz-date;x-amz-security-token,/.test(authorization) ||
    !(Math.abs(sts.now() - at) <= signatureMilliseconds)
  )
    return undefined
  try {
    const request = { method: 'POST', path: '/', query: '', headers: { ...sent, host: 'sts.amazonaws.com' }, body }
    return signerOf(sts, request).role.arn
  } catch {
    return undefined
  }
}

/** The service account of an ID token of Google for this tenant. */
async function accountOf({ google }: FakeDelineaOptions, delinea: FakeDelinea, jwt: string) {
  try {
    const checks = { issuer: 'https://accounts.google.com', currentDate: new Date(google.now()) }
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(google.jwks()), checks)
    return soleAudience(payload.aud) === delinea.url && payload.email_verified === true
      ? String(payload.email)
      : undefined
  } catch {
    return undefined
  }
}
