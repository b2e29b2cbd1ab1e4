import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from 'node:net'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { makeCertificate } from '../support/certificate.ts'

/** The servers for all programs: three TLS servers, as three hosts would be, which answer at once and count. */
export interface Mock {
  readonly tokenUrl: string
  /** AWS, Google, Entra and Vault in one server. The path decides which one answers. */
  readonly issuerUrl: string
  /** Secrets Manager. */
  readonly storeUrl: string
  readonly certificate: string
  requests: number
  connections: number
  close(): void
}

/** The environment of a job's step, with its own files in a folder. */
export function stepIn(folder: string, { certificate, tokenUrl }: Mock) {
  const files = ['ENV', 'OUTPUT', 'STATE', 'STEP_SUMMARY'].map(
    (kind) => [`GITHUB_${kind}`, join(folder, kind)] as const,
  )
  const surroundings: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    NODE_EXTRA_CA_CERTS: certificate,
    RUNNER_TEMP: folder,
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: 'push',
    ACTIONS_ID_TOKEN_REQUEST_URL: tokenUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    ...Object.fromEntries(files),
  }
  return { files, surroundings }
}

type Answer = (url: string, response: ServerResponse, method: string, body: string) => string

/**
 * Three TLS servers on loopback with their own certificate. Each answer waits `latency` ms, and each connection
 * `connecting` ms. AWS sessions are valid for `life` ms.
 */
export async function startMock(latency: number, life = 3_600_000, connecting = 0): Promise<Mock> {
  const { key, cert, path, remove } = makeCertificate()
  const serve = async (answer: Answer) => {
    const server = createServer({ key, cert }, (request, response) => {
      mock.requests++
      let body = ''
      request.setEncoding('utf8')
      request.on('data', (text: string) => {
        body += text
      })
      request.on('end', () =>
        setTimeout(() => response.end(answer(request.url ?? '', response, request.method ?? '', body)), latency),
      )
    })
    server.on('secureConnection', (socket) => {
      mock.connections++
      open.add(socket.once('close', () => open.delete(socket)))
    })
    const url = (one: NetServer) => `https://127.0.0.1:${(one.address() as AddressInfo).port}`
    const listening = async <S extends NetServer>(one: S): Promise<S> => {
      await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
      servers.push(one)
      return one
    }
    if (connecting === 0) return url(await listening(server))
    // The handshake waits, as it does where the host is far away.
    const far = await listening(
      createNetServer({ pauseOnConnect: true }, (socket) =>
        setTimeout(() => server.emit('connection', socket.resume()), connecting),
      ),
    )
    return url(far)
  }
  const servers: NetServer[] = []
  const open = new Set<TLSSocket>()
  const tokenUrl = `${await serve((url) => JSON.stringify({ value: token(url) }))}/token?api-version=2.0`
  let revoked = false
  const issuerUrl = `${await serve((url, response, method, body) => {
    if (body.includes('Action=GetCallerIdentity')) return identity
    if (url.endsWith('/login')) revoked = false
    if (url.endsWith('/revoke-self')) revoked = true
    if (url.endsWith('/lookup-self') && revoked) {
      response.statusCode = 403
      return '{"errors":["permission denied"]}'
    }
    const { status = 200, body: own } = url.includes('/installation') ? github(url, method) : kubernetes(url, method)
    response.statusCode = status
    return own ?? credential(url, life)
  })}/`
  const storeUrl = `${await serve((_url, response, _method, body) => {
    response.setHeader('content-type', 'application/x-amz-json-1.1')
    return secret(JSON.parse(body).SecretId)
  })}/`
  const close = () => {
    remove()
    for (const server of servers) server.close()
    for (const socket of open) socket.destroy()
  }
  const mock: Mock = { tokenUrl, issuerUrl, storeUrl, certificate: path, requests: 0, connections: 0, close }
  return mock
}

/** The ID token that the mock gives for a request. */
export function token(url: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const aud = new URL(url, 'https://mock').searchParams.get('audience')
  const exp = Math.floor(Date.now() / 1000) + 300
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:acme/api:ref:refs/heads/main',
    aud,
    exp,
    jti: 'x',
  }
  return [part({ alg: 'RS256', typ: 'JWT' }), part({ ...claims, padding: 'x'.repeat(700) }), 's'.repeat(342)].join('.')
}

let deleted = false

function kubernetes(url: string, method: string): { status?: number; body?: string } {
  if (method === 'DELETE') deleted = true
  if (method === 'DELETE') return { body: '{"kind":"Status","status":"Success"}' }
  if (url.endsWith('/secrets')) {
    deleted = false
    return { status: 201, body: '{"kind":"Secret","metadata":{"uid":"11111111-2222"}}' }
  }
  if (url.endsWith('/deployer/token'))
    return { status: 201, body: JSON.stringify({ status: { token: 'e.'.repeat(300), expirationTimestamp: end } }) }
  if (!url.endsWith('/selfsubjectreviews')) return {}
  const refused = '{"kind":"Status","reason":"Unauthorized","code":401}'
  return deleted ? { status: 401, body: refused } : { status: 201, body: '{"kind":"SelfSubjectReview"}' }
}

/** The part of GitHub that an installation token needs. A deleted token is refused. */
function github(url: string, method: string): { status?: number; body?: string } {
  if (url.endsWith('/users/acme/installation'))
    return { body: '{"id":7,"app_slug":"deployer","account":{"login":"acme"}}' }
  if (url.endsWith('/access_tokens')) {
    deleted = false
    const token = `ghs_${'t'.repeat(36)}`
    return {
      status: 201,
      body: JSON.stringify({
        token,
        expires_at: end,
        permissions: { contents: 'read' },
        repository_selection: 'selected',
        repositories: [{ name: 'api', full_name: 'acme/api' }],
      }),
    }
  }
  if (method === 'DELETE') deleted = true
  if (method === 'DELETE') return { status: 204, body: '' }
  return deleted
    ? { status: 401, body: '{"message":"Bad credentials"}' }
    : { body: '{"total_count":0,"repositories":[]}' }
}

function credential(url: string, life: number): string {
  const token = `ya29.${'t-_T'.repeat(100)}`
  if (url.endsWith('/oauth2/v2.0/token'))
    return JSON.stringify({ token_type: 'Bearer', expires_in: 3599, access_token: token })
  if (url.endsWith('/v1/token')) return JSON.stringify({ access_token: token, expires_in: 300, token_type: 'Bearer' })
  if (url.endsWith(':generateAccessToken')) return JSON.stringify({ accessToken: token, expireTime: end })
  if (url.endsWith('/v1/auth/jwt/login'))
    return JSON.stringify({
      auth: { client_token: `s.${'t'.repeat(24)}`, lease_duration: 1200, token_type: 'service' },
    })
  if (url.endsWith('/v1/kv/data/app')) return JSON.stringify({ data: { data: { password: 'p'.repeat(30) } } })
  if (url.endsWith('/authenticate')) return conjurToken()
  if (url.includes('/secrets?variable_ids='))
    return JSON.stringify({ 'acme:variable:prod/db/password': 'p'.repeat(30) })
  if (url.includes('/ui/mounts/')) return '{"data":{"path":"kv/","type":"kv","options":{"version":"2"}}}'
  if (url.includes('/auth/token/')) return '{"data":{}}'
  if (url.includes('/v1/transit/sign/')) return `{"data":{"signature":"vault:v1:${'s'.repeat(342)}"}}`
  return session(new Date(Date.now() + life).toISOString())
}

/** A token of Conjur, as the header of a request has it. */
function conjurToken(): string {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const payload = base64(JSON.stringify({ sub: 'host/ci/api', iat: Math.floor(Date.now() / 1000) }))
  return base64(JSON.stringify({ protected: base64('{"alg":"x"}'), payload, signature: 's'.repeat(342) }))
}

/** The value of a secret of Secrets Manager: 30 characters, different for each name. */
function secret(name: string): string {
  const value = Buffer.from(`value of ${name}`).toString('base64').padEnd(30, 'x')
  return JSON.stringify({
    ARN: `arn:aws:secretsmanager:eu-central-1:111111111111:secret:${name}-AbCdEf`,
    Name: name,
    VersionId: '11111111-1111-1111-1111-111111111111',
    VersionStages: ['AWSCURRENT'],
    SecretString: value,
  })
}

const identity =
  '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:sts::111111111111:assumed-role/deploy/x</Arn><UserId>AROA:x</UserId><Account>111111111111</Account></GetCallerIdentityResult></GetCallerIdentityResponse>'
const end = new Date(Date.now() + 3_600_000).toISOString()
const session = (end: string) =>
  `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIA2222333344445555</AccessKeyId><SecretAccessKey>${'k/'.repeat(20)}</SecretAccessKey><SessionToken>${'t+/T'.repeat(100)}</SessionToken><Expiration>${end}</Expiration></Credentials><AssumedRoleUser><Arn>arn:aws:sts::111111111111:assumed-role/deploy/x</Arn></AssumedRoleUser></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`
