import { isPlausibleExpiry } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { issue } from '@mayfly/core/issue'
import { readJson } from '@mayfly/core/json'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { batchesOf, readInBatches } from '@mayfly/core/secrets/batches'
import { decodeBase64 } from '@mayfly/core/secrets/content'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import { batchRequest, type ConjurInputs, fullId, singleRequest } from './request.ts'

/** One variable; without a version its current value. */
export interface ConjurRead {
  readonly id: string
  readonly version?: string
}

interface Access {
  readonly inputs: ConjurInputs
  readonly token: Secret
  readonly io: ExchangeIo
}

/** The beginning of the ids of variables whose values Conjur makes for each read. */
export const dynamicVariables = 'data/dynamic/'

/** A batch: at most so many variables, and ids of so many characters, because an address has a limit. */
const mostInBatch = 20
const longestIds = 3_000

/** The number of requests for some reads. */
export function requestsFor(reads: readonly ConjurRead[]): number {
  return conjurBatches(reads).length + reads.filter((read) => !isBatched(read)).length
}

/**
 * Starts every read. A batch is one request for many values, in base64. Conjur gives all of them or none, and does not
 * name the variable that it refuses, so after a refusal each variable is asked for alone.
 *
 * @see https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_batch_retrieve.htm
 */
export function readAll(reads: readonly ConjurRead[], access: Access): Promise<SecretAnswer>[] {
  const batched = readInBatches(
    conjurBatches(reads),
    (ids) => readTogether(ids, access),
    (id) => readAsBatchOfOne(id, undefined, access),
  )
  return reads.map((read) => {
    const { id, version } = read
    if (id.startsWith(dynamicVariables)) return readDynamic(id, access)
    return (isBatched(read) && batched.get(id)) || readSingle(id, version, access)
  })
}

function conjurBatches(reads: readonly ConjurRead[]): string[][] {
  const ids = reads.filter(isBatched).map(({ id }) => id)
  return batchesOf(ids, mostInBatch, longestIds)
}

/** A batch cannot ask for a version, nor for an id with a comma. A dynamic secret must not be made twice. */
function isBatched({ id, version }: ConjurRead): boolean {
  return version === undefined && !id.includes(',') && !id.startsWith(dynamicVariables)
}

type Answers = ReadonlyMap<string, SecretAnswer>

/** The values of some variables; undefined if Conjur refuses one of them. */
function readTogether(ids: readonly string[], { inputs, token, io }: Access): Promise<Answers | undefined> {
  return io.http(
    'any',
    () => batchRequest(inputs, ids, token),
    async (answer) => {
      if (answer.status === 200) return valuesIn(answer, ids, inputs)
      const { isAboutVariable, refusal } = await import('./secret-refusal.ts')
      if (isAboutVariable(answer)) return undefined
      throw refusal(answer, { variable: ids.join(', ') })
    },
  )
}

/**
 * A batch of one variable. Unlike a single read, it tells a variable that the host may not see (403) from one that does
 * not exist (404).
 */
function readAsBatchOfOne(
  id: string,
  version: string | undefined,
  { inputs, token, io }: Access,
): Promise<SecretAnswer> {
  return io.http(
    'any',
    () => batchRequest(inputs, [id], token),
    async (answer): Promise<SecretAnswer> => {
      if (answer.status !== 200) return (await import('./secret-refusal.ts')).refusedVariable(answer, id, version)
      return valuesIn(answer, [id], inputs).get(id) as SecretAnswer
    },
  )
}

function valuesIn({ headers, body }: HttpAnswer, ids: readonly string[], inputs: ConjurInputs): Answers {
  const fields = readJson(body)
  const isBase64 = headers['content-encoding'] === 'base64'
  return new Map(
    ids.map((id) => {
      const text = fields[fullId(inputs, id)]
      const value = typeof text !== 'string' ? undefined : isBase64 ? decodeBase64(text) : Buffer.from(text)
      if (value) return [id, { found: { value }, read: { what: id } }]
      throw new MayflyError('ERR_ANSWER_MALFORMED', 'Conjur answered 200 without the value', {
        facts: { variable: id },
        kind: 'unreadable',
      })
    }),
  )
}

/** A request whose answer is the value itself. */
async function readSingle(id: string, version: string | undefined, access: Access): Promise<SecretAnswer> {
  const { inputs, token, io } = access
  const found = await io.http(
    'any',
    () => singleRequest(inputs, id, version, token),
    async (answer): Promise<SecretAnswer> => {
      if (answer.status !== 200) {
        const { refusal, refusedVariable } = await import('./secret-refusal.ts')
        // Conjur answers 404 also for a variable that the host may not see.
        if (id.includes(',')) throw refusal(answer, { variable: id, version }, 'single')
        return refusedVariable(answer, id, version)
      }
      const read = { what: id, ...(version !== undefined && { version }) }
      return { found: { value: answer.bytes }, read }
    },
  )
  // A batch of one throws if the host may not see the variable. If it does not throw, the variable or its version is missing.
  if ('missing' in found) await readAsBatchOfOne(id, version, access)
  return found
}

/** A secret that Conjur makes for this read. Nothing can end it. */
function readDynamic(id: string, { inputs, token, io }: Access): Promise<SecretAnswer> {
  const what = `dynamic secret ${id}`
  return issue(io, {
    retry: 'no-effect',
    what,
    longestLife: () => ({ facts: {} }),
    build: () => singleRequest(inputs, id, undefined, token),
    async judge(answer) {
      if (answer.status !== 200) throw (await import('./secret-refusal.ts')).refusal(answer, { variable: id }, 'single')
      const expiresAt = io.now() + Number(readJson(answer.body).ttl) * 1000
      return {
        found: { value: answer.body },
        read: { what: id, expiring: what, ...(isPlausibleExpiry(expiresAt, undefined, 0) && { expiresAt }) },
      }
    },
    ending: ({ read: { expiresAt } }) => ({ ...(expiresAt !== undefined && { expiresAt }), facts: {} }),
  })
}
