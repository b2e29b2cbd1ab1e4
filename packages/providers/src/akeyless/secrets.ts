import type { Secret } from '@mayfly/core/secret'
import { oneValueFault, type SecretReference } from '@mayfly/core/secrets/reference'
import { mostEarlyConnections, type ReadPlan, type SecretSource } from '@mayfly/core/secrets/source'
import { exchange } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { token } from './present.ts'
import { type AkeylessRead, type Kind, readAll, requestsFor } from './reads.ts'
import { baseOf } from './request.ts'

/** The static, rotated and dynamic secrets of Akeyless. */
export const source: SecretSource<typeof inputs, AkeylessRead> = {
  store: 'Akeyless',
  planRead: reference,
  async open(inputs, reads, io, delivered) {
    const url = baseOf(inputs)
    // The login opens one more.
    const more = Math.min(requestsFor(reads), mostEarlyConnections) - 1
    for (let count = 0; count < more; count++) io.connectEarly(url)
    const login = await (delivered ?? exchange(inputs, io))
    const key = login.parts[token.name] as Secret
    return { logins: [login], read: () => readAll(reads, { url, token: key, io }) }
  },
}

function reference(line: SecretReference): ReadPlan<AkeylessRead> {
  const { source, version } = line
  const [, kind = 'static', name] = /^(?:(rotated|dynamic):)?(\/[^\p{Cc}]*[^\p{Cc}/])$/u.exec(source) ?? []
  if (name === undefined)
    return {
      fault: 'is not the full name of a secret, such as /prod/db, rotated:/prod/db or dynamic:/prod/db',
    }
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version)) return { fault: 'has a version that is not a number' }
  if (version !== undefined && kind === 'dynamic') return { fault: 'has a version, but a dynamic secret has none' }
  const fault = oneValueFault(line)
  if (fault !== undefined) return { fault }
  return { read: { kind: kind as Kind, name, ...(version !== undefined && { version: Number(version) }) } }
}
