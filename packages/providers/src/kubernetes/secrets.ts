import { MayflyError } from '@mayfly/core/errors'
import { objectIn, readJson } from '@mayfly/core/json'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { SecretReference } from '@mayfly/core/secrets/reference'
import { mostEarlyConnections, type ReadPlan, type SecretAnswer, type SecretSource } from '@mayfly/core/secrets/source'
import type { inputs } from './inputs.ts'
import { type KubernetesInputs, request, serverOf } from './request.ts'
import { refusedSecret } from './secret-refusal.ts'

/** One Secret object: all of its keys come in one answer. */
export interface KubernetesRead {
  readonly namespace: string
  readonly name: string
}

/** An object has at most 1 MiB of values, and each is in base64. */
const largestAnswerBytes = 2 << 20

/** Secrets of a Kubernetes API server, read with the job's own ID token: nothing is created. */
export const source: SecretSource<typeof inputs, KubernetesRead> = {
  store: 'Kubernetes',
  planRead: reference,
  async open(inputs, reads, io) {
    const asked = io.subjectToken()
    for (const _ of reads.slice(0, mostEarlyConnections)) io.connectEarly(serverOf(inputs))
    await asked
    return { logins: [], read: () => reads.map((read) => readOne(read, inputs, io)) }
  },
}

const form = /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\/([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)$/

function reference({ source, version, select }: SecretReference): ReadPlan<KubernetesRead> {
  const [, namespace, name] = form.exec(source) ?? []
  if (namespace === undefined || name === undefined)
    return { fault: 'names no Secret such as app/db: its namespace, / and its name' }
  if (version !== undefined) return { fault: 'has a version, but a Secret of Kubernetes has none' }
  if (select.kind === 'whole') return { fault: 'needs a key: #key, or #* with a name that ends with *' }
  return { read: { namespace, name } }
}

function readOne({ namespace, name }: KubernetesRead, inputs: KubernetesInputs, io: ExchangeIo): Promise<SecretAnswer> {
  const what = `${namespace}/${name}`
  const url = `${serverOf(inputs)}/api/v1/namespaces/${namespace}/secrets/${name}`
  return io.http(
    'any',
    async (attempt) => ({
      ...request('GET', url, (await io.subjectToken(attempt)).jwt),
      largestBytes: largestAnswerBytes,
    }),
    async (answer): Promise<SecretAnswer> => {
      const subject = await io.subjectToken()
      if (answer.status !== 200) return refusedSecret(answer, what, subject)
      const { kind, data } = readJson(answer.body)
      if (kind !== 'Secret')
        throw new MayflyError('ERR_ANSWER_MALFORMED', 'The API server answered 200 without a Secret', {
          facts: { secret: what },
          kind: 'unreadable',
        })
      const members = Object.entries(objectIn(data)).map(
        ([key, value]) => [key, Buffer.from(String(value), 'base64')] as const,
      )
      return { found: { members: new Map(members) }, read: { what } }
    },
  )
}
