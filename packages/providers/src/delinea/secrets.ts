import { MayflyError } from '@mayfly/core/errors'
import { membersOf, writtenValue } from '@mayfly/core/json-text'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { oneValueFault, type SecretReference } from '@mayfly/core/secrets/reference'
import { mostEarlyConnections, type ReadPlan, type SecretAnswer, type SecretSource } from '@mayfly/core/secrets/source'
import { exchange } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { token } from './present.ts'
import { baseOf, secretRequest } from './request.ts'

/** One secret; without a version its current data. */
interface DelineaRead {
  readonly path: string
  readonly version?: string
}

/**
 * The secrets of Delinea DevOps Secrets Vault. The value of a secret is the JSON object of its data.
 *
 * @see https://docs.delinea.com/online-help/devops-secrets-vault/secrets/index.htm
 */
export const source: SecretSource<typeof inputs, DelineaRead> = {
  store: 'Delinea',
  planRead: reference,
  async open(inputs, reads, io, delivered) {
    const url = baseOf(inputs)
    // The login opens one more.
    for (let count = 1; count < Math.min(reads.length, mostEarlyConnections); count++) io.connectEarly(url)
    const login = await (delivered ?? exchange(inputs, io))
    const key = login.parts[token.name] as Secret
    return { logins: [login], read: () => reads.map((read) => readOne(read, url, key, io)) }
  },
}

/** Whether a text is one part of the path of a secret. A server would resolve a part of dots. */
function isPart(text: string): boolean {
  return /^[^\p{Cc}/:]+$/u.test(text) && text !== '.' && text !== '..'
}

function reference(line: SecretReference): ReadPlan<DelineaRead> {
  const { source, version } = line
  if (!source.split('/').every(isPart))
    return { fault: 'is not the path of a secret, such as prod/db: its parts are separated by / and not by :' }
  if (version !== undefined && !/^\d{1,9}$/.test(version)) return { fault: 'has a version that is not a number' }
  const fault = oneValueFault(line)
  if (fault !== undefined) return { fault }
  return { read: { path: source, ...(version !== undefined && { version }) } }
}

function readOne({ path, version }: DelineaRead, url: string, key: Secret, io: ExchangeIo): Promise<SecretAnswer> {
  return io.http(
    'any',
    () => secretRequest(url, path, version, key),
    async (answer): Promise<SecretAnswer> => {
      if (answer.status !== 200) return (await import('./secret-refusal.ts')).refusedSecret(answer, path, version)
      const members = membersOf(answer.body)
      const [value, found = ''] = ['data', 'version'].map((name) => writtenValue(members?.get(name) ?? 'null'))
      if (value === undefined)
        throw new MayflyError('ERR_ANSWER_MALFORMED', 'Delinea answered 200 without the data of the secret', {
          facts: { secret: path },
          kind: 'unreadable',
        })
      const number = /^\d{1,9}$/.test(found) ? found : version
      return { found: { value }, read: { what: path, ...(number !== undefined && { version: number }) } }
    },
  )
}
