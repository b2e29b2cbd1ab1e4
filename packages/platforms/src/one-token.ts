import { mainMilliseconds, retryMilliseconds } from '@mayfly/core/acquire'
import { MayflyError } from '@mayfly/core/errors'
import type { Wire } from '@mayfly/core/http'
import { Patience } from '@mayfly/core/patience'
import type { Log } from '@mayfly/core/platform'
import type { SubjectToken } from '@mayfly/core/subject-token'

/**
 * Requests one ID token of this job, only to look at its claims, and closes the wire. Nothing exchanges the token.
 * Throws ERR_ENV_CONFLICT, ERR_TIMED_OUT, and what `send` throws.
 */
export async function requestOneToken(
  send: (patience: Patience) => Promise<SubjectToken>,
  wire: Wire,
  log: Log,
): Promise<SubjectToken> {
  const timeout = new AbortController()
  const late = new MayflyError('ERR_TIMED_OUT', `No ID token was given within ${mainMilliseconds / 1000} s`)
  const timer = setTimeout(() => timeout.abort(late), mainMilliseconds)
  try {
    if (process.env.NODE_DEBUG) throw (await import('./environment-refusal.ts')).nodeDebugError()
    return await send(new Patience(timeout.signal, retryMilliseconds, log.info))
  } finally {
    clearTimeout(timer)
    wire.close()
  }
}
