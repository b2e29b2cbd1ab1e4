import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { isBadCredentials, isThrottled } from './answer.ts'
import { headersFor } from './exchange.ts'

/** Within this time of its issue a token may be refused because it is not known yet: that proves nothing. */
const settlingMilliseconds = 15_000

/**
 * Ends an installation token by itself, the one way there is, with a look before and after. What GitHub refuses so soon
 * after it was issued is asked again.
 *
 * @see https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
 */
export const ender: Ender = {
  control: async (ending, io) => state(await ask('GET', look, ending, io, isYoung(ending, io))),
  probe: async (ending, io) => state(await ask('GET', look, ending, io, false)),
  async revoke(ending, io) {
    const answer = await ask('DELETE', 'installation/token', ending, io, isYoung(ending, io))
    if (answer.status === 204) return 'ended'
    if (isBadCredentials(answer)) return 'gone'
    throw new MayflyError('ERR_EXCHANGE_REJECTED', 'GitHub did not revoke the token', {
      facts: { status: String(answer.status) },
    })
  },
}

const look = 'installation/repositories?per_page=1'

function isYoung({ handle }: Ending, io: Io): boolean {
  return io.now() < Number(handle?.issued) + settlingMilliseconds
}

function state(answer: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  if (answer.status === 200) return 'accepted'
  return isBadCredentials(answer) ? 'refused' : 'unclear'
}

function ask(
  method: 'GET' | 'DELETE',
  path: string,
  { handle, key }: Ending,
  io: Io,
  settling: boolean,
): Promise<HttpAnswer> {
  const headers = headersFor(key as Secret)
  return io.http(
    'any',
    () => ({ method, url: `${handle?.api}/${path}`, headers }),
    (answer) => {
      const refused = [401, 403].includes(answer.status)
      if (!(refused && settling) && !isThrottled(answer) && answer.status < 500) return answer
      throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
        retry: 'throttle',
        retryAfterSeconds: Number(answer.headers['retry-after']) || 0,
      })
    },
  )
}
