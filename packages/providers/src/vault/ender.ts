import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import { isDeadToken } from './answer.ts'
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
    const { leases = '', ...others } = ending.facts
    const all = leases.split(' ').filter((lease) => lease !== '')
    const ended = await Promise.all(all.map((lease) => inTime(endLease(lease, ending, io))))
    const left = all.filter((_, index) => !ended[index]).join(' ')
    // What has ended is neither asked for again nor named.
    ending.facts = { ...others, ...(left && { leases: left }) }
    const answer = await ask(ending, io, 'POST', 'auth/token/revoke-self')
    const isGone = isDeadToken(answer)
    if (!isGone && answer.status !== 204 && answer.status !== 200) throw refused(answer)
    if (left) return 'pending'
    return isGone ? 'gone' : 'ended'
  },
}

/** So long leases are waited for, all together: a database that hangs must not keep the token alive. */
const leasesMilliseconds = 8_000

async function inTime(ended: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), leasesMilliseconds)
  })
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
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

function state(answer: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  if (answer.status === 200) return 'accepted'
  return isDeadToken(answer) ? 'refused' : 'unclear'
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
