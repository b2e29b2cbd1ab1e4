import { mainMilliseconds, retryMilliseconds } from '@mayfly/core/acquire'
import type { Egress } from '@mayfly/core/egress'
import { MayflyError } from '@mayfly/core/errors'
import { Patience } from '@mayfly/core/patience'
import type { Log } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { openNetwork } from './network.ts'

/**
 * Requests one ID token of this job, only to look at its claims. Nothing exchanges it. Throws ERR_ENV_CONFLICT, ERR_TIMED_OUT,
 * and what `fetchIdToken` throws.
 */
export async function requestOneToken(audience: string, egress: Egress, mask: Mask, log: Log): Promise<SubjectToken> {
  if (process.env.NODE_DEBUG) throw (await import('../environment-refusal.ts')).nodeDebug()
  const timeout = new AbortController()
  const late = new MayflyError('ERR_TIMED_OUT', `GitHub gave no ID token within ${mainMilliseconds / 1000} s`)
  const timer = setTimeout(() => timeout.abort(late), mainMilliseconds)
  const network = await openNetwork(egress, mask)
  try {
    return await network.fetchSubjectToken(audience, new Patience(timeout.signal, retryMilliseconds, log.info))
  } finally {
    clearTimeout(timer)
    network.wire.close()
  }
}
