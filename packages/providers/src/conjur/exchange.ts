import type { Credential } from '@mayfly/core/credential'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import { judgeLogin, longestSeconds } from './answer.ts'
import { header, token } from './present.ts'
import { baseOf, type ConjurInputs, loginRequest, principalOf } from './request.ts'

/** Logs in with the job's ID token. Nothing can revoke the token that Conjur gives. */
export async function exchange(inputs: ConjurInputs, io: ExchangeIo): Promise<Credential> {
  const asked = io.subjectToken()
  io.connectEarly(baseOf(inputs))
  let subject = await asked
  let isEarly = false
  const given = await issue(io, {
    retry: 'any',
    what: `Conjur token of ${principalOf(inputs)}`,
    longestLife: () => ({ expiresAt: io.now() + longestSeconds * 1000, facts: {} }),
    async build(attempt) {
      // Conjur refuses a token from its own future. A fresh token would be from the future again.
      if (!isEarly) subject = await io.subjectToken(attempt)
      return loginRequest(inputs, subject.jwt)
    },
    judge(answer) {
      isEarly = answer.status === 401 && secondsAhead(subject.claims.iat, answer.date) > 0
      return judgeLogin(answer, io, inputs, subject)
    },
    ending: ({ expiresAt }) => ({ expiresAt, facts: {} }),
  })
  return {
    principal: principalOf(inputs, given.host),
    expiresAt: given.expiresAt,
    parts: { [token.name]: given.json, [header.name]: given.header },
  }
}

/** The time by which the ID token is newer than the clock of the server, in seconds; not positive if it is older. */
export function secondsAhead(issuedAt = 0, date = Number.POSITIVE_INFINITY): number {
  return issuedAt - Math.floor(date / 1000)
}
