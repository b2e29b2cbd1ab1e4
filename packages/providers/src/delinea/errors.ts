import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { RefusedAnswer } from '@mayfly/core/refusal'

/** A refusal of Delinea is a JSON object with the status and a text. */
export function ownRefusal({ status, body }: HttpAnswer): RefusedAnswer {
  const said = foreignText(readJson(body).message)
  return { status, isOwn: said !== undefined, said }
}
