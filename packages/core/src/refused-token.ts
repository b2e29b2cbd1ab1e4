import { claimsWord } from '@mayfly/trust/claims'
import { hintsOf } from '@mayfly/trust/hints'
import type { RefusedToken } from './errors.ts'
import type { SubjectToken } from './subject-token.ts'

/** The notes and the command of an error about a refused ID token. The claims are among its facts already. */
export function refusedToken({ claims }: SubjectToken, facts: RefusedToken['facts']): RefusedToken {
  return { claims, facts, notes: hintsOf(claims), command: `mayfly trust explain ${claimsWord(claims)} < document` }
}
