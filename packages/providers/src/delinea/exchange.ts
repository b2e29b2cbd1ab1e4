import type { Credential } from '@mayfly/core/credential'
import { saysNothingIssued } from '@mayfly/core/errors'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import { judgeLogin } from './answer.ts'
import { token } from './present.ts'
import { proofOf } from './proof.ts'
import { baseOf, type DelineaInputs, loginRequest, principalOf } from './request.ts'

/** The lifetime of a refresh token. */
const refreshMilliseconds = 30 * 86_400_000

/**
 * Logs in with the identity of a nested credential. Nobody needs the refresh token that comes with the token: it is
 * recorded so that it is revoked.
 */
export async function exchange(inputs: DelineaInputs, io: ExchangeIo): Promise<Credential> {
  const url = baseOf(inputs)
  const principal = principalOf(inputs)
  const refreshToken = `Delinea refresh token of ${principal}`
  const refreshEnd = () => ({ expiresAt: io.now() + refreshMilliseconds, facts: {} })
  io.connectEarly(url)
  if (!io.nested) throw new TypeError('Delinea needs the identity of a cloud')
  return io.nested(async (nested) => {
    const issued = await issue(io, {
      retry: 'any',
      what: `Delinea token of ${principal}`,
      longestLife: () => ({ facts: {} }),
      async build() {
        const proof = await proofOf(inputs['aws-role'] !== undefined, nested)
        io.recordEnding({ what: refreshToken, ...refreshEnd(), asked: true })
        return loginRequest(url, proof)
      },
      async judge(answer) {
        const issued = await judgeLogin(answer, io, inputs, nested.credential.principal)
        if (issued.refreshToken === undefined) io.forgetEnding(refreshToken)
        else
          io.recordEnding(
            {
              what: refreshToken,
              ender: 'delinea',
              ...refreshEnd(),
              handle: { url },
              key: issued.refreshToken,
            },
            () => ({ trace: {} }),
          )
        return issued
      },
      ending: ({ expiresAt }) => ({ ...(expiresAt !== undefined && { expiresAt }), facts: {} }),
    }).catch((error: unknown) => {
      if (saysNothingIssued(error)) io.forgetEnding(refreshToken)
      throw error
    })
    return { principal, expiresAt: issued.expiresAt, parts: { [token.name]: issued.token } }
  })
}
