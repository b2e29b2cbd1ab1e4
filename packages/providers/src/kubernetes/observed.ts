import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/** What the API server says of a token, by the code and the words that it uses. */
export function judgeReview({ status, body }: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  const { kind, reason } = readJson(body)
  if (status === 201 && kind === 'SelfSubjectReview') return 'accepted'
  return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear'
}

/** What the API server says of a deletion, by the code and the words that it uses; undefined when it says neither. */
export function judgeDeleted({ status, body }: HttpAnswer): 'ended' | 'gone' | undefined {
  const { kind, reason } = readJson(body)
  if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret')) return 'ended'
  // A conflict: a Secret of that name and another uid is not ours, so ours is gone.
  const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict')
  return gone && kind === 'Status' ? 'gone' : undefined
}
