import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import { ownRefusal } from './errors.ts'

/** The answer for a secret that Delinea did not give: missing, or the error that says why. */
export function refusedSecret(answer: HttpAnswer, secret: string, version: string | undefined): SecretAnswer {
  const error = refusalOf(table, ownRefusal(answer), { facts: { secret, version }, context: undefined })
  if (answer.status === 404 && error.code === 'ERR_EXCHANGE_REJECTED') return { missing: error }
  throw error
}

const table: RefusalTable = {
  system: 'Delinea',
  inputs: 'the url input',
  message: 'Delinea refused the read',
  refused: [
    {
      status: 404,
      message: 'There is no such secret, or it has no such version',
      fix: 'Check the path, and the version after #@.',
    },
    {
      status: 403,
      message: 'The identity may not read the secret',
      fix: 'A policy of Delinea must allow the action read on secrets:PATH to the user or the role of this identity.',
    },
    { status: 401, fix: 'Delinea does not accept the token that it gave: run the job again.' },
  ],
  fix: "See Delinea's reason above.",
}
