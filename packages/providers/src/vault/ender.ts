import { notRevoked, unanswered } from '@mayfly/core/end-refusal'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import { firstError, isDeadToken } from './errors.ts'
import { lastEnd, leaseFacts, leasesIn } from './leases.ts'
import { headersFor } from './request.ts'

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
    const { leases: _, ...others } = ending.facts
    const all = leasesIn(ending.facts)
    const ends = await Promise.all(all.map(({ id }) => inTime(endLease(id, ending, io))))
    const left = all.filter((_, index) => ends[index] !== 'ended')
    const needs = ends.includes('forbidden') && { 'to revoke them, the token needs update on': leasePath(ending) }
    // What has ended is neither asked for again nor named.
    ending.facts = { ...others, ...leaseFacts(left), ...needs }
    const [answer, lost] = await ask(ending, io, 'POST', 'auth/token/revoke-self')
    const isGone = isDeadToken(answer)
    if (!isGone && answer.status !== 204 && answer.status !== 200) throw refused(answer)
    if (left.length > 0) {
      // The token is dead: what is left has ends of its own.
      const last = lastEnd(left)
      if (last !== undefined) ending.expiresAt = last
      return 'pending'
    }
    return isGone && !lost ? 'gone' : 'ended'
  },
}

/** So long leases are waited for, all together: a database that hangs must not keep the token alive. */
const leasesMilliseconds = 8_000

type LeaseEnd = 'ended' | 'forbidden' | 'open'

async function inTime(ended: Promise<LeaseEnd>): Promise<LeaseEnd> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<LeaseEnd>((resolve) => {
    timer = setTimeout(() => resolve('open'), leasesMilliseconds)
  })
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}

/** Whether a lease is seen to have ended; it is asked for where it lies, and a policy that does not allow that leaves it open. */
async function endLease(lease: string, ending: Ending, io: Io): Promise<LeaseEnd> {
  const { handle = {} } = ending
  const body = JSON.stringify({ lease_id: lease, sync: true })
  try {
    const [answer] = await ask(ending, io, 'POST', 'sys/leases/revoke', {
      body,
      namespace: handle.reading ?? handle.namespace,
    })
    if (answer.status === 204 || answer.status === 200) return 'ended'
    return answer.status === 403 && !isDeadToken(answer) ? 'forbidden' : 'open'
  } catch {
    return 'open'
  }
}

/** The path of the right to end leases, as a policy in the namespace of the login writes it. */
function leasePath({ handle = {} }: Ending): string {
  const own = handle.namespace?.replace(/\/*$/, '/') ?? ''
  const reading = handle.reading?.replace(/\/*$/, '/') ?? own
  return `${reading.startsWith(own) ? reading.slice(own.length) : reading}sys/leases/revoke`
}

async function lookup(ending: Ending, io: Io): Promise<HttpAnswer> {
  return (await ask(ending, io, 'GET', 'auth/token/lookup-self'))[0]
}

function state(answer: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  if (answer.status === 200) return 'accepted'
  return isDeadToken(answer) ? 'refused' : 'unclear'
}

interface More {
  readonly body: string
  readonly namespace: string | undefined
}

/** An answer, and whether an earlier request may have had its effect. */
async function ask(
  { handle: { url = '', namespace } = {}, key }: Ending,
  io: Io,
  method: 'GET' | 'POST',
  path: string,
  more?: More,
): Promise<[HttpAnswer, lost: boolean]> {
  if (!key) throw keyless()
  const headers = headersFor(more ? more.namespace : namespace, key)
  return io.http(
    'any',
    () => ({ method, url: `${url}/v1/${path}`, headers, ...(more && { body: more.body }) }),
    (answer, lost) => {
      // A standby answers 412 until it has caught up; nothing has happened then.
      if (![412, 429, 502, 503].includes(answer.status)) return [answer, lost]
      // A gateway also says 502 and 503 when it lost an answer.
      throw unanswered('Vault', answer.status, answer.status < 500 ? 'throttle' : 'transient')
    },
  )
}

/** What the agent made is written down without its key. */
function keyless(): MayflyError {
  return new MayflyError('ERR_AGENT_UNAVAILABLE', 'The record of this step does not hold this token')
}

function refused(answer: HttpAnswer): MayflyError {
  const isForbidden = answer.status === 403 && firstError(answer.body) !== undefined
  const right = isForbidden ? ': the policies of the token must allow update on auth/token/revoke-self' : ''
  return notRevoked(`Vault did not revoke the token${right}`, answer.status)
}
