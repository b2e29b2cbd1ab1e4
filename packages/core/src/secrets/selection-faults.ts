import { quoted } from '../foreign-text.ts'
import type { SecretCollision, SelectionMisfit } from './selection.ts'

const words: Readonly<Record<SelectionMisfit['why'], string>> = {
  missing: 'the secret has no such key',
  'not-object': 'the value is no JSON object, so it has no keys: without # the whole value is read',
  'needs-key': 'the secret has several keys: write #key, or #* with a name that ends with *',
  'not-text': 'a value that is joined with + must be text',
  'half-sign': 'the value has half of a character (a lone surrogate), which no file can contain',
  'not-base64': 'decode needs a value in base64',
  'no-name': 'an empty key gives no name: select it with #""',
}

/** The reason why a value does not have what its line selects. Keys are shown, values never. */
export function selectionFault({ why, key }: SelectionMisfit): string {
  if (why === 'missing' && key === undefined) return 'the secret has no keys'
  return key === undefined || key === '' ? words[why] : `${words[why]}: ${quoted(key)}`
}

/** The places that want one name. */
export function collisionFault({ name, from }: SecretCollision): string {
  const places = from.map(({ line, key }) => `line ${line}${key === undefined ? '' : ` (key ${quoted(key)})`}`)
  return `the name ${name} is given twice: ${places.join(', ')}`
}
