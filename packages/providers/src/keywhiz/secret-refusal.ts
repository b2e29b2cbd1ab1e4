import type { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import { type RefusalTable, type RefusedAnswer, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'

/** Whether Keywhiz refused a batch because of one of its secrets. */
export function isOfSecret(answer: HttpAnswer): boolean {
  return [403, 404].includes(answer.status) && ownRefusal(answer).isOwn
}

/** The error for a read that Keywhiz refused. */
export function refusal(answer: HttpAnswer, secret: string): MayflyError {
  return refusalOf(table, ownRefusal(answer), { facts: { secret }, context: undefined })
}

/** The answer for a secret that Keywhiz did not give: missing, or the error that says why. */
export function refusedSecret(answer: HttpAnswer, secret: string): SecretAnswer {
  const error = refusal(answer, secret)
  if (answer.status === 404 && error.code === 'ERR_EXCHANGE_REJECTED') return { missing: error }
  throw error
}

/** A refusal of Keywhiz is a JSON object with the status and a text. */
function ownRefusal({ status, body }: HttpAnswer): RefusedAnswer {
  const { code, message } = readJson(body)
  const said = foreignText(message)
  return { status, isOwn: code === status && said !== undefined, said }
}

const table: RefusalTable = {
  system: 'Keywhiz',
  inputs: 'the url input',
  message: 'Keywhiz refused the read',
  refused: [
    {
      status: 404,
      message: 'There is no such secret, or Keywhiz does not know the client',
      fix: 'Check the name of the secret, and that Keywhiz has a client with the common name or the SPIFFE URI of the certificate.',
    },
    {
      status: 403,
      message: 'The client may not read the secret',
      fix: 'Assign the secret to a group of this client: keywhiz.cli assign secret.',
    },
    {
      status: 401,
      message: 'Keywhiz did not accept the client certificate',
      fix: 'Check that Keywhiz trusts the certificate authority of certificate-url, and that the client is enabled.',
    },
  ],
  fix: "See Keywhiz's reason above.",
}
