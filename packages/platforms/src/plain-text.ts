import { Secret } from '@mayfly/core/secret'
import type { Text } from '@mayfly/core/template'

/** A text as the job gets it. Throws when a part of it is not known. */
export function plain(text: Text): string {
  if (text instanceof Secret) return text.reveal()
  if (typeof text === 'string') return text
  throw new TypeError('A part of a delivery is not known')
}
