import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { saysNothingIssued } from '@mayfly/core/errors'
import { traceOf } from '@mayfly/core/evidence'
import type { HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import { membersOf } from '@mayfly/core/json-text'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { joinJsonTexts } from '@mayfly/core/secrets/join-texts'
import type { SecretMembers } from '@mayfly/core/secrets/selection'
import type { SecretAnswer, SecretRead } from '@mayfly/core/secrets/source'
import type { VaultLease } from './leases.ts'
import { baseOf, headersFor, type VaultInputs } from './request.ts'

/** One request, as plain data. Equal requests are sent once. */
export interface VaultRead {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** A version of KV v2. */
  readonly version?: number
  /** The JSON object that a write request sends. */
  readonly body?: string
}

/** The answer to one read, with the lease that the read made. */
export type VaultAnswer = SecretAnswer & { readonly vaultLease?: VaultLease }

/** A mount, with the facts that a read needs. */
export interface Mount {
  readonly path: string
  /** Whether Vault showed the mount. If not, it does not exist or the token may not see it. */
  readonly shown: boolean
  readonly kv: 1 | 2 | undefined
}

/** A secret of KV has at most 1 MiB in most stores of Vault, and JSON escapes some of its signs. */
const largestAnswerBytes = 2 << 20

interface Access {
  readonly url: string
  readonly namespace: string | undefined
  readonly token: Secret
  readonly io: ExchangeIo
  /** The mounts that were asked for, by the first part of a path. */
  readonly mounts: Map<string, Promise<Mount>>
  readonly recordVaultLease: (vaultLease: VaultLease) => void
}

/**
 * Starts every read. If a read creates something (a database user, a certificate), it is recorded as soon as the answer
 * arrives, and never repeated if it may have had its effect. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE.
 */
export function readAll(
  reads: readonly VaultRead[],
  inputs: VaultInputs,
  token: Secret,
  io: ExchangeIo,
  recordVaultLease: Access['recordVaultLease'],
): Promise<VaultAnswer>[] {
  const { namespace, 'read-namespace': readNamespace = namespace } = inputs
  const access: Access = {
    url: baseOf(inputs),
    namespace: readNamespace,
    token,
    io,
    mounts: new Map(),
    recordVaultLease,
  }
  return reads.map((read, index) => {
    const before = reads.slice(0, index).filter(({ path }) => path === read.path).length
    return readOne(read, `lease of ${read.path}${before > 0 ? ` (request ${before + 1})` : ''}`, access)
  })
}

/** `what` is the name in the record for what the request may create. */
async function readOne(read: VaultRead, what: string, access: Access): Promise<VaultAnswer> {
  const { io } = access
  const mount = read.method === 'GET' ? await mountOf(read.path, access, access.mounts) : undefined
  const path = mount?.kv === 2 ? `${mount.path}data/${read.path.slice(mount.path.length)}` : read.path
  const query = read.version === undefined ? '' : `?version=${read.version}`
  const request = requestOf(access, read.method, `/v1/${encode(path)}${query}`, read.body)
  const judge = (answer: HttpAnswer) => judgeRead(answer, read, { path, mount }, access)
  if (mount?.kv !== undefined) return io.http('any', () => request, judge)
  return recordWhileAsking(what, io, () => io.http('no-effect', () => request, judge))
}

/** Records that a lease may exist, until the answer shows it or Vault says that it made none. */
async function recordWhileAsking<T>(what: string, io: ExchangeIo, ask: () => Promise<T>): Promise<T> {
  io.recordEnding({ what, asked: true, facts: {} })
  try {
    const made = await ask()
    io.forgetEnding(what)
    return made
  } catch (error) {
    if (saysNothingIssued(error)) io.forgetEnding(what)
    throw error
  }
}

function requestOf(
  { url, namespace, token, io }: Access,
  method: 'GET' | 'POST',
  path: string,
  body?: string,
): HttpRequest {
  const headers = headersFor(io, namespace, token)
  return { method, url: url + path, headers, ...(body !== undefined && { body }), largestBytes: largestAnswerBytes }
}

const invisibleMount: Mount = { path: '', shown: false, kv: undefined }

/**
 * The mount of a path. The two versions of KV need different paths. If the token may not request the mount, the path is
 * used as it is given.
 */
function mountOf(path: string, access: Access, known: Map<string, Promise<Mount>>, again = true): Promise<Mount> {
  const [top = ''] = path.split('/')
  const found =
    known.get(top) ??
    access.io.http(
      'any',
      () => requestOf(access, 'GET', `/v1/sys/internal/ui/mounts/${encode(path)}`),
      ({ status, body }): Mount => {
        const data = objectIn(readJson(body).data)
        if (status !== 200 || typeof data.path !== 'string') return invisibleMount
        const version = objectIn(data.options).version
        return { path: data.path, shown: true, kv: data.type === 'kv' ? (version === '2' ? 2 : 1) : undefined }
      },
    )
  known.set(top, found)
  // Two mounts can begin with the same part: `team/db/creds` is not in the mount `team/kv/`. So Vault is asked again.
  return found.then((mount) => {
    if (`${path}/`.startsWith(mount.path)) return mount
    return again ? mountOf(path, access, new Map(), false) : invisibleMount
  })
}

async function judgeRead(
  answer: HttpAnswer,
  read: VaultRead,
  { path, mount }: { readonly path: string; readonly mount: Mount | undefined },
  { io, recordVaultLease }: Access,
): Promise<VaultAnswer> {
  const { status, body } = answer
  if (status !== 200) return (await import('./refusal.ts')).refusedRead(answer, { read, path, mount })
  const fields = readJson(body)
  const data = objectIn(fields.data)
  const id = textOf(fields.lease_id)
  const vaultLease = id === undefined ? undefined : { id, expiresAt: endOf(fields.lease_duration, io.now() / 1000) }
  if (vaultLease) recordVaultLease(vaultLease)
  const certificate = vaultLease ? {} : recordCertificate(data, read, io)
  // A revoked lease does not end an AWS session, not even one that lasts longer than the lease.
  if (typeof data.security_token === 'string')
    io.recordEnding(
      { what: `AWS session of ${read.path}`, facts: { 'it stays valid': 'after its lease is revoked' } },
      () => ({
        trace: traceOf({ requestId: fields.request_id }),
      }),
    )
  // A proxy may have dropped the answer to a request that created something.
  if (fields.data === undefined) throw (await import('./refusal.ts')).noData(read.path)
  const version = mount?.kv === 2 ? objectIn(data.metadata).version : undefined
  const request = textOf(fields.request_id)
  return {
    found: { members: membersIn(body, mount?.kv === 2 ? ['data', 'data'] : ['data']) },
    read: {
      what: read.path,
      ...(typeof version === 'number' && { version: String(version) }),
      ...(isWord(request) && { request }),
      ...certificate,
    },
    ...(vaultLease && { vaultLease }),
  }
}

/** Records a certificate without a lease. It only expires, also after the token. */
function recordCertificate(
  { serial_number: serial, expiration }: Readonly<Record<string, unknown>>,
  { path }: VaultRead,
  io: ExchangeIo,
): Pick<SecretRead, 'expiring' | 'expiresAt'> {
  if (typeof serial !== 'string' || typeof expiration !== 'number') return {}
  const expiresAt = endOf(expiration, 0)
  const what = `certificate ${serial} of ${path}`
  io.recordEnding({ what, ...(expiresAt !== undefined && { expiresAt }), facts: {} }, () => ({
    trace: traceOf({ serial }),
  }))
  return { expiring: what, ...(expiresAt !== undefined && { expiresAt }) }
}

/** Epoch milliseconds; undefined for a number of seconds that gives no plausible time. */
function endOf(seconds: unknown, since: number): number | undefined {
  const end = typeof seconds === 'number' && seconds > 0 ? (since + seconds) * 1000 : Number.NaN
  return isPlausibleExpiry(end, undefined, 0) ? end : undefined
}

/** The fields below a place in an answer. A list of texts, such as a chain of certificates, is one text. */
function membersIn(body: string, place: readonly string[]): SecretMembers {
  const json = place.reduce<string | undefined>((text, key) => text && membersOf(text)?.get(key), body) ?? ''
  return new Map(
    [...(membersOf(json) ?? [])].map(([key, member]) => {
      const chain = joinJsonTexts(member)
      return [key, chain === undefined ? member : JSON.stringify(chain)]
    }),
  )
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
