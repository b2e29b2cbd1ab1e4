import type { Credential } from '@mayfly/core/credential'
import { issue } from '@mayfly/core/issue'
import type { Ending } from '@mayfly/core/lease'
import type { ExchangeIo } from '@mayfly/core/provider'
import { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { type IssuedToken, judgeToken, wrongType } from './answer.ts'
import { token as tokenPart } from './present.ts'
import { clientOf, tokenRequest } from './request.ts'
import { clientFields, fieldsOf, type OAuthInputs, principalOf, serverOf } from './settings.ts'

/** The addresses of one server, and how each is used. */
interface Endpoints {
  readonly token: string
  readonly revoke: string | undefined
  readonly probe: string | undefined
}

/** Exchanges the job's ID token for a token of an OAuth server. */
export async function exchange(inputs: OAuthInputs, io: ExchangeIo): Promise<Credential> {
  io.connectEarly(serverOf(inputs), clientOf(inputs))
  const { token, ...ends } = await endpointsOf(inputs, io)
  const principal = principalOf(inputs)
  const facts = { principal, endpoint: new URL(token).host }
  let subject: SubjectToken | undefined
  const issued = await issue(io, {
    // A token that nobody knows can only be revoked by the server, so a request that may have made one is not repeated.
    retry: ends.revoke === undefined ? 'any' : 'no-effect',
    what: `OAuth token of ${principal}`,
    longestLife: () => ({ facts: {} }),
    build: (attempt) =>
      tokenRequest(inputs, token, {
        async idToken() {
          // First attempts share an ID token, and a server may accept each one only once.
          subject = await io.subjectToken(attempt + 1)
          return subject.jwt
        },
      }),
    judge: (answer) => judgeToken(answer, io, inputs, { facts, subject }),
    ending: (issued) => endingOf(issued, inputs, ends),
  })
  if (issued.otherType !== undefined) throw wrongType(issued.otherType, inputs, facts)
  if (issued.hasRefreshToken)
    io.warn('The server also issued a refresh token. Mayfly did not keep it, and it may still be valid.')
  return { principal, expiresAt: issued.expiresAt, parts: { [tokenPart.name]: issued.value } }
}

/** The token as an entry of the record. */
function endingOf(
  { value, expiresAt }: IssuedToken,
  inputs: OAuthInputs,
  { revoke, probe }: Omit<Endpoints, 'token'>,
): Omit<Ending, 'what'> {
  const end = expiresAt === undefined ? {} : { expiresAt }
  if (revoke === undefined) return { ...end, facts: {} }
  const client = clientOf(inputs)
  const handle = {
    revoke,
    ...(probe !== undefined && { probe }),
    authorization: inputs.authorization ?? '',
    fields: JSON.stringify(clientFields(fieldsOf(inputs))),
    ...(client && { chain: client.chain }),
  }
  // A token is one word, so the first line break is where the key of the certificate begins.
  const key = client ? Secret.join([value, '\n', client.key]) : value
  return { ender: 'oauth', ...end, facts: {}, handle, key: key as Secret, audience: inputs.audience }
}

/** The addresses that the inputs name. Metadata of the issuer are read only if an address is absent. */
async function endpointsOf(inputs: OAuthInputs, io: ExchangeIo): Promise<Endpoints> {
  const { issuer, revoke, probe, 'token-url': token } = inputs
  const lacks = token === undefined || revoke === 'RFC7009' || probe === 'RFC7662'
  if (!lacks || issuer === undefined) return { token: token ?? '', revoke, probe }
  const find = await (await import('./discovery.ts')).discover(issuer, io, clientOf(inputs))
  return {
    token: token ?? find('token_endpoint'),
    revoke: revoke === 'RFC7009' ? `RFC7009 ${find('revocation_endpoint')}` : revoke,
    probe: probe === 'RFC7662' ? `RFC7662 ${find('introspection_endpoint')}` : probe,
  }
}
