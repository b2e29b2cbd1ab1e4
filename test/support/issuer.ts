import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { keyPairOf } from '@mayfly/doubles/keys'
import { exportJWK, type JSONWebKeySet, type JWTPayload, SignJWT } from 'jose'
import { type Ci, type Identity, identities } from './identities.ts'
import { listen } from './listen.ts'

/** Replaces an answer. It calls `next` for the usual answer. */
export type Hook = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** One request for an ID token. */
export interface TokenRequest {
  readonly method: string
  readonly path: string
  readonly audience: string | null
  readonly authorised: boolean
  /** The number of connections that the issuer had seen by then. */
  readonly connections: number
}

export interface Issuer {
  readonly url: string
  /** The claims of its tokens, and the claims that a trust policy can use. */
  readonly identity: Identity
  /** The values that the runner puts into ACTIONS_ID_TOKEN_REQUEST_URL and …_TOKEN. */
  readonly requestUrl: string
  readonly requestToken: string
  readonly requests: TokenRequest[]
  /** Every JWT that it issued. */
  readonly minted: string[]
  /** Claims that replace the usual ones. An undefined claim is removed. */
  claims: Record<string, unknown>
  subjectForm: 'name' | 'immutable'
  /** The speed at which its tokens grow old. */
  pace: number
  answer: Hook | undefined
  /** Set when GitHub has seen the job end. Then it issues no more tokens. */
  jobCompleted: boolean
  connections: number
  jwks(): JSONWebKeySet
  /** Moves its clock. */
  advance(milliseconds: number): void
  mint(audience: string, claims?: Record<string, unknown>): Promise<string>
  /** A token like the others, but signed with a key that the issuer does not have. */
  forge(audience: string): Promise<string>
  close(): Promise<void>
}

const completedJobError = "Can't issue ID_TOKEN for job in 'Completed' state"
const immutableSubject = 'repo:acme@12/api@34:ref:refs/heads/main'

/** The numbers of the open issuers. Issuers that are open at the same time have different keys. */
const openIssuers = new Set<number>()

/**
 * A CI issuer on loopback that really signs. Its tokens have the claims of one system, for GitHub in both forms of
 * `sub`.
 */
export async function startIssuer(options: { now?: () => number; ci?: Ci } = {}): Promise<Issuer> {
  let skew = 0
  const now = () => (options.now ?? Date.now)() + skew
  let number = 0
  while (openIssuers.has(number)) number++
  openIssuers.add(number)
  const real = keyPairOf(`issuer ${number}`)
  const jwk = { ...(await exportJWK(real.publicKey)), kid: 'key-1', use: 'sig', alg: 'RS256' }
  const requestToken = `request-token-${randomBytes(24).toString('hex')}`

  async function sign(
    key: Parameters<SignJWT['sign']>[0],
    audience: string,
    claims: Record<string, unknown>,
  ): Promise<string> {
    const payload: JWTPayload = { ...usualClaims(issuer, audience, now()), ...issuer.claims, ...claims }
    const present = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined))
    return new SignJWT(present).setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' }).sign(key)
  }

  const server = createServer((request, response) => {
    const { method = '', headers } = request
    const url = new URL(request.url ?? '/', issuer.url)
    response.setHeader('date', new Date(now()).toUTCString())
    if (url.pathname === '/.well-known/openid-configuration') return json(response, 200, discovery(issuer.url))
    if (url.pathname === '/jwks') return json(response, 200, issuer.jwks())
    if (url.pathname !== '/token') return json(response, 404, {})
    const audience = url.searchParams.get('audience')
    const authorised = headers.authorization === `Bearer ${requestToken}`
    const { connections } = issuer
    issuer.requests.push({ method, path: url.pathname + url.search, audience, authorised, connections })
    const next = () => {
      if (method !== 'GET') return json(response, 405, { message: 'Method Not Allowed' })
      if (!authorised) return json(response, 401, { message: 'Unauthorized' })
      if (issuer.jobCompleted) return json(response, 400, { message: completedJobError })
      issuer.mint(audience ?? 'https://github.com/acme').then((value) => json(response, 200, { value }))
    }
    if (issuer.answer) issuer.answer(request, response, next)
    else next()
  })
  server.on('connection', () => {
    issuer.connections++
  })
  const listening = await listen(server)
  const { url } = listening
  const issuer: Issuer = {
    url,
    identity: identities[options.ci ?? 'github'],
    requestUrl: `${url}/token?api-version=2.0`,
    requestToken,
    requests: [],
    minted: [],
    claims: {},
    subjectForm: 'name',
    pace: 1,
    answer: undefined,
    jobCompleted: false,
    connections: 0,
    jwks: () => ({ keys: [jwk] }),
    advance(milliseconds) {
      skew += milliseconds
    },
    async mint(audience, claims = {}) {
      const token = await sign(real.privateKey, audience, claims)
      issuer.minted.push(token)
      return token
    },
    forge: (audience) => sign(keyPairOf('not the issuer').privateKey, audience, {}),
    close() {
      openIssuers.delete(number)
      return listening.close()
    },
  }
  return issuer
}

function discovery(url: string) {
  return {
    issuer: url,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  }
}

function usualClaims({ url, identity, subjectForm, pace }: Issuer, audience: string, now: number): JWTPayload {
  const iat = Math.floor(now / 1000)
  return {
    iss: url,
    sub: subjectForm === 'immutable' ? immutableSubject : identity.subject,
    aud: identity.audienceInArray ? [audience] : audience,
    iat,
    nbf: iat - 600,
    exp: iat + 300 / pace,
    ...identity.claims(),
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
