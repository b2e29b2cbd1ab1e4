import type { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { ownRefusal } from './errors.ts'
import { type AkeylessInputs, principalOf } from './request.ts'

/** The error for a login without a token. */
export function loginRefusal(answer: HttpAnswer, inputs: AkeylessInputs, subject: SubjectToken): MayflyError {
  const facts = { principal: principalOf(inputs), endpoint: new URL(inputs['api-url']).host }
  return refusalOf(table, ownRefusal(answer), { facts, subject, context: inputs })
}

const table: RefusalTable<AkeylessInputs> = {
  system: 'Akeyless',
  inputs: 'the api-url input',
  message: 'Akeyless refused the ID token',
  refused: [
    {
      status: 404,
      message: 'Akeyless has nothing at this address',
      fix: 'Check api-url. For your own gateway, it needs the path of the API.',
    },
  ],
  fix: ({ issuer, audience }, inputs) =>
    `See Akeyless' reason above. The auth method ${inputs['access-id']} must be of the type OAuth 2.0/JWT, with the keys of ${issuer}, the audience ${audience}, and sub-claims that accept the claims above. Its allowed addresses must include the runner.`,
}
