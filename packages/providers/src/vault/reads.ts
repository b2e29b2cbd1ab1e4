import { isEnd } from '@mayfly/core/credible'
import { MayflyError, saysNothingIssued } from '@mayfly/core/errors'
import type { HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { settleAll } from '@mayfly/core/settle'
import type { Parts } from '@mayfly/core/template'
import type { VaultLease } from './leases.ts'
import { headersFor } from './request.ts'
import type { SecretLine } from './secret-lines.ts'

interface Reading {
  readonly url: string
  readonly namespace: string | undefined
  readonly token: Secret
}

/** A mount, with the facts that a read needs. */
export interface Mount {
  readonly path: string
  /** Whether Vault showed the mount. If not, it does not exist or the token may not see it. */
  readonly shown: boolean
  readonly kv: 1 | 2 | undefined
}

/**
 * Reads every line, all at the same time. Equal requests are sent once. If a read creates something (a database user, a
 * certificate), it is recorded as soon as the answer arrives, and never repeated if it may have had its effect. Errors:
 * ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE.
 */
export async function readAll(
  lines: readonly SecretLine[],
  io: ExchangeIo,
  reading: Reading,
  holdLease: (lease: VaultLease) => void,
): Promise<Parts> {
  const mounts = new Map<string, Promise<Mount>>()
  const requests = new Map<string, Promise<Readonly<Record<string, unknown>>>>()
  const askedOf = new Map<string, number>()
  const read = (line: SecretLine) => {
    const { method, path, version, body } = line
    const key = JSON.stringify([method, path, version, body])
    const found = requests.get(key)
    if (found) return found
    const nth = (askedOf.get(path) ?? 0) + 1
    askedOf.set(path, nth)
    const what = `lease of ${path}${nth > 1 ? ` (request ${nth})` : ''}`
    const once = readOne(line, io, reading, { what, mounts, holdLease })
    requests.set(key, once)
    return once
  }
  const parts = (await settleAll(lines.map(async (line) => partsOf(line, await read(line), io)))).flat()
  const names = parts.map(([name]) => name.toLowerCase())
  const twice = parts.filter((_, index) => names.indexOf(names[index] ?? '') !== index).map(([name]) => name)
  if (twice.length > 0) throw (await import('./refusal.ts')).sameName(twice)
  return Object.fromEntries(parts)
}

interface ReadContext {
  /** The name in the record for what the request may create. */
  readonly what: string
  readonly mounts: Map<string, Promise<Mount>>
  readonly holdLease: (lease: VaultLease) => void
}

async function readOne(
  line: SecretLine,
  io: ExchangeIo,
  reading: Reading,
  { what, mounts, holdLease }: ReadContext,
): Promise<Readonly<Record<string, unknown>>> {
  const mount = line.method === 'GET' ? await mountOf(line.path, io, reading, mounts) : undefined
  const path = mount?.kv === 2 ? `${mount.path}data/${line.path.slice(mount.path.length)}` : line.path
  const query = line.version === undefined ? '' : `?version=${line.version}`
  const request = ask(reading, line.method, `/v1/${encode(path)}${query}`, line.body)
  const judge = (answer: HttpAnswer) => judgeRead(answer, line, io, { path, mount, holdLease })
  if (mount?.kv !== undefined) return io.http('any', () => request, judge)
  return making(what, io, () => io.http('unsent', () => request, judge))
}

/** Records that a lease may exist, until the answer shows it or Vault says that it made none. */
async function making<T>(what: string, io: ExchangeIo, ask: () => Promise<T>): Promise<T> {
  io.hold({ what, asked: true, facts: {} })
  try {
    const made = await ask()
    io.forget(what)
    return made
  } catch (error) {
    if (saysNothingIssued(error)) io.forget(what)
    throw error
  }
}

function ask({ url, namespace, token }: Reading, method: 'GET' | 'POST', path: string, body?: string): HttpRequest {
  const headers = headersFor(namespace, token)
  return { method, url: url + path, headers, ...(body !== undefined && { body }) }
}

const hidden: Mount = { path: '', shown: false, kv: undefined }

/**
 * The mount of a path. The two versions of KV need different paths. If the token may not request the mount, the path is
 * used as it is given.
 */
function mountOf(
  path: string,
  io: ExchangeIo,
  reading: Reading,
  known: Map<string, Promise<Mount>>,
  again = true,
): Promise<Mount> {
  const [top = ''] = path.split('/')
  const found =
    known.get(top) ??
    io.http(
      'any',
      () => ask(reading, 'GET', `/v1/sys/internal/ui/mounts/${encode(path)}`),
      ({ status, body }): Mount => {
        const data = objectIn(readJson(body).data)
        if (status !== 200 || typeof data.path !== 'string') return hidden
        const version = objectIn(data.options).version
        return { path: data.path, shown: true, kv: data.type === 'kv' ? (version === '2' ? 2 : 1) : undefined }
      },
    )
  known.set(top, found)
  // A mount may be below another one. For a path outside the mount that was found, Vault is asked again.
  return found.then((mount) => {
    if (`${path}/`.startsWith(mount.path)) return mount
    return again ? mountOf(path, io, reading, new Map(), false) : hidden
  })
}

async function judgeRead(
  answer: HttpAnswer,
  line: SecretLine,
  io: ExchangeIo,
  { path, mount, holdLease }: { path: string; mount: Mount | undefined; holdLease: (lease: VaultLease) => void },
): Promise<Readonly<Record<string, unknown>>> {
  const { status, body } = answer
  if (status !== 200) throw await (await import('./refusal.ts')).readRefusal(answer, { line, path, mount })
  const fields = readJson(body)
  const [lease, seconds] = [textOf(fields.lease_id), fields.lease_duration]
  const data = objectIn(fields.data)
  if (lease !== undefined) {
    const end = typeof seconds === 'number' && seconds > 0 ? io.now() + seconds * 1000 : Number.NaN
    holdLease({ id: lease, expiresAt: isEnd(end, undefined, 0) ? end : undefined })
  }
  holdWhatExpires(data, line, io, lease)
  // A proxy may have dropped the answer to a request that created something.
  if (fields.data === undefined) throw (await import('./refusal.ts')).noData(line.path)
  const exact = mayRound.test(body) ? objectIn((await import('./exact-numbers.ts')).readExactly(body).data) : data
  return mount?.kv === 2 ? objectIn(exact.data) : exact
}

/** Finds a number that JavaScript could write differently. */
const mayRound = /[:[,]\s*-?(?:\d+[.eE]|\d{16})/

/** Records certificates without a lease and AWS sessions. Both only expire, also after the token. */
function holdWhatExpires(
  data: Readonly<Record<string, unknown>>,
  { path }: SecretLine,
  io: ExchangeIo,
  lease: string | undefined,
): void {
  const { serial_number: serial, expiration, security_token: session } = data
  if (lease === undefined && typeof serial === 'string' && typeof expiration === 'number')
    io.hold({
      what: `certificate ${serial} of ${path}`,
      ...(isEnd(expiration * 1000, undefined, 0) && { expiresAt: expiration * 1000 }),
      facts: {},
    })
  if (typeof session === 'string')
    io.hold({ what: `AWS session of ${path}`, facts: { 'a revoked lease': 'does not end it' } })
}

/** The values of one line. Each field is masked when it is read. */
async function partsOf(
  line: SecretLine,
  data: Readonly<Record<string, unknown>>,
  io: ExchangeIo,
): Promise<[string, Secret][]> {
  if (line.fields === undefined) {
    const all = Object.entries(data).map(
      async ([field, value]): Promise<[string, Secret]> => [
        line.name + field.toUpperCase().replace(/\W/g, '_'),
        await received([value], valueText(value), io),
      ],
    )
    if (all.length > 0) return Promise.all(all)
    throw missing(line, 'any field')
  }
  const values = line.fields.map((field) => {
    if (!Object.hasOwn(data, field) || data[field] === null) throw missing(line, field)
    return data[field]
  })
  return [[line.name, await received(values, joined(values.map(valueText)), io)]]
}

/**
 * Masks a secret. For a structured secret, the texts inside it are masked too, because a program may print them one by
 * one.
 */
async function received(values: readonly unknown[], text: string, io: ExchangeIo): Promise<Secret> {
  const isStructured = values.some((value) => typeof value !== 'string' || /^\s*[{[]/.test(value))
  if (isStructured) (await import('./leaves.ts')).receiveLeaves(values, io)
  return io.receive(text)
}

function missing({ path }: SecretLine, field: string): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', `Vault has no such field at ${path}`, {
    facts: { path, field },
    fix: 'Check the field after #, and the version after @.',
  })
}

/** A text as it is, a list of texts joined by line breaks, everything else as JSON. */
function valueText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return joined(value)
  // This is the form that `exact-numbers.ts` writes.
  return JSON.stringify(value).replace(/"\\ud800([^"]+)"/g, '$1')
}

/**
 * Joins texts with one line break between them. A single text does not change, and neither does the end of the last
 * one.
 */
function joined(texts: readonly string[]): string {
  return texts.map((text, index) => (index < texts.length - 1 ? text.replace(/[\r\n]+$/, '') : text)).join('\n')
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
