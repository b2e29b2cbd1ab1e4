import type { DocumentFault, Path } from '../model.ts'
import { nearly } from '../near-name.ts'

/** A value of the file with its path. */
export interface Field {
  readonly value: unknown
  readonly path: Path
}

/** A form that a text must have, in words for the message. */
export interface Form {
  readonly pattern: RegExp
  readonly words: string
}

/** The most values of one list, and the most members of one mapping. */
const mostValues = 200

const longestText = 1024

/** A foreign text in a message: as it is if it is short and plain, otherwise only its length. */
export function shownText(text: string): string {
  return text.length > 120 || /["\\\p{C}\p{Zl}\p{Zp}]/u.test(text) ? `a text of ${text.length} characters` : `"${text}"`
}

/** Reads the values of a file, and collects every fault with its path. */
export class Fields {
  readonly faults: DocumentFault[] = []

  /** Adds a fault. The message is one sentence or more, and its subject is the member. */
  fault(path: Path, message: string): undefined {
    this.faults.push({ path, message })
    return undefined
  }

  /** The members of a mapping by name. Without `known`, every name is allowed. */
  members({ value, path }: Field, name: string, known?: readonly string[]): Map<string, Field> {
    const members = new Map<string, Field>()
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(path, `${name} must be a mapping${known ? ` with the members ${known.join(', ')}` : ''}.`)
      return members
    }
    const entries = Object.entries(value)
    if (entries.length > mostValues)
      this.fault(path, `${name} has ${entries.length} members; the limit is ${mostValues}.`)
    for (const [key, one] of entries.slice(0, mostValues)) {
      if (known === undefined || known.includes(key)) members.set(key, { value: one, path: [...path, key] })
      else this.fault([...path, key], unknownMember(key, name, known))
    }
    return members
  }

  /** A required member. A fault names it if it is absent. */
  required(members: ReadonlyMap<string, Field>, member: string, parent: Field, name: string): Field | undefined {
    return members.get(member) ?? this.fault(parent.path, `${name} has no ${member}, which is required.`)
  }

  /** A text of the form, or undefined with a fault. */
  text(field: Field | undefined, name: string, form?: Form): string | undefined {
    if (field === undefined) return undefined
    const { value, path } = field
    if (typeof value === 'number' || typeof value === 'boolean')
      return this.fault(path, `${name} must be a text. Put quotation marks around it.`)
    if (typeof value !== 'string' || value === '')
      return this.fault(path, `${name} must be a text, not ${kindOf(value)}.`)
    if (value.length > longestText)
      return this.fault(path, `${name} has ${value.length} characters; the limit is ${longestText}.`)
    if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
      return this.fault(path, `${name} has a character that cannot be seen, such as a line break.`)
    if (form && !form.pattern.test(value))
      return this.fault(path, `${name} must be ${form.words}, not ${shownText(value)}.`)
    return value
  }

  /** One text or a list of texts. */
  texts(field: Field | undefined, name: string, form?: Form): string[] {
    if (field === undefined) return []
    if (!Array.isArray(field.value)) return this.#present([this.text(field, name, form)])
    const { value, path } = field
    if (value.length === 0) this.fault(path, `${name} is an empty list. Write a value, or remove ${name}.`)
    if (value.length > mostValues) this.fault(path, `${name} has ${value.length} values; the limit is ${mostValues}.`)
    const read = value
      .slice(0, mostValues)
      .map((one, index) => this.text({ value: one, path: [...path, index] }, name, form))
    return [...new Set(this.#present(read))]
  }

  #present(values: readonly (string | undefined)[]): string[] {
    return values.filter((value) => value !== undefined)
  }

  /** `true` or `false`. */
  flag(field: Field | undefined, name: string): boolean {
    if (field === undefined || typeof field.value === 'boolean') return field?.value === true
    this.fault(field.path, `${name} must be true or false.`)
    return false
  }

  /** One of some words. */
  choice<T extends string>(field: Field | undefined, name: string, options: readonly T[]): T | undefined {
    if (field === undefined) return undefined
    const option = options.find((one) => one === field.value)
    return option ?? this.fault(field.path, `${name} must be ${listWords(options)}, not ${kindOf(field.value)}.`)
  }
}

/** Names that people write for a member, because other tools have them. */
const usualNames: Readonly<Record<string, string>> = {
  google: 'gcp',
  entra: 'azure',
  openbao: 'vault',
  bao: 'vault',
  k8s: 'kubernetes',
  env: 'environment',
  ref: 'branch',
  on: 'event',
  ttl: 'lifetime',
  duration: 'lifetime',
}

/** The sentence about an unknown member, with the name that was probably meant. */
export function unknownMember(key: string, parent: string, known: readonly string[]): string {
  const meant = known.find((one) => nearly(one, key) || one === usualNames[key.toLowerCase()])
  const advice = meant ? `Did you mean ${meant}?` : `The members are ${known.join(', ')}.`
  return `${shownText(key)} is not a member of ${parent}. ${advice}`
}

/** Words as a list: `a, b or c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A value in a message: a short text as it is, and everything else by its kind. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty'
  if (typeof value === 'string') return shownText(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a mapping' : String(value)
}
