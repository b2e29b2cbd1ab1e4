import { notRevokedError } from '@mayfly/core/end-refusal'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { isBadCredentials, isNotPermitted, isThrottled } from './errors.ts'
import { headersFor, lifetimeSeconds, refusalError } from './request.ts'

/** For this time, a part of GitHub may not know a new token yet. It then refuses the token like an invalid one. */
const settlingMilliseconds = 5_000
/** Three pauses are longer than that time. */
const settlingPauseSeconds = 2

/**
 * Revokes an installation token. GitHub accepts that only from the token itself. The token is checked before and after.
 * A refusal of a new token does not prove that it is invalid, so the request is repeated.
 *
 * @see https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
 */
export const ender: Ender = {
  control: async (ending, io) =>
    state(await ask('GET', look, ending, io, (answer) => requireSettled(answer, ending, io))),
  probe: async (ending, io) => state(await ask('GET', look, ending, io)),
  async revoke(ending, io) {
    let mayHaveActed = false
    const answer = await ask('DELETE', 'installation/token', ending, io, (answer, again) => {
      mayHaveActed = again
      return again ? answer : requireSettled(answer, ending, io)
    })
    if (answer.status === 204) return 'ended'
    if (isBadCredentials(answer)) return mayHaveActed ? 'ended' : 'gone'
    throw notRevokedError('GitHub did not revoke the token', answer.status)
  },
}

const look = 'installation/repositories?per_page=1'

function state(answer: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  if (answer.status === 200) return 'accepted'
  return isBadCredentials(answer) ? 'refused' : 'unclear'
}

function requireSettled(answer: HttpAnswer, { expiresAt = 0 }: Ending, io: Io): HttpAnswer {
  const made = expiresAt - lifetimeSeconds * 1000
  const isNew = (answer.date ?? io.now()) - made <= settlingMilliseconds
  if (!isNew || !(isBadCredentials(answer) || isNotPermitted(answer))) return answer
  throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'GitHub refused a token that it has just issued', {
    facts: { status: String(answer.status) },
    kind: 'throttle',
    retryAfterSeconds: settlingPauseSeconds,
  })
}

function ask(
  method: 'GET' | 'DELETE',
  path: string,
  { handle, key }: Ending,
  io: Io,
  judge = (answer: HttpAnswer, _mayHaveActed: boolean) => answer,
): Promise<HttpAnswer> {
  const headers = headersFor(key as Secret)
  return io.http(
    'any',
    () => ({ method, url: `${handle?.api}/${path}`, headers }),
    async (answer, mayHaveActed) => {
      if (!isThrottled(answer) && answer.status < 500) return judge(answer, mayHaveActed)
      throw await refusalError({ answer, now: io.now() }, { status: String(answer.status) })
    },
  )
}
