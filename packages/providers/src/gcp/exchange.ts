import type { Credential } from '@mayfly/core/credential'
import { withoutEndSlashes } from '@mayfly/core/endpoint'
import { type IssuedDetails, type Trace, traceOf } from '@mayfly/core/evidence'
import type { HttpRequest } from '@mayfly/core/http'
import type { InputsOf } from '@mayfly/core/inputs'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo, Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { tokenExchange } from '../oauth-forms.ts'
import { boundaryRules } from './access-boundary.ts'
import { type IssuedToken, judge, type RequestFacts } from './answer.ts'
import type { inputs } from './inputs.ts'

export type GcpInputs = InputsOf<typeof inputs>

/** The longest lifetime of a federated token, and the default lifetime of access and ID tokens. */
const defaultLifetimeSeconds = 3600
/** The shortest lifetime that Google's libraries request for a token of a service account. */
export const shortestToolSeconds = 600
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform'
/** The only scope that the request for a service account needs. */
const iamScope = 'https://www.googleapis.com/auth/iam'

/**
 * Exchanges the job's ID token for a federated token, gets a token of the service account if one is given, and narrows
 * the result at the end. Tokens in between stay in this process.
 *
 * @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers
 */
export async function exchange(inputs: GcpInputs, io: ExchangeIo): Promise<Credential> {
  const account = inputs['service-account']
  const provider = inputs['workload-identity-provider']
  const tokenPromise = io.subjectToken()
  io.connectEarly(stsUrl(inputs))
  if (account !== undefined) io.connectEarly(iamUrl(inputs))
  let token = await tokenPromise
  let issued = await ask(io, `Google federated token of ${provider}`, defaultLifetimeSeconds, {
    build: async (attempt) => {
      token = await io.subjectToken(attempt)
      return federation(inputs, token, io)
    },
    who: () => ({ principal: provider, endpoint: new URL(stsUrl(inputs)).host, token }),
    details: () => ({ trace: traceFor(inputs, token) }),
  })
  if (account !== undefined) {
    const from = issued.token
    issued = await ask(io, `Google ${kind(inputs)} of ${account}`, inputs.lifetime ?? defaultLifetimeSeconds, {
      build: async () => impersonation(inputs, account, from, io),
      who: () => ({ principal: account, endpoint: new URL(iamUrl(inputs)).host, provider, token }),
      details: () => ({ trace: traceFor(inputs, token), askedSeconds: inputs.lifetime }),
    })
  }
  if (inputs['access-boundary'] !== undefined) {
    const { token: wide, expiresAt } = issued
    issued = await ask(io, `Google narrowed access token of ${account ?? provider}`, defaultLifetimeSeconds, {
      build: async () => narrowing(inputs, wide, io),
      who: () => ({ principal: account ?? provider, endpoint: new URL(stsUrl(inputs)).host }),
      details: () => ({ trace: traceFor(inputs, token) }),
      // Google does not return the lifetime of a narrowed token. It is that of the original token.
      expiresAt,
    })
  }
  const { token: accessToken, expiresAt } = issued
  const made = { principal: account ?? provider, expiresAt }
  if (!writesConfiguration(inputs)) return { ...made, parts: { token: accessToken } }
  const idTokenEnd = recordIdToken(io, token.claims, inputs)
  return {
    ...made,
    expiries: [
      { what: 'access token', expiresAt },
      { what: idToken, expiresAt: idTokenEnd },
    ],
    parts: { token: accessToken, idToken: token.jwt },
  }
}

/**
 * The name of the job in Google's audit logs, which have no id of a token. It is right if the provider maps
 * google.subject to the subject of the ID token, as usual.
 */
function traceFor(inputs: GcpInputs, { claims }: SubjectToken): Trace {
  const [pool] = inputs['workload-identity-provider'].split('/providers/')
  const principalSubject = `principal://iam.googleapis.com/${pool}/subject/${claims.sub}`
  return traceOf({ principalSubject, serviceAccount: inputs['service-account'] })
}

/** The name of the job's ID token in the list of what expires. */
export const idToken = 'ID token in credentials-file'

/**
 * Whether the libraries get a configuration file, with which they exchange the ID token themselves. The file cannot
 * contain delegates, and it would give more than a boundary allows, so both exclude it.
 */
export function writesConfiguration({ deliver, delegates, 'access-boundary': boundary }: GcpInputs): boolean {
  return (
    deliver.some((mode) => mode !== 'output' && mode !== 'agent') && delegates.length === 0 && boundary === undefined
  )
}

/** The lifetime that the libraries request for a token of a service account, in seconds. */
export function toolLifetimeSeconds({ lifetime = defaultLifetimeSeconds }: GcpInputs): number {
  return Math.max(lifetime, shortestToolSeconds)
}

/** Records that the job's tools have the ID token. Returns its expiry in epoch milliseconds. */
export function recordIdToken(
  io: ExchangeIo,
  { aud, exp = 0, jti }: SubjectToken['claims'],
  inputs: GcpInputs,
): number {
  const expiresAt = exp * 1000
  const account = inputs['service-account']
  const longest = account === undefined ? 'as long as Google decides' : `${toolLifetimeSeconds(inputs)} seconds`
  const facts = { 'access tokens that tools get with it are valid for': longest }
  const what = `ID token for ${aud}, for the tools of this job`
  io.recordEnding({ what, expiresAt, facts }, () => ({ trace: traceOf({ jti }) }))
  return expiresAt
}

interface TokenRequest {
  readonly build: (attempt: number) => Promise<HttpRequest>
  readonly who: () => RequestFacts
  readonly expiresAt?: number
  readonly details: () => IssuedDetails
}

function ask(
  io: ExchangeIo,
  what: string,
  lifetimeSeconds: number,
  { build, who, expiresAt, details }: TokenRequest,
): Promise<IssuedToken> {
  return issue(io, {
    retry: 'any',
    what,
    longestLife: () => ({ expiresAt: expiresAt ?? io.now() + lifetimeSeconds * 1000, facts: {} }),
    build,
    judge: (answer) => judge(answer, io, { ...who(), expiresAt }),
    ending: ({ expiresAt }) => ({ expiresAt, facts: {} }),
    details,
  })
}

function federation(inputs: GcpInputs, token: SubjectToken, io: Io): HttpRequest {
  const { scopes, 'service-account': account, 'workload-identity-provider': provider } = inputs
  return tokenExchange({
    url: tokenUrl(inputs),
    token: token.jwt,
    type: 'jwt',
    fields: {
      audience: audienceOf(provider),
      scope: account !== undefined ? iamScope : scopesOf(scopes).join(' '),
    },
    headers: requestReason(inputs, io),
  })
}

function narrowing(inputs: GcpInputs, wide: Secret, io: Io): HttpRequest {
  const accessBoundary = { accessBoundaryRules: boundaryRules(inputs['access-boundary']) }
  return tokenExchange({
    url: tokenUrl(inputs),
    token: wide,
    type: 'access_token',
    fields: { options: JSON.stringify({ accessBoundary }) },
    headers: requestReason(inputs, io),
  })
}

function impersonation(inputs: GcpInputs, account: string, from: Secret, io: Io): HttpRequest {
  const { scopes, lifetime, delegates, 'id-token-audience': audience, 'include-email': includeEmail } = inputs
  const chain = delegates.length > 0 && { delegates: delegates.map((one) => `projects/-/serviceAccounts/${one}`) }
  const [method, body] =
    audience === undefined
      ? ['generateAccessToken', { scope: scopesOf(scopes), lifetime: `${lifetime ?? defaultLifetimeSeconds}s` }]
      : ['generateIdToken', { audience, includeEmail }]
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${from.reveal()}`,
    ...requestReason(inputs, io),
  }
  const url = impersonationUrl(inputs, account, method)
  return { method: 'POST', url, headers, body: JSON.stringify({ ...body, ...chain }) }
}

function kind(inputs: GcpInputs): string {
  return inputs['id-token-audience'] === undefined ? 'access token' : 'ID token'
}

function scopesOf(scopes: readonly string[]): readonly string[] {
  return scopes.length > 0 ? scopes : [cloudPlatform]
}

/** The reason that Google's audit logs show: the user's own, or the id of the lease. */
export function requestReason({ 'request-reason': text }: GcpInputs, { correlation }: Io): Record<string, string> {
  return { 'x-goog-request-reason': text ?? correlation }
}

/** The address that issues tokens of a service account. */
export function impersonationUrl(inputs: GcpInputs, account: string, method: string): string {
  return `${iamUrl(inputs)}/v1/projects/-/serviceAccounts/${account}:${method}`
}

/** The audience of a token exchange. */
export function audienceOf(provider: string): string {
  return `//iam.googleapis.com/${provider}`
}

/** The address of token exchanges. */
export function tokenUrl(inputs: GcpInputs): string {
  return `${stsUrl(inputs)}/v1/token`
}

/** The address of the token service. */
export function stsUrl({ universe, 'sts-endpoint': given }: GcpInputs): string {
  return withoutEndSlashes(given ?? `https://sts.${universe}`)
}

/** The address of the service that issues tokens of service accounts. */
export function iamUrl({ universe, 'iam-endpoint': given }: GcpInputs): string {
  return withoutEndSlashes(given ?? `https://iamcredentials.${universe}`)
}
