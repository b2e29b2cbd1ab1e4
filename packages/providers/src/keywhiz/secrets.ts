import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { ExchangeIo, NestedCredential } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { batchesOf, readInBatches } from '@mayfly/core/secrets/batches'
import { decodeBase64 } from '@mayfly/core/secrets/content'
import { oneValueFault, type SecretReference } from '@mayfly/core/secrets/reference'
import type { ReadPlan, SecretAnswer, SecretSource } from '@mayfly/core/secrets/source'
import type { inputs } from './inputs.ts'
import { type Access, batchRequest, readRequest } from './request.ts'

/** One secret. */
interface KeywhizRead {
  readonly name: string
}

/**
 * The secrets of Keywhiz. Keywhiz knows the job by a client certificate, which is valid during the reads.
 *
 * @see https://square.github.io/keywhiz/
 */
export const source: SecretSource<typeof inputs, KeywhizRead> = {
  store: 'Keywhiz',
  planRead: reference,
  open({ url }, reads, io) {
    const names = reads.map(({ name }) => name)
    return new Promise((resolve, reject) => {
      const use = (certificate: NestedCredential) =>
        // The certificate is ended when this resolves.
        new Promise<void>((end) =>
          resolve({
            logins: [{ principal: certificate.credential.principal, parts: {} }],
            read() {
              const answers = readAll(names, accessOf(new URL(url).origin, certificate), io)
              Promise.allSettled(answers).then(() => end())
              return answers
            },
          }),
        )
      io.nested?.(use).catch(reject)
    })
  },
}

function accessOf(url: string, { credential: { parts } }: NestedCredential): Access {
  return { url, client: { chain: String(parts.certificate), key: parts['private-key'] as Secret } }
}

function reference(line: SecretReference): ReadPlan<KeywhizRead> {
  const { source, version } = line
  if (!/^[A-Za-z0-9_:-][A-Za-z0-9_:.-]{0,254}$/.test(source))
    return { fault: 'is not the name of a secret, such as db-password: letters, digits and _ - . :' }
  if (version !== undefined) return { fault: 'has a version, but Keywhiz has only the current value' }
  const fault = oneValueFault(line)
  return fault === undefined ? { read: { name: source } } : { fault }
}

const mostInBatch = 20

function readAll(names: readonly string[], access: Access, io: ExchangeIo): Promise<SecretAnswer>[] {
  const answers = readInBatches(
    batchesOf(names, mostInBatch),
    (batch) => readTogether(batch, access, io),
    (name) => readOne(name, access, io),
  )
  return names.map((name) => answers.get(name) as Promise<SecretAnswer>)
}

/** The values of some secrets; undefined if Keywhiz refuses one of them. It does not say which one is missing. */
function readTogether(
  names: readonly string[],
  access: Access,
  io: ExchangeIo,
): Promise<ReadonlyMap<string, SecretAnswer> | undefined> {
  return io.http(
    'any',
    () => batchRequest(access, names),
    async (answer) => {
      if (answer.status === 200) return new Map(names.map((name) => [name, valueIn(answer, name)]))
      const { isOfSecret, refusal } = await import('./secret-refusal.ts')
      if (isOfSecret(answer)) return undefined
      throw refusal(answer, names.join(', '))
    },
  )
}

function readOne(name: string, access: Access, io: ExchangeIo): Promise<SecretAnswer> {
  return io.http(
    'any',
    () => readRequest(access, name),
    async (answer): Promise<SecretAnswer> => {
      if (answer.status === 200) return valueIn(answer, name)
      return (await import('./secret-refusal.ts')).refusedSecret(answer, name)
    },
  )
}

/** A batch is answered by a list, a single read by one of its items. */
function valueIn({ body }: HttpAnswer, name: string): SecretAnswer {
  const item = itemsIn(body).find((one) => one?.name === name)
  const value = typeof item?.secret === 'string' ? decodeBase64(item.secret) : undefined
  if (value) return { found: { value }, read: { what: name } }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Keywhiz answered 200 without the value', {
    facts: { secret: name },
    kind: 'unreadable',
  })
}

function itemsIn(body: string): ({ readonly name?: unknown; readonly secret?: unknown } | null)[] {
  try {
    return [JSON.parse(body)].flat()
  } catch {
    return []
  }
}
