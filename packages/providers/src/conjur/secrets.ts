import type { Secret } from '@mayfly/core/secret'
import { oneValueFault, type SecretReference } from '@mayfly/core/secrets/reference'
import { mostEarlyConnections, type ReadPlan, type SecretSource } from '@mayfly/core/secrets/source'
import { exchange } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { header } from './present.ts'
import { type ConjurRead, dynamicVariables, readAll, requestsFor } from './reads.ts'
import { baseOf } from './request.ts'

/** The variables of Conjur. */
export const source: SecretSource<typeof inputs, ConjurRead> = {
  store: 'Conjur',
  planRead: reference,
  async open(inputs, reads, io, delivered) {
    // The login opens one more.
    const more = Math.min(requestsFor(reads), mostEarlyConnections) - 1
    for (let count = 0; count < more; count++) io.connectEarly(baseOf(inputs))
    const login = await (delivered ?? exchange(inputs, io))
    const token = login.parts[header.name] as Secret
    return { logins: [login], read: () => readAll(reads, { inputs, token, io }) }
  },
}

function reference(line: SecretReference): ReadPlan<ConjurRead> {
  const { source, version } = line
  if (/^\/|\/$|^[^/:]*:variable:|\p{Cc}/u.test(source))
    return {
      fault:
        'is not the id of a variable, such as prod/db/password: without a / at its start or end, and without the account',
    }
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version)) return { fault: 'has a version that is not a number' }
  if (version !== undefined && source.startsWith(dynamicVariables))
    return { fault: 'has a version, but a dynamic secret has none' }
  const fault = oneValueFault(line)
  if (fault !== undefined) return { fault }
  return { read: { id: source, ...(version !== undefined && { version }) } }
}
