import type { IncomingMessage } from 'node:http'
import { type FakeServer, Refusal, startFakeJson } from '../double-server.ts'
import { cloudPlatform, type FakeGoogle, type FakeGoogleToken, membersOf } from './server.ts'

export interface FakeGoogleSecretVersion {
  readonly value: string | Uint8Array
  readonly state?: 'DISABLED' | 'DESTROYED'
}

/** A secret of Secret Manager. Its first version is number 1, its last one is `latest`. */
export interface FakeGoogleSecret {
  readonly name: string
  readonly versions: readonly FakeGoogleSecretVersion[]
  readonly aliases?: Readonly<Record<string, number>>
  /** The members that have `roles/secretmanager.secretAccessor` on it. */
  readonly readers?: readonly string[]
  /** The answer has the checksum of something else. */
  readonly corrupt?: true
}

export interface FakeSecretManagerOptions {
  /** The service accepts the tokens of this Google and uses its clock. */
  readonly google: FakeGoogle
  readonly project: { readonly id: string; readonly number: string }
  /** A regional service has the secrets of its location only. */
  readonly location?: string
  readonly secrets: readonly FakeGoogleSecret[]
  /** The members that may read every secret of the project. */
  readonly readers?: readonly string[]
  readonly tls?: { readonly key: string; readonly cert: string }
}

export interface FakeSecretManager extends FakeServer {
  readonly requests: { readonly method: string; readonly path: string; readonly reason: string | undefined }[]
  /** Refuses the next reads that are allowed, one by one. */
  readonly refusals: Refusal[]
}

/**
 * A strict Secret Manager on loopback, of the whole world or of one location: tokens, rights on secrets, states of
 * versions, aliases, and `latest` as the version that was created last. It answers with Google's own errors.
 *
 * @see https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access
 */
export async function startFakeSecretManager(options: FakeSecretManagerOptions): Promise<FakeSecretManager> {
  const { google } = options
  const server = await startFakeJson({
    type: 'application/json; charset=UTF-8',
    serve: async (request) => serve(options, manager, request),
    broken: (reason) => googleError(500, 'INTERNAL', reason),
    tls: options.tls,
  })
  const clock = { now: () => google.now(), advance: (milliseconds: number) => google.advance(milliseconds) }
  const manager: FakeSecretManager = Object.assign(server, clock, { requests: [], refusals: [] })
  return manager
}

/** An error in the form of Google's APIs. */
export function googleError(code: number, status: string, message: string, details?: readonly object[]): Refusal {
  return new Refusal(code, { error: { code, message, status, ...(details && { details }) } })
}

const service = 'secretmanager.googleapis.com'
const resource =
  /^\/v1\/(projects\/([^/]+)(?:\/locations\/([^/]+))?\/secrets\/([\w-]{1,255})\/versions\/([\w-]+)):access$/

function serve(options: FakeSecretManagerOptions, manager: FakeSecretManager, request: IncomingMessage): object {
  const { google, project, location, secrets } = options
  const path = decodeURIComponent(new URL(request.url ?? '/', manager.url).pathname)
  const reason = request.headers['x-goog-request-reason']?.toString()
  manager.requests.push({ method: request.method ?? '', path, reason })
  const caller = bearer(google, request)
  const [, name = '', itsProject, itsLocation, secretId, version = ''] = resource.exec(path) ?? []
  if (request.method !== 'GET' || secretId === undefined)
    throw googleError(400, 'INVALID_ARGUMENT', 'Invalid resource field value in the request.')
  if (google.disabled.includes(service)) throw switchedOff(project.number)
  if (!caller.scopes.includes(cloudPlatform))
    throw googleError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
      errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', { service }),
    ])
  const isOurs = [project.id, project.number].includes(itsProject ?? '') && itsLocation === location
  const secret = isOurs ? secrets.find((one) => one.name === secretId) : undefined
  if (!isOurs || !mayRead(caller, [...(options.readers ?? []), ...(secret?.readers ?? [])]))
    throw deniedError('secretmanager.versions.access', name)
  const refused = manager.refusals.shift()
  if (refused) throw refused
  const place = `projects/${project.number}${location ? `/locations/${location}` : ''}/secrets/${secretId}`
  if (!secret || secret.versions.length === 0)
    throw googleError(404, 'NOT_FOUND', `Secret [${place}] not found or has no versions.`)
  return accessSecret(secret, version, place)
}

function bearer(google: FakeGoogle, request: IncomingMessage): FakeGoogleToken {
  const value = request.headers.authorization?.replace(/^Bearer /, '')
  const found = google.issued.find((one) => one.value === value)
  if (found && found.expiresAt > google.now()) return found
  throw googleError(
    401,
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    [errorInfo('ACCESS_TOKEN_EXPIRED', 'googleapis.com', { service })],
  )
}

/** An access boundary allows objects of Cloud Storage and nothing else. */
function mayRead(caller: FakeGoogleToken, readers: readonly string[]): boolean {
  return caller.rules.length === 0 && membersOf(caller).some((member) => readers.includes(member))
}

function deniedError(permission: string, name: string): Refusal {
  return googleError(
    403,
    'PERMISSION_DENIED',
    `Permission '${permission}' denied for resource '${name}' (or it may not exist).`,
    [errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission, resource: name })],
  )
}

function switchedOff(number: string): Refusal {
  return googleError(
    403,
    'PERMISSION_DENIED',
    `Secret Manager API has not been used in project ${number} before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${service}/overview?project=${number} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    [errorInfo('SERVICE_DISABLED', 'googleapis.com', { service, consumer: `projects/${number}` })],
  )
}

function errorInfo(reason: string, domain: string, metadata: Readonly<Record<string, string>>): object {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata }
}

function accessSecret({ versions, aliases = {}, corrupt }: FakeGoogleSecret, asked: string, place: string): object {
  const number = asked === 'latest' ? versions.length : /^\d+$/.test(asked) ? Number(asked) : aliases[asked]
  const version = number === undefined ? undefined : versions[number - 1]
  const name = `${place}/versions/${number ?? asked}`
  if (!version) throw googleError(404, 'NOT_FOUND', `Secret Version [${name}] not found.`)
  if (version.state)
    throw googleError(400, 'FAILED_PRECONDITION', `Secret Version [${name}] is in ${version.state} state.`)
  const data = Buffer.from(version.value as Uint8Array)
  return {
    name,
    payload: { data: data.toString('base64'), dataCrc32c: String(crc32c(corrupt ? Buffer.from('other') : data)) },
  }
}

/** The checksum by the polynomial of Castagnoli. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
