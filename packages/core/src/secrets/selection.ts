import { itemsOf, membersOf, writtenValue } from '../json-text.ts'
import { contentOf, decodeBase64, encodeBase64, type SecretContent, textIn } from './content.ts'
import { joinJsonTexts, joinTexts } from './join-texts.ts'
import type { SecretReference } from './reference.ts'

/** The members of an object in a store: JSON texts as they were written, or bytes. */
export type SecretMembers = ReadonlyMap<string, string | Uint8Array>

/** The answer of a store to one reference: one value, or an object whose members the store itself keeps apart. */
export type StoredSecret = { readonly value: SecretContent } | { readonly members: SecretMembers }

/** A value as it is delivered. */
export interface SelectedSecret {
  readonly line: number
  readonly name: string
  /** The key of the value, where a line reads every key. */
  readonly key?: string
  readonly content: SecretContent
  /** The user says that it is no secret; only the store can confirm it. */
  readonly plain: boolean
}

/** The reason why a value does not have what its line selects. A line with `optional` accepts `missing`. */
export interface SelectionFault {
  readonly why: 'missing' | 'not-object' | 'needs-key' | 'not-text' | 'half-character' | 'not-base64' | 'no-name'
  /** The key or the pointer. */
  readonly key?: string
}

/** Thrown inside this module only. */
class ThrownFault {
  readonly why: SelectionFault['why']
  readonly key: string | undefined

  constructor(why: SelectionFault['why'], key?: string) {
    this.why = why
    this.key = key
  }
}

/**
 * Selects the values of one line from an answer, byte for byte. JSON is never written again: a number, an object and a
 * list have the text that the store has.
 */
export function selectSecrets(
  reference: SecretReference,
  answer: StoredSecret,
): { readonly selected: readonly SelectedSecret[] } | { readonly fault: SelectionFault } {
  try {
    return { selected: selectFrom(reference, answer) }
  } catch (error) {
    if (!(error instanceof ThrownFault)) throw error
    const { why, key } = error
    return { fault: { why, ...(key !== undefined && { key }) } }
  }
}

function selectFrom(reference: SecretReference, answer: StoredSecret): SelectedSecret[] {
  const { line, name, every, select, words } = reference
  const plain = words.includes('plain')
  const one = (content: SecretContent): SelectedSecret[] => [
    { line, name, content: convert(content, reference), plain },
  ]
  if (every !== undefined) {
    const all = [...membersIn(answer)].flatMap(([key, member]) => {
      const content = valueIn(member, key)
      if (content === undefined) return []
      if (key === '') throw new ThrownFault('no-name', key)
      return [{ line, name: nameOf(name, key, every), key, content: convert(content, reference), plain }]
    })
    if (all.length > 0) return all
    throw new ThrownFault('missing')
  }
  switch (select.kind) {
    case 'keys':
      return one(valueOfKeys(select.keys, membersIn(answer)))
    case 'pointer':
      return one(valueOfPointer(select.path, answer))
    default:
      if ('value' in answer) return one(answer.value)
      throw new ThrownFault('needs-key')
  }
}

/** The prefix of a line, and after it the name of a key. */
function nameOf(prefix: string, key: string, every: 'upper' | 'kept'): string {
  return prefix + (every === 'upper' ? key.toUpperCase() : key).replace(/\W/g, '_')
}

function membersIn(answer: StoredSecret): SecretMembers {
  if ('members' in answer) return answer.members
  const members = membersOf(textOf(answer.value) ?? '')
  if (members) return members
  throw new ThrownFault('not-object')
}

function valueOfKeys(keys: readonly string[], members: SecretMembers): SecretContent {
  const values = keys.map((key) => {
    const member = members.get(key)
    const value = member === undefined ? undefined : valueIn(member, key)
    if (member === undefined || value === undefined) throw new ThrownFault('missing', key)
    return { key, member, value }
  })
  const [first, ...more] = values
  if (first && more.length === 0) return first.value
  return joinTexts(
    values.map(({ key, member, value }) => {
      const text = (typeof member === 'string' ? joinJsonTexts(member) : undefined) ?? textOf(value)
      if (text === undefined) throw new ThrownFault('not-text', key)
      return text
    }),
  )
}

function valueOfPointer(path: readonly string[], answer: StoredSecret): SecretContent {
  const shown = path.map((token) => `/${token}`).join('')
  if ('value' in answer) return valueBelow(documentIn(answer.value), path, shown)
  const [key = '', ...inside] = path
  const member = answer.members.get(key)
  if (member instanceof Uint8Array && inside.length === 0) return member
  return valueBelow(member === undefined ? undefined : textOf(member), inside, shown)
}

function documentIn(value: SecretContent): string {
  const text = textOf(value) ?? ''
  if (membersOf(text) || itemsOf(text)) return text
  throw new ThrownFault('not-object')
}

/** The value at a path inside a JSON text. */
function valueBelow(json: string | undefined, path: readonly string[], shown: string): SecretContent {
  const found = path.reduce((text, token) => (text === undefined ? undefined : partOf(text, token)), json)
  const value = found === undefined ? undefined : valueIn(found, shown)
  if (value === undefined) throw new ThrownFault('missing', shown)
  return value
}

function partOf(json: string, token: string): string | undefined {
  return membersOf(json)?.get(token) ?? (/^(?:0|[1-9]\d*)$/.test(token) ? itemsOf(json)?.[Number(token)] : undefined)
}

/**
 * The value of a member; undefined for null. Half of a surrogate pair, which only JSON can escape, is no text in UTF-8.
 */
function valueIn(member: string | Uint8Array, key: string): SecretContent | undefined {
  const value = typeof member === 'string' ? writtenValue(member) : member
  if (typeof value === 'string' && /\p{Cs}/u.test(value)) throw new ThrownFault('half-character', key)
  return value
}

function convert(content: SecretContent, { words }: SecretReference): SecretContent {
  if (words.includes('base64')) return encodeBase64(content)
  if (!words.includes('decode')) return contentOf(content)
  const text = textOf(content)
  const bytes = text === undefined ? undefined : decodeBase64(text)
  if (bytes === undefined) throw new ThrownFault('not-base64')
  return contentOf(bytes)
}

function textOf(value: SecretContent): string | undefined {
  return typeof value === 'string' ? value : textIn(value)
}

/** Two or more values of one name. */
export interface SecretCollision {
  readonly name: string
  readonly from: readonly { readonly line: number; readonly key?: string }[]
}

/** The names that several values have. Upper and lower case are the same, because outputs do not differ in them. */
export function collisionsOf(all: readonly Pick<SelectedSecret, 'line' | 'name' | 'key'>[]): SecretCollision[] {
  const found = new Map<string, { name: string; from: SecretCollision['from'] }>()
  for (const { line, name, key } of all) {
    const known = found.get(name.toLowerCase()) ?? { name, from: [] }
    found.set(name.toLowerCase(), { ...known, from: [...known.from, { line, ...(key !== undefined && { key }) }] })
  }
  return [...found.values()].filter(({ from }) => from.length > 1)
}
