import type { DocumentFault, Path } from '../model.ts'

/** One written document. */
export interface RenderedDocument {
  /** A name for a file. */
  readonly name: string
  /** One line that says what it is, and where it belongs. */
  readonly title: string
  /** Whether it makes the issuer known, once, or says which jobs may become one principal. */
  readonly part: 'issuer' | 'rule'
  readonly text: string
  /** The wants that the system cannot compare, and work that remains. One sentence or more each. */
  readonly notes: readonly string[]
}

/** The documents of a file for one system. With a fault, there is no document. */
export interface Rendering {
  readonly documents: readonly RenderedDocument[]
  readonly faults: readonly DocumentFault[]
}

/** A limit of a system that a document does not respect. */
export function tooLarge(path: Path, what: string, size: number, limit: number, fix: string): DocumentFault {
  return { path, message: `${what} is ${size}; the limit is ${limit}. ${fix}`.trim() }
}

/** Notes as comments of a language in which `#` begins a comment. */
export function withComments(notes: readonly string[], text: string): string {
  return `${notes.map((note) => `# ${note}\n`).join('')}${text}`
}

/** The members of a list by a key, in the order of their first appearance. */
export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups.values()]
}

/** A text as a name in which only letters, digits and some signs are allowed. */
export function plainName(text: string, separator: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, separator)
}

/** One value alone, or several as a list. */
export function oneOrList(values: readonly string[]): string | readonly string[] {
  const [first = ''] = values
  return values.length === 1 ? first : values
}
