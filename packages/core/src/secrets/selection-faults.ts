import { quote } from '../foreign-text.ts'
import type { SecretCollision, SelectionFault } from './selection.ts'

const words: Readonly<Record<SelectionFault['why'], string>> = {
  missing: 'the secret has no such key',
  'not-object': 'the value is not a JSON object, so it has no keys',
  'needs-key': 'the secret has several keys, and the line selects none',
  'not-text': 'a value that is joined with + must be text',
  'half-character': 'the value has half of a character (a lone surrogate), which no file can contain',
  'not-base64': 'decode needs a value in base64',
  'no-name': 'an empty key gives no name',
}

const fixes: Readonly<Partial<Record<SelectionFault['why'], string>>> = {
  'not-object': 'To read the whole value, remove # and the key.',
  'needs-key': 'Write #key, or #* with a name that ends with *.',
  'no-name': 'Select the empty key with #"".',
}

/** The reason why a value does not have what its line selects. Keys are shown, values never. */
export function selectionFault({ why, key }: SelectionFault): string {
  if (why === 'missing' && key === undefined) return 'the secret has no keys'
  return key === undefined || key === '' ? words[why] : `${words[why]}: ${quote(key)}`
}

/** The line to write instead, where the fault decides it. */
export function selectionFix({ why }: SelectionFault): string | undefined {
  return fixes[why]
}

/** The places that want one name. */
export function collisionFault({ name, from }: SecretCollision): string {
  const places = from.map(({ line, key }) => `line ${line}${key === undefined ? '' : ` (key ${quote(key)})`}`)
  return `the name ${name} is given twice: ${places.join(', ')}`
}
