import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose'
import { type FakeKey, type FakeServer, makeFakeKey, Refusal, startFakeServer } from '../double-server.ts'
import { discovery, type FakeStoredSecret, ruleAllows, secretObject } from './secrets.ts'

export interface FakeClusterOptions {
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  readonly audience: string
  /** The claims that the authentication configuration requires. */
  readonly claims?: Readonly<Record<string, string>>
  /** The rights of the CI user in the namespace, each as `<verb> <resource>` or `<verb> <resource> <name>`. */
  readonly rules?: readonly string[]
  /** Secrets that were there before. */
  readonly stored?: readonly FakeStoredSecret[]
  readonly namespace: string
  readonly accounts: readonly string[]
  /** The seconds for which an accepted token is accepted without another check. The real server has 10. */
  readonly cacheSeconds?: number
  /** Set if a finalizer keeps every deleted Secret. */
  readonly finalizer?: true
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** An object of the cluster. */
export interface FakeSecret {
  readonly name: string
  readonly uid: string
  readonly labels: Readonly<Record<string, string>>
}

export interface FakeCluster extends FakeServer {
  readonly requests: { readonly method: string; readonly path: string; readonly body: Record<string, unknown> }[]
  /** The Secrets that exist. */
  readonly secrets: FakeSecret[]
  readonly issued: string[]
}

/**
 * A strict API server on loopback: tokens of an issuer by structured authentication, least rights, Secrets, tokens that
 * are bound by name and uid, and a cache of accepted tokens. Its answers are those that Kubernetes 1.35 was seen to
 * give.
 */
export async function startFakeCluster(options: FakeClusterOptions): Promise<FakeCluster> {
  const world = { options, key: await makeFakeKey('sa-1'), accepted: new Map<string, number>() }
  const server = await startFakeServer(async (request, text) => {
    const answer = await serve({ ...world, cluster }, request, text).catch((error: unknown) =>
      error instanceof Refusal ? error : failure(500, 'InternalError', String(error)),
    )
    const [status, body] = answer instanceof Refusal ? [answer.status, answer.body] : answer
    return { status, type: 'application/json', body: JSON.stringify(body) }
  }, options.tls)
  const cluster: FakeCluster = Object.assign(server, { requests: [], secrets: [], issued: [] })
  return cluster
}

interface World {
  readonly options: FakeClusterOptions
  readonly cluster: FakeCluster
  readonly key: FakeKey
  readonly accepted: Map<string, number>
}

function failure(code: number, reason: string, message: string): Refusal {
  return new Refusal(code, { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code })
}

type Answer = readonly [status: number, body: object]

async function serve(world: World, request: IncomingMessage, text: string): Promise<Answer> {
  const { options, cluster } = world
  const path = new URL(request.url ?? '/', cluster.url).pathname
  const method = request.method ?? ''
  // Newer clients send a review as protobuf. Its content does not matter here.
  const json = request.headers['content-type']?.startsWith('application/json')
  const body = text === '' || !json ? {} : JSON.parse(text)
  cluster.requests.push({ method, path, body })
  const user = await authenticate(world, request.headers.authorization?.replace(/^Bearer /, '') ?? '')
  if (path === '/apis/authentication.k8s.io/v1/selfsubjectreviews') {
    const userInfo = { username: user, uid: randomUUID(), groups: ['system:authenticated'] }
    return [201, { kind: 'SelfSubjectReview', apiVersion: 'authentication.k8s.io/v1', status: { userInfo } }]
  }
  if (path === '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews') return [201, reviewOf(options, user, body)]
  const document = discovery[path]
  if (document && method === 'GET') return [200, document]
  const [, namespace = '', resource = '', name = '', sub = ''] =
    /^\/api\/v1\/namespaces\/([^/]+)\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? []
  allow(options, user, method, namespace, sub ? `${resource}/${sub}` : resource, name)
  if (resource === 'secrets' && method === 'GET' && name !== '') return [200, storedSecret(options, namespace, name)]
  if (resource === 'secrets' && method === 'POST') return createSecret(cluster, body)
  if (resource === 'secrets' && method === 'DELETE') return deleteSecret(world, name, body)
  if (sub === 'token' && method === 'POST') return createToken(world, name, body)
  throw failure(404, 'NotFound', 'the server could not find the requested resource')
}

async function authenticate(world: World, token: string): Promise<string> {
  const { options, cluster, key, accepted } = world
  const unauthorized = () => failure(401, 'Unauthorized', 'Unauthorized')
  const currentDate = new Date(cluster.now())
  try {
    const claims = decodeJwt(token)
    if (claims.iss === options.issuer.url) {
      const checks = { audience: options.audience, currentDate, requiredClaims: ['exp', 'sub'] }
      const { payload } = await jwtVerify(token, createLocalJWKSet(options.issuer.jwks()), checks)
      const holds = Object.entries(options.claims ?? {}).every(([claim, value]) => payload[claim] === value)
      if (holds) return `ci:${payload.sub}`
      throw unauthorized()
    }
    if ((accepted.get(token) ?? 0) > cluster.now()) return String(claims.sub)
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [key.jwk] }), {
      currentDate,
      audience: cluster.url,
    })
    const { secret } = payload['kubernetes.io'] as { secret: FakeSecret }
    if (!cluster.secrets.some(({ name, uid }) => name === secret.name && uid === secret.uid)) throw unauthorized()
    accepted.set(token, cluster.now() + (options.cacheSeconds ?? 0) * 1000)
    return String(payload.sub)
  } catch {
    throw unauthorized()
  }
}

const leastRights = ['create secrets', 'delete secrets', 'create serviceaccounts/token']

function allow(
  options: FakeClusterOptions,
  user: string,
  method: string,
  namespace: string,
  resource: string,
  name: string,
): void {
  const verb = { POST: 'create', DELETE: 'delete', GET: name === '' ? 'list' : 'get' }[method] ?? method
  if (isAllowed(options, user, verb, namespace, resource, name)) return
  const group = 'in API group ""'
  const object = verb === 'get' ? `${resource} "${name}"` : resource
  throw failure(
    403,
    'Forbidden',
    `${object} is forbidden: User "${user}" cannot ${verb} resource "${resource}" ${group} in the namespace "${namespace}"`,
  )
}

function isAllowed(
  { rules = leastRights, namespace: own }: FakeClusterOptions,
  user: string,
  verb: string,
  namespace: string,
  resource: string,
  name: string,
): boolean {
  return namespace === own && user.startsWith('ci:') && ruleAllows(rules, verb, resource, name)
}

interface AccessReview {
  readonly spec?: {
    readonly resourceAttributes?: {
      readonly namespace?: string
      readonly verb?: string
      readonly resource?: string
      readonly name?: string
    }
  }
}

/** Tells a user what it may do. */
function reviewOf(options: FakeClusterOptions, user: string, { spec }: AccessReview): object {
  const { namespace = '', verb = '', resource = '', name = '' } = spec?.resourceAttributes ?? {}
  const allowed = isAllowed(options, user, verb, namespace, resource, name)
  return { kind: 'SelfSubjectAccessReview', apiVersion: 'authorization.k8s.io/v1', spec, status: { allowed } }
}

function storedSecret({ stored = [] }: FakeClusterOptions, namespace: string, name: string): object {
  const found = stored.find((one) => one.namespace === namespace && one.name === name)
  if (!found) throw failure(404, 'NotFound', `secrets "${name}" not found`)
  return secretObject(found)
}

function createSecret(
  { secrets }: FakeCluster,
  body: { metadata?: { name?: string; labels?: Record<string, string> } },
): Answer {
  const { name = '', labels = {} } = body.metadata ?? {}
  if (secrets.some((one) => one.name === name)) throw failure(409, 'AlreadyExists', `secrets "${name}" already exists`)
  const secret = { name, uid: randomUUID(), labels }
  secrets.push(secret)
  return [201, { kind: 'Secret', apiVersion: 'v1', metadata: { ...secret, resourceVersion: '1' }, type: 'Opaque' }]
}

function deleteSecret({ options, cluster }: World, name: string, body: { preconditions?: { uid?: string } }): Answer {
  const index = cluster.secrets.findIndex((one) => one.name === name)
  const secret = cluster.secrets[index]
  if (!secret) throw failure(404, 'NotFound', `secrets "${name}" not found`)
  const wanted = body.preconditions?.uid
  if (wanted !== undefined && wanted !== secret.uid)
    throw failure(
      409,
      'Conflict',
      `Precondition failed: UID in precondition: ${wanted}, UID in object meta: ${secret.uid}`,
    )
  if (options.finalizer)
    return [200, { kind: 'Secret', metadata: { ...secret, deletionTimestamp: new Date().toISOString() } }]
  cluster.secrets.splice(index, 1)
  return [
    200,
    { kind: 'Status', apiVersion: 'v1', status: 'Success', details: { name, kind: 'secrets', uid: secret.uid } },
  ]
}

interface TokenSpec {
  readonly audiences?: readonly string[]
  readonly expirationSeconds?: number
  readonly boundObjectRef?: { readonly kind: string; readonly name: string; readonly uid?: string }
}

async function createToken(world: World, account: string, { spec = {} }: { spec?: TokenSpec }): Promise<Answer> {
  const { options, cluster, key } = world
  if (!options.accounts.includes(account)) throw failure(404, 'NotFound', `serviceaccounts "${account}" not found`)
  const { audiences = [cluster.url], expirationSeconds: seconds = 3600, boundObjectRef: bound } = spec
  if (seconds < 600)
    throw failure(
      422,
      'Invalid',
      'spec.expirationSeconds: Invalid value: may not specify a duration less than 10 minutes',
    )
  const secret = cluster.secrets.find(({ name }) => name === bound?.name)
  if (!bound || !secret) throw failure(404, 'NotFound', `secrets "${bound?.name}" not found`)
  if (bound.uid === undefined) throw new Error('the double wants the uid: without it the real server binds loosely')
  if (bound.uid !== secret.uid)
    throw failure(
      409,
      'Conflict',
      `the UID in the bound object reference (${bound.uid}) does not match the UID in record`,
    )
  const now = Math.floor(cluster.now() / 1000)
  const life = Math.floor(seconds / cluster.pace)
  const token = await key.sign({
    iss: 'https://kubernetes.default.svc',
    sub: `system:serviceaccount:${options.namespace}:${account}`,
    aud: [...audiences],
    iat: now,
    exp: now + life,
    jti: randomUUID(),
    'kubernetes.io': { namespace: options.namespace, secret: { name: secret.name, uid: secret.uid } },
  })
  cluster.issued.push(token)
  const status = { token, expirationTimestamp: new Date((now + life) * 1000).toISOString().replace('.000', '') }
  return [201, { kind: 'TokenRequest', apiVersion: 'authentication.k8s.io/v1', spec, status }]
}
