import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import { deadToken, firstError } from './answer.ts'
import { headersFor } from './exchange.ts'

/**
 * Ends a Vault token: each of its leases first and by itself, since a revoked token is no proof that they ended, then the
 * token with its children. A refusal alone proves nothing here, so the token is looked up before and after.
 *
 * @see https://openbao.org/api-docs/auth/token/#revoke-a-token-self
 */
export const ender: Ender = {
  control: async (ending, io) => state(await lookup(ending, io)),
  probe: async (ending, io) => state(await lookup(ending, io)),
  async revoke(ending, io) {
    const leases = (ending.facts.leases ?? '').split(' ').filter((lease) => lease !== '')
    let pending = 0
    for (const lease of leases) if (!(await endLease(lease, ending, io))) pending++
    const answer = await ask(ending, io, 'POST', 'auth/token/revoke-self')
    if (answer.status === 403 && firstError(answer.body) === deadToken) return 'gone'
    if (answer.status !== 204 && answer.status !== 200) throw refused(answer)
    return pending > 0 ? 'pending' : 'ended'
  },
}

/** Whether a lease is seen to have ended; a policy that does not allow to ask leaves it open. */
async function endLease(lease: string, ending: Ending, io: Io): Promise<boolean> {
  const body = JSON.stringify({ lease_id: lease, sync: true })
  const { status } = await ask(ending, io, 'POST', 'sys/leases/revoke', body).catch(() => ({ status: 0 }))
  return status === 204 || status === 200
}

function lookup(ending: Ending, io: Io): Promise<HttpAnswer> {
  return ask(ending, io, 'GET', 'auth/token/lookup-self')
}

function state({ status, body }: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  if (status === 200) return 'accepted'
  return status === 403 && firstError(body) === deadToken ? 'refused' : 'unclear'
}

function ask(ending: Ending, io: Io, method: 'GET' | 'POST', path: string, body?: string): Promise<HttpAnswer> {
  const { url = '', namespace } = ending.handle ?? {}
  return io.http(
    'any',
    () => {
      const headers = { ...headersFor(namespace), 'x-vault-token': ending.key?.reveal() ?? '' }
      return { method, url: `${url}/v1/${path}`, headers, ...(body !== undefined && { body }) }
    },
    (answer) => {
      // A standby answers 412 until it has caught up; nothing has happened then.
      if (![412, 429, 502, 503].includes(answer.status)) return answer
      const facts = { status: String(answer.status) }
      throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'Vault could not answer', { facts, retry: 'throttle' })
    },
  )
}

function refused({ status }: HttpAnswer): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', 'Vault did not revoke the token', {
    facts: { status: String(status) },
  })
}
