import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/** The API server's judgement of a token, by the exact code and words that it uses. */
export function judgeReview({ status, body }: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  const { kind, reason } = readJson(body)
  if (status === 201 && kind === 'SelfSubjectReview') return 'accepted'
  return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear'
}

/** The API server's answer to a deletion, by the exact code and words that it uses; undefined for any other answer. */
export function judgeDeleted({ status, body }: HttpAnswer): 'ended' | 'gone' | undefined {
  const { kind, reason } = readJson(body)
  if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret')) return 'ended'
  // On a conflict, the Secret of this name has another uid, so Mayfly's Secret does not exist any more.
  const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict')
  return gone && kind === 'Status' ? 'gone' : undefined
}
