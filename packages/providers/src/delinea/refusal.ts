import type { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import { ownRefusal } from './errors.ts'
import { baseOf, type DelineaInputs, principalOf } from './request.ts'

/** The error for a login without a token. Delinea does not name the setting that does not fit, so the error lists them. */
export function loginRefusal(answer: HttpAnswer, inputs: DelineaInputs, identity: string): MayflyError {
  const facts = { principal: principalOf(inputs), endpoint: new URL(inputs.url).host, identity }
  return refusalOf(table, ownRefusal(answer), { facts, context: inputs })
}

const table: RefusalTable<DelineaInputs> = {
  system: 'Delinea',
  inputs: 'the url input',
  message: (_, inputs) => `Delinea refused ${isAws(inputs) ? 'the AWS identity' : 'the Google ID token'}`,
  refused: [
    {
      when: (_, inputs) => isAws(inputs),
      facts: () => ({
        'authentication provider': 'of the type aws, with the account in the identity above',
        'external id': 'of a user or a role in Delinea: the ARN of the role, arn:aws:iam::ACCOUNT:role/NAME',
      }),
      fix: 'Compare the settings above with those in Delinea: dsv config auth-provider search, dsv user search. Delinea also refuses a signature that is older than a few minutes.',
    },
  ],
  fix: (_, inputs) =>
    `Delinea needs an authentication provider of the type gcp with the project of the service account, and a user or a role whose external id is ${inputs['gcp-service-account']}. The audience of the token was ${baseOf(inputs)}: url must be the address that Delinea itself uses.`,
}

function isAws(inputs: DelineaInputs): boolean {
  return inputs['aws-role'] !== undefined
}
