import { notRevokedError, requireAnswer } from '@mayfly/core/end-refusal'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import { stateIn } from './errors.ts'
import { request } from './request.ts'

/**
 * Asks Akeyless to revoke a token. Akeyless does not say whether the answer means that the token has ended, so the token
 * is looked up before and after.
 */
export const ender: Ender = {
  control: async (ending, io) => stateIn((await ask(ending, io, 'validate-token'))[0]),
  probe: async (ending, io) => stateIn((await ask(ending, io, 'validate-token'))[0]),
  async revoke(ending, io) {
    const [answer, mayHaveActed] = await ask(ending, io, 'revoke-creds')
    if (answer.status === 200) return 'ended'
    const [seen] = await ask(ending, io, 'validate-token')
    if (stateIn(seen) === 'refused') return mayHaveActed ? 'ended' : 'gone'
    throw notRevokedError('Akeyless did not revoke the token', answer.status)
  },
}

/** The answer, and whether an earlier attempt may have had its effect. */
function ask({ handle: { url = '' } = {}, key }: Ending, io: Io, path: string): Promise<[HttpAnswer, boolean]> {
  return io.http(
    'any',
    () => request(url, path, key as NonNullable<typeof key>),
    (answer, mayHaveActed): [HttpAnswer, boolean] => [requireAnswer('Akeyless', answer), mayHaveActed],
  )
}
