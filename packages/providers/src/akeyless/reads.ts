import { isPlausibleExpiry } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import { issue } from '@mayfly/core/issue'
import { readJson } from '@mayfly/core/json'
import { membersOf, writtenValue } from '@mayfly/core/json-text'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { batchesOf, readInBatches } from '@mayfly/core/secrets/batches'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import { request } from './request.ts'

export type Kind = 'static' | 'rotated' | 'dynamic'

/** One secret; without a version its current value. */
export interface AkeylessRead {
  readonly kind: Kind
  readonly name: string
  readonly version?: number
}

interface Access {
  readonly url: string
  readonly token: Secret
  readonly io: ExchangeIo
}

const mostInBatch = 20

/** The number of requests for some reads. */
export function requestsFor(reads: readonly AkeylessRead[]): number {
  return batchesOf(batchedNames(reads), mostInBatch).length + reads.filter((read) => !isBatched(read)).length
}

/** Starts every read. One request reads the current values of many static secrets. */
export function readAll(reads: readonly AkeylessRead[], access: Access): Promise<SecretAnswer>[] {
  const batched = readInBatches(
    batchesOf(batchedNames(reads), mostInBatch),
    (names) => readTogether(names, access),
    (name) => readStatic({ kind: 'static', name }, access),
  )
  return reads.map((read) => {
    if (read.kind === 'dynamic') return readDynamic(read.name, access)
    if (read.kind === 'rotated') return readRotated(read, access)
    return (isBatched(read) && batched.get(read.name)) || readStatic(read, access)
  })
}

/** A request has one version for all of its names. */
function isBatched({ kind, version }: AkeylessRead): boolean {
  return kind === 'static' && version === undefined
}

function batchedNames(reads: readonly AkeylessRead[]): string[] {
  return reads.filter(isBatched).map(({ name }) => name)
}

/** The values of some static secrets; undefined if Akeyless refuses one of them. */
function readTogether(
  names: readonly string[],
  { url, token, io }: Access,
): Promise<ReadonlyMap<string, SecretAnswer> | undefined> {
  return io.http(
    'any',
    () => request(url, 'get-secret-value', token, { names }),
    async (answer) => {
      if (answer.status === 200)
        return new Map(names.map((name) => [name, valueIn(answer.body, name, { kind: 'static', name })]))
      const { isOfSecret, refusal } = await import('./secret-refusal.ts')
      if (isOfSecret(answer)) return undefined
      throw refusal(answer, { secret: names.join(', ') })
    },
  )
}

function readStatic(read: AkeylessRead, access: Access): Promise<SecretAnswer> {
  const { name, version } = read
  return readOne(read, 'get-secret-value', { names: [name], ...(version && { version }) }, name, access)
}

function readRotated(read: AkeylessRead, access: Access): Promise<SecretAnswer> {
  const { name, version } = read
  return readOne(read, 'get-rotated-secret-value', { names: name, ...(version && { version }) }, 'value', access)
}

/** A read whose answer has the value in one member. */
function readOne(
  read: AkeylessRead,
  path: string,
  fields: object,
  member: string,
  { url, token, io }: Access,
): Promise<SecretAnswer> {
  return io.http(
    'any',
    () => request(url, path, token, fields),
    async (answer): Promise<SecretAnswer> => {
      if (answer.status === 200) return valueIn(answer.body, member, read)
      return (await import('./secret-refusal.ts')).refusedSecret(answer, read.name, read.version)
    },
  )
}

/** A member of an answer: a text as it is, anything else as the JSON that was written. */
function valueIn(body: string, member: string, { name, version }: AkeylessRead): SecretAnswer {
  const written = membersOf(body)?.get(member)
  const value = written === undefined ? undefined : writtenValue(written)
  if (value !== undefined)
    return { found: { value }, read: { what: name, ...(version !== undefined && { version: String(version) }) } }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Akeyless answered 200 without the value', {
    facts: { secret: name },
    kind: 'unreadable',
  })
}

/** A secret that Akeyless makes for this read. It only expires. */
function readDynamic(name: string, { url, token, io }: Access): Promise<SecretAnswer> {
  const what = `dynamic secret ${name}`
  return issue(io, {
    retry: 'no-effect',
    what,
    longestLife: () => ({ facts: {} }),
    build: () => request(url, 'get-dynamic-secret-value', token, { name }),
    async judge(answer) {
      if (answer.status !== 200) throw (await import('./secret-refusal.ts')).refusal(answer, { secret: name })
      const expiresAt = io.now() + Number(readJson(answer.body).ttl_in_minutes) * 60_000
      const end = isPlausibleExpiry(expiresAt, undefined, 0) ? { expiresAt } : {}
      return { found: { value: answer.body }, read: { what: name, expiring: what, ...end } }
    },
    ending: ({ read: { expiresAt } }) => ({ ...(expiresAt !== undefined && { expiresAt }), facts: {} }),
  })
}
