import type { Facts, MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { RefusalTable } from '@mayfly/core/refusal'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { tokenRefusal } from './token-refusal.ts'

/** The error for an answer of the API server that created nothing. `attempt` is the aim of the request, as a verb. */
export async function refusal(
  { status, body }: HttpAnswer,
  facts: Facts,
  subject: SubjectToken,
  attempt: string,
): Promise<MayflyError> {
  const { refusalOf } = await import('@mayfly/core/refusal')
  const { kind, reason, message } = readJson(body)
  return refusalOf(
    table,
    { status, isOwn: kind === 'Status' && status >= 400, code: foreignText(reason), said: foreignText(message) },
    { facts, subject, more: { 'refused to': attempt }, context: attempt },
  )
}

/** The context is the verb of the attempt. */
const table: RefusalTable<string> = {
  system: 'the API server',
  protocol: 'Kubernetes',
  inputs: 'the server input',
  unavailable: [
    { status: 503, kind: 'throttle' },
    // The name is random, so an earlier attempt created this Secret, and its answer was lost.
    { status: 409, codes: ['AlreadyExists'], kind: 'transient' },
  ],
  message: (_, attempt) => `The API server refused to ${attempt}`,
  refused: [
    tokenRefusal,
    {
      status: 403,
      fix: "Bind the token's user to a Role that may create and delete secrets in this namespace, and create serviceaccounts/token of this service account (resourceNames).",
    },
    { status: 404, fix: ({ principal }) => `Check the namespace and the service account: ${principal}.` },
    { status: 422, fix: 'Check the lifetime: the API server accepts 10 minutes or more.' },
  ],
  fix: "See the API server's reason above.",
}
