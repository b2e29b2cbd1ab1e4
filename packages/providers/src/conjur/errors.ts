import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson } from '@mayfly/core/json'
import type { RefusedAnswer } from '@mayfly/core/refusal'

/** A refusal of Conjur has no body, a text of its token check, or an error in JSON. */
export function ownRefusal({ status, body }: HttpAnswer): RefusedAnswer {
  const { code, message } = objectIn(readJson(body).error)
  const said = foreignText(message) ?? (tokenTexts.includes(body) ? body : undefined)
  const [, vendor, reason = said] = /^(CONJ\d{5}E) (.*)$/s.exec(said ?? '') ?? []
  return { status, isOwn: body === '' || typeof code === 'string' || said !== undefined, code: vendor, said: reason }
}

const tokenTexts = ['Malformed authorization token', 'Unauthorized: Invalid token', 'Authorization missing']
