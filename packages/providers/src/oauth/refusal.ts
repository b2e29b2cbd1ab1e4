import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { isUsedTwice, readRefusal } from './error-text.ts'
import { fieldsOf, type OAuthInputs } from './settings.ts'

/** The error for an answer without a token. It shows what the server did not accept, beside the claims of the job. */
export function refusal(
  answer: HttpAnswer,
  inputs: OAuthInputs,
  facts: Facts,
  subject: SubjectToken | undefined,
): MayflyError {
  const { status, body } = answer
  const { code, said } = readRefusal(body)
  const isOwn = code !== undefined || said !== undefined
  if (status < 300 && !isOwn)
    return new MayflyError('ERR_ANSWER_MALFORMED', `The server answered ${status} without a token`, {
      facts: { ...facts, 'token-field': inputs['token-field'] },
      fix: 'Check token-url and token-field: the token is expected there.',
      kind: 'unreadable',
    })
  const client = fieldsOf(inputs).get('client_id')
  const more = { 'client id': client, scope: fieldsOf(inputs).get('scope') }
  return refusalOf(table, { status, isOwn, code, said }, { facts, more, subject, context: inputs })
}

const table: RefusalTable<OAuthInputs> = {
  system: 'the OAuth server',
  inputs: 'token-url, issuer or url',
  message: ({ issuer }) => `The OAuth server refused the ${issuer === undefined ? 'request' : 'ID token'}`,
  unavailable: [
    { codes: ['temporarily_unavailable', 'slow_down', 'rate_limit_exceeded', 'too_many_requests'], kind: 'throttle' },
  ],
  refused: [
    {
      when: (_, __, { code, said }) => isUsedTwice({ code, said }),
      fix: 'The server accepts each ID token only once. A job with one ID token (GitLab, Jenkins) can use it for one request to such a server: give this step an ID token of its own.',
    },
    {
      said: /audience/i,
      fix: ({ audience }) => `The server expects another audience than ${audience}: check the input audience.`,
    },
    {
      said: /expired|not active|not yet valid|iat|issued at/i,
      fix: "Check the clocks of the server and of the CI system's issuer.",
    },
    { said: /jti/i, fix: 'The server requires the claim jti, and this ID token has none.' },
    {
      said: /signature|No public JWK|verify the integrity|keys?\b/i,
      fix: 'The server must trust the issuer above: check its discovery URL or its keys there.',
    },
    {
      codes: ['invalid_client', 'unauthorized_client'],
      when: ({ issuer }) => issuer === undefined,
      fix: 'The server must have a client with this certificate. Check client_id in fields and client-certificate.',
    },
    {
      codes: ['invalid_client', 'unauthorized_client'],
      fix: 'The server must have a client whose issuer and subject are those above, and which may use this grant. Check client_id in fields too.',
    },
    {
      codes: ['invalid_grant'],
      fix: 'The server must trust the issuer above and have a rule for this subject.',
    },
    { codes: ['invalid_scope'], fix: 'The server does not give this scope to this client: check scope in fields.' },
    {
      codes: ['invalid_target'],
      fix: 'The server does not issue tokens for this target: check audience and resource in fields.',
    },
    {
      codes: ['unsupported_grant_type'],
      fix: ({ grant }) => `The server does not have the grant ${grant} at this address: check grant and token-url.`,
    },
    { codes: ['invalid_request'], fix: 'A field is missing or not accepted: check fields and encoding.' },
  ],
  fix: 'The server must trust the issuer above and have a rule for these claims.',
}
