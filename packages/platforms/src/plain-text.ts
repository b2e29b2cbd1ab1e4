import { Secret } from '@mayfly/core/secret'
import type { Text } from '@mayfly/core/template'

/** Reveals a text, as the job gets it. Throws when a part of it is not known. */
export function revealText(text: Text): string {
  if (text instanceof Secret) return text.reveal()
  if (typeof text === 'string') return text
  throw new TypeError('A part of a delivery is not known')
}
