import { randomUUID } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import { traceOf } from '@mayfly/core/evidence'
import type { InputsOf } from '@mayfly/core/inputs'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import { settleAll } from '@mayfly/core/settle'
import { clientAssertion } from '../oauth-forms.ts'
import { type AccessToken, judge } from './answer.ts'
import { cloudOf } from './clouds.ts'
import type { inputs } from './inputs.ts'

export type AzureInputs = InputsOf<typeof inputs>

/** The name of the client assertion in the list of what expires. */
export const idToken = 'ID token'

/** Entra chooses the lifetime of a token. A policy of the tenant can set at most one day. */
const longestLifetimeSeconds = 86_400

/**
 * Gets one access token per scope, all at the same time, with one assertion. The request never has `cp1`, because
 * tokens would then be valid for up to 28 hours.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential
 */
export async function exchange(inputs: AzureInputs, io: ExchangeIo): Promise<Credential> {
  const { 'client-id': client, 'tenant-id': tenant } = inputs
  const scopes = scopesOf(inputs)
  const url = `${cloudOf(inputs).authority}/${tenant}/oauth2/v2.0/token`
  const asked = io.subjectToken()
  for (const _ of scopes) io.connectEarly(url)
  let assertion = await asked
  const ask = (scope: string): Promise<AccessToken> => {
    // Entra's sign-in logs show this header as the correlation id.
    const correlationId = randomUUID()
    return issue(io, {
      retry: 'any',
      what: `Entra access token of ${client} for ${scope}`,
      longestLife: () => until(io.now() + longestLifetimeSeconds * 1000),
      async build(attempt) {
        assertion = await io.subjectToken(attempt)
        const headers = { 'client-request-id': correlationId }
        return clientAssertion({ url, client, assertion: assertion.jwt, scope, headers })
      },
      judge: (answer) =>
        judge(answer, io, { principal: client, tenant, endpoint: new URL(url).host, scope }, assertion),
      ending: ({ expiresAt }) => until(expiresAt),
      details: ({ uti }) => ({ trace: traceOf({ correlationId, uti }) }),
    })
  }
  const tokens = await settleAll(scopes.map(ask))
  const output = inputs.deliver.includes('output')
  const handedOver = handsOver(inputs)
  const assertionEnd = (assertion.claims.exp ?? 0) * 1000
  if (handedOver) {
    const what = `ID token for ${assertion.claims.aud}, the client assertion of ${client}`
    io.recordEnding({ what, ...until(assertionEnd) }, () => ({ trace: traceOf({ jti: assertion.claims.jti }) }))
  }
  const tokensEnd = Math.min(...tokens.map(({ expiresAt }) => expiresAt))
  return {
    principal: client,
    // The agent needs new tokens before the first of these expires.
    expiresAt: tokensEnd,
    expiries: [
      ...(handedOver ? [{ what: idToken, expiresAt: assertionEnd }] : []),
      ...(output ? [{ what: 'access token', expiresAt: tokensEnd }] : []),
    ],
    parts: {
      ...(handedOver && { assertion: assertion.jwt }),
      tenant: tokens[0]?.tenant ?? '',
      ...Object.fromEntries(tokens.map(({ token }, index) => [scopes[index] ?? '', token])),
    },
  }
}

/** Whether the job's tools get the ID token itself. */
export function handsOver({ deliver, az }: AzureInputs): boolean {
  return deliver.includes('env') || (az && !deliver.includes('agent'))
}

/** The audience of the job's ID token. */
export function audienceOf(inputs: AzureInputs): string {
  return inputs.audience ?? cloudOf(inputs).audience
}

/** The scopes of the tokens, in the order of the inputs. */
export function scopesOf(inputs: AzureInputs): readonly string[] {
  return inputs.scopes.length > 0 ? inputs.scopes : [`${cloudOf(inputs).resourceManager}/.default`]
}

function until(expiresAt: number) {
  return { expiresAt, facts: {} }
}
