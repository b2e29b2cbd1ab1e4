import type { Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import { ownRefusal } from './errors.ts'

/** Whether Akeyless refused a request because of one of its secrets. */
export function isOfSecret(answer: HttpAnswer): boolean {
  return [400, 403, 404].includes(answer.status) && ownRefusal(answer).isOwn
}

/** The error for a read that Akeyless refused. */
export function refusal(answer: HttpAnswer, facts: Facts): MayflyError {
  return refusalOf(table, ownRefusal(answer), { facts, context: undefined })
}

/** The answer for a secret that Akeyless did not give: missing, or the error that says why. */
export function refusedSecret(answer: HttpAnswer, secret: string, version: number | undefined): SecretAnswer {
  const error = refusal(answer, { secret, version: version === undefined ? undefined : String(version) })
  if (answer.status === 404 && error.code === 'ERR_EXCHANGE_REJECTED') return { missing: error }
  throw error
}

const table: RefusalTable = {
  system: 'Akeyless',
  inputs: 'the api-url input',
  message: 'Akeyless refused the read',
  refused: [
    {
      status: 404,
      message: 'There is no such secret, or it has no such version',
      fix: 'Check the full name, the version after #@, and the kind: rotated: and dynamic: are in front of the name.',
    },
    {
      status: 403,
      fix: 'Give the access role of the auth method the capability read on this secret.',
    },
  ],
  fix: "See Akeyless' reason above.",
}
