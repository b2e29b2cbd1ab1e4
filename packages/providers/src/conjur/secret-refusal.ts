import type { Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import { ownRefusal } from './errors.ts'

/** Whether Conjur refused a request because of one of its variables. */
export function isAboutVariable(answer: HttpAnswer): boolean {
  return [403, 404, 422].includes(answer.status) && ownRefusal(answer).isOwn
}

/** How a read was sent. The answer "no such variable" to a single read can also mean that the host may not see it. */
type Way = 'batch' | 'single'

/** The error for a read that Conjur refused. */
export function refusal(answer: HttpAnswer, facts: Facts, way: Way = 'batch'): MayflyError {
  return refusalOf(table, ownRefusal(answer), { facts, context: way })
}

/** The answer for a variable that Conjur did not give: missing, or the error that says why. */
export function refusedVariable(answer: HttpAnswer, variable: string, version: string | undefined): SecretAnswer {
  const error = refusal(answer, { variable, version })
  if (answer.status === 404 && error.vendor === missingCode) return { missing: error }
  throw error
}

const missingCode = 'CONJ00076E'

const table: RefusalTable<Way> = {
  system: 'Conjur',
  inputs: 'the url input',
  message: 'Conjur refused the read',
  refused: [
    {
      codes: [missingCode],
      when: (_, way) => way === 'single',
      message: 'There is no such variable, or the host may not see it',
      fix: 'Check the id of the variable, and that the host has the privilege execute on it.',
    },
    {
      codes: [missingCode],
      message: 'There is no such variable, or it has no such value',
      fix: 'Check the id of the variable, and the version after #@. Conjur keeps only the newest versions, usually 20.',
    },
    {
      status: 403,
      message: 'The host may not read the variable',
      fix: 'Give the host the privilege execute on the variable: !permit with privileges [read, execute].',
    },
    { status: 401, fix: 'Conjur does not accept the token that it gave: run the job again.' },
  ],
  fix: "See Conjur's reason above, or its own log.",
}
