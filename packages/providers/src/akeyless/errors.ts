import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { RefusedAnswer } from '@mayfly/core/refusal'

/** A refusal of Akeyless is a JSON object with a text. */
export function ownRefusal({ status, body }: HttpAnswer): RefusedAnswer {
  const said = foreignText(readJson(body).error)
  return { status, isOwn: said !== undefined, said: said?.replace(/\s+/g, ' ').trim() }
}

/** Akeyless' judgement of a token, by the field of its answer. */
export function stateIn({ body }: HttpAnswer): 'accepted' | 'refused' | 'unclear' {
  const { is_valid: isValid } = readJson(body)
  if (isValid === true) return 'accepted'
  return isValid === false ? 'refused' : 'unclear'
}
