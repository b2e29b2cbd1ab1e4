import { pause } from '@mayfly/core/attempt'
import { notRevokedError, requireAnswer } from '@mayfly/core/end-refusal'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Ending } from '@mayfly/core/lease'
import type { Ender, Io } from '@mayfly/core/provider'
import { judgeDeleted, judgeReview } from './judgements.ts'
import { request, review } from './request.ts'

/** After an API server accepted a token, it answers from a cache for 10 seconds. */
const cacheMilliseconds = 11_000

/**
 * Deletes the Secret of a token, with a fresh ID token and the Secret's uid as condition. Then it asks the API server
 * whether the token still works. Main saw that the token was accepted; if it expired since then, a refusal proves
 * nothing.
 */
export const ender: Ender = {
  needsSubjectToken: true,
  control: async ({ acceptedUntil = 0 }, io) => (io.now() < acceptedUntil ? 'accepted' : 'unclear'),
  async revoke(ending, io) {
    const { server = '', namespace = '', name = '', uid } = ending.handle ?? {}
    const preconditions = uid === undefined ? {} : { preconditions: { uid } }
    const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...preconditions }
    const { jwt } = await io.subjectToken()
    const url = `${server}/api/v1/namespaces/${namespace}/secrets/${name}`
    const [answer, mayHaveActed] = await io.http(
      'any',
      () => request('DELETE', url, jwt, body),
      (answer, mayHaveActed): [HttpAnswer, boolean] => [requireAnswer('The API server', answer), mayHaveActed],
    )
    const outcome = judgeDeleted(answer)
    if (outcome !== undefined) return outcome === 'gone' && mayHaveActed ? 'ended' : outcome
    throw notRevokedError('The Secret was not deleted', answer.status)
  },
  async probe(ending, io) {
    const { key } = ending
    if (!key) return 'unclear'
    const seen = await look(ending, io)
    if (seen !== 'accepted') return seen
    // A process with less time, such as a cancelled main step, does not wait.
    await pause(cacheMilliseconds, io.signal)
    return look(ending, io)
  },
}

function look({ handle, key }: Ending, io: Io): Promise<'accepted' | 'refused' | 'unclear'> {
  return io.http('any', () => review(handle?.server ?? '', key as NonNullable<typeof key>), judgeReview)
}
