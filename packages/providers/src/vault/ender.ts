import { notRevokedError, requireAnswer } from '@mayfly/core/end-refusal'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import { firstError, isDeadToken, kindOfEnd } from './errors.ts'
import { lastExpiryOf, leaseFacts, leasesIn } from './leases.ts'
import { headersFor } from './request.ts'

/**
 * Revokes a Vault token: first each of its leases, because a revoked token does not prove that they ended, then the
 * token with its children. Vault also refuses for other reasons, so the token is looked up before and after.
 *
 * @see https://openbao.org/api-docs/auth/token/#revoke-a-token-self
 */
export const ender: Ender = {
  control: async (ending, io) => state(await lookup(ending, io)),
  probe: async (ending, io) => state(await lookup(ending, io)),
  async revoke(ending, io) {
    const { leases: _, ...others } = ending.facts
    const all = leasesIn(ending.facts)
    const ends = await Promise.all(all.map(({ id }) => withinLimit(endVaultLease(id, ending, io))))
    const left = all.filter((_, index) => ends[index] !== 'ended')
    const needs = ends.includes('forbidden') && { 'to revoke them, the token needs update on': leasePath(ending) }
    // A lease that has ended is not revoked again, and is not reported.
    ending.facts = { ...others, ...leaseFacts(left), ...needs }
    const [answer, mayHaveActed] = await ask(ending, io, 'POST', 'auth/token/revoke-self')
    const isGone = isDeadToken(answer)
    if (!isGone && answer.status !== 204 && answer.status !== 200) throw tokenNotRevokedError(answer)
    if (left.length > 0) {
      // The token is revoked. The remaining leases expire at their own times.
      const last = lastExpiryOf(left)
      if (last !== undefined) ending.expiresAt = last
      return 'pending'
    }
    return isGone && !mayHaveActed ? 'gone' : 'ended'
  },
}

/** The time limit for all leases together. A database that hangs must not stop the revocation of the token. */
const leasesMilliseconds = 8_000

type LeaseEnd = 'ended' | 'forbidden' | 'open'

async function withinLimit(ended: Promise<LeaseEnd>): Promise<LeaseEnd> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<LeaseEnd>((resolve) => {
    timer = setTimeout(() => resolve('open'), leasesMilliseconds)
  })
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}

/**
 * Revokes a lease of Vault in its own namespace, and returns whether it has ended. If a policy does not allow the
 * request, the result is `forbidden`.
 */
async function endVaultLease(id: string, ending: Ending, io: Io): Promise<LeaseEnd> {
  const { handle = {} } = ending
  const body = JSON.stringify({ lease_id: id, sync: true })
  try {
    const [answer] = await ask(ending, io, 'POST', 'sys/leases/revoke', {
      body,
      namespace: handle.readNamespace ?? handle.namespace,
    })
    if (answer.status === 204 || answer.status === 200) return 'ended'
    return answer.status === 403 && !isDeadToken(answer) ? 'forbidden' : 'open'
  } catch {
    return 'open'
  }
}

/** The path that a policy must allow so that leases can be revoked, relative to the namespace of the login. */
function leasePath({ handle = {} }: Ending): string {
  const own = handle.namespace?.replace(/\/*$/, '/') ?? ''
  const readNamespace = handle.readNamespace?.replace(/\/*$/, '/') ?? own
  return `${readNamespace.startsWith(own) ? readNamespace.slice(own.length) : readNamespace}sys/leases/revoke`
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

/** The answer, and whether an earlier attempt may have had its effect. */
async function ask(
  { handle: { url = '', namespace } = {}, key }: Ending,
  io: Io,
  method: 'GET' | 'POST',
  path: string,
  more?: More,
): Promise<[HttpAnswer, mayHaveActed: boolean]> {
  if (!key) throw missingKeyError()
  const headers = headersFor(io, more ? more.namespace : namespace, key)
  return io.http(
    'any',
    () => ({ method, url: `${url}/v1/${path}`, headers, ...(more && { body: more.body }) }),
    (answer, mayHaveActed): [HttpAnswer, boolean] => [requireAnswer('Vault', answer, kindOfEnd), mayHaveActed],
  )
}

/** The agent's own tokens are in the record without their keys. */
function missingKeyError(): MayflyError {
  return new MayflyError('ERR_AGENT_UNAVAILABLE', 'Only the Mayfly agent had the key of this token')
}

function tokenNotRevokedError(answer: HttpAnswer): MayflyError {
  const isForbidden = answer.status === 403 && firstError(answer.body) !== undefined
  const right = isForbidden ? ': the policies of the token must allow update on auth/token/revoke-self' : ''
  return notRevokedError(`Vault did not revoke the token${right}`, answer.status)
}
