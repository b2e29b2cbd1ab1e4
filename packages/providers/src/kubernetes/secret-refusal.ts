import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { tokenRefusal } from './token-refusal.ts'

/** The answer for a Secret that the API server did not give: missing, or the error that says why. */
export function refusedSecret({ status, body }: HttpAnswer, secret: string, subject: SubjectToken): SecretAnswer {
  const { kind, reason, message } = readJson(body)
  const error = refusalOf(
    table,
    { status, isOwn: kind === 'Status' && status >= 400, code: foreignText(reason), said: foreignText(message) },
    { facts: { secret }, ...(status === 401 && { subject }), context: undefined },
  )
  if (status === 404 && reason === 'NotFound') return { missing: error }
  throw error
}

const table: RefusalTable = {
  system: 'the API server',
  protocol: 'Kubernetes',
  inputs: 'the server input',
  unavailable: [{ status: 503, kind: 'throttle' }],
  message: 'The API server refused the read',
  refused: [
    tokenRefusal,
    {
      status: 403,
      fix: "Bind the token's user to a Role with the verb get on secrets, and this name in resourceNames. The API server gives the same answer when there is no such namespace or Secret.",
    },
    { status: 404, message: 'There is no such Secret', fix: 'Check the namespace and the name.' },
  ],
  fix: "See the API server's reason above.",
}
