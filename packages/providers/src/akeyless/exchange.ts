import type { Credential } from '@mayfly/core/credential'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import { judgeLogin } from './answer.ts'
import { token } from './present.ts'
import { type AkeylessInputs, baseOf, loginRequest, principalOf } from './request.ts'

/** Logs in with the job's ID token. */
export async function exchange(inputs: AkeylessInputs, io: ExchangeIo): Promise<Credential> {
  const url = baseOf(inputs)
  const principal = principalOf(inputs)
  const asked = io.subjectToken()
  io.connectEarly(url)
  let subject = await asked
  const { value, expiresAt } = await issue(io, {
    retry: 'any',
    what: `Akeyless token of ${principal}`,
    longestLife: () => ({ facts: {} }),
    async build(attempt) {
      subject = await io.subjectToken(attempt)
      return loginRequest(inputs, subject.jwt)
    },
    judge: (answer) => judgeLogin(answer, io, inputs, subject),
    ending: ({ value, expiresAt }) => ({
      ender: 'akeyless',
      ...(expiresAt !== undefined && { expiresAt }),
      facts: {},
      handle: { url },
      key: value,
    }),
  })
  return { principal, expiresAt, parts: { [token.name]: value } }
}
