import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson } from '@mayfly/core/json'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'

/** The answer for a version that Google did not give: missing, or the error that says why. */
export function refusedSecret({ status, body }: HttpAnswer, secret: string, version: string): SecretAnswer {
  const { status: code, message, details } = objectIn(readJson(body).error)
  const reason = Array.isArray(details)
    ? details.map((one) => foreignText(objectIn(one).reason)).find(Boolean)
    : undefined
  const error = refusalOf(
    table,
    { status, isOwn: typeof code === 'string', code: foreignText(code), said: foreignText(message), facts: { reason } },
    { facts: { secret, version }, context: reason },
  )
  if (status === 404 && code === 'NOT_FOUND') return { missing: error }
  throw error
}

/** The context is the reason in the details of the answer. */
const table: RefusalTable<string | undefined> = {
  system: 'Google Secret Manager',
  inputs: 'the universe and secretmanager-endpoint inputs',
  unavailable: [
    {
      codes: ['RESOURCE_EXHAUSTED'],
      kind: 'throttle',
      fix: 'Too many jobs read at the same time: run the job again later.',
    },
  ],
  message: 'Google refused the read',
  refused: [
    {
      codes: ['NOT_FOUND'],
      message: 'There is no such secret, or it has no such version',
      fix: 'Check the project, the name, the location, and the version after #@.',
    },
    {
      when: (_, reason) => reason === 'SERVICE_DISABLED',
      fix: 'Enable the API in the project: gcloud services enable secretmanager.googleapis.com.',
    },
    {
      codes: ['PERMISSION_DENIED'],
      fix: 'The identity needs roles/secretmanager.secretAccessor on the secret. Google gives the same answer when there is no such secret.',
    },
    {
      codes: ['FAILED_PRECONDITION'],
      message: 'This version cannot be read: it is disabled or destroyed',
      fix: 'Enable the version, or read another one with #@NUMBER. latest is the version that was created last, also when it is disabled.',
    },
    { codes: ['UNAUTHENTICATED'], fix: 'Google does not accept the access token: run the job again.' },
  ],
  fix: "See Google's reason above.",
}
