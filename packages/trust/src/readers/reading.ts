import type { DocumentFault, Path, TrustDocument, TrustRule, UnjudgedPart } from '../model.ts'
import type { Members } from './members.ts'

/**
 * A source that was read. It can hold documents of several systems, such as a state of Terraform, and gives one document
 * for each of them, or none if it holds no trust.
 */
export type Reading =
  | { readonly kind: 'documents'; readonly documents: readonly TrustDocument[] }
  | { readonly kind: 'faults'; readonly faults: readonly DocumentFault[] }

/** The rules and the unjudged parts of one system, as a reader of one of its documents found them. */
export interface ReadRules {
  readonly rules: readonly TrustRule[]
  readonly unjudged: readonly UnjudgedPart[]
}

/** One result of several. */
export function together(found: readonly ReadRules[]): ReadRules {
  return { rules: found.flatMap(({ rules }) => rules), unjudged: found.flatMap(({ unjudged }) => unjudged) }
}

/** A result that is only a part that cannot be judged. */
export function onlyUnjudged(why: string, path: Path, effect?: 'allow'): ReadRules {
  return { rules: [], unjudged: [effect ? { why, effect, path } : { why, path }] }
}

const deepest = 64
/** A fault of depth names so many steps of its path. */
const shownSteps = 8
const mostValues = 500_000
/** The texts of one document have at most so many characters together. */
const longestTexts = 4_194_304

/** The first limit that a parsed value exceeds. The value may share parts with itself, as YAML's aliases make it. */
export function limitFault(value: unknown): DocumentFault | undefined {
  let values = 0
  let characters = 0
  const waiting: { value: unknown; depth: number; path: Path }[] = [{ value, depth: 0, path: [] }]
  const message = `The document is too large. It may have ${mostValues} values and ${longestTexts} characters.`
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1
    if (typeof next.value === 'string') characters += next.value.length
    // Before a large list is looked into, its length counts.
    const isLarge = Array.isArray(next.value) && next.value.length > mostValues
    const names = !isLarge && typeof next.value === 'object' && next.value !== null ? Object.keys(next.value) : []
    const count = isLarge ? Number.POSITIVE_INFINITY : values + waiting.length + names.length
    if (count > mostValues || characters > longestTexts) return { message, path: [] }
    if (names.length > 0 && next.depth === deepest) {
      const nested = `The document is nested too deeply. It may have ${deepest} levels.`
      return { message: nested, path: next.path }
    }
    for (const name of names) {
      characters += name.length
      const step = Array.isArray(next.value) ? Number(name) : name
      const path = next.depth < shownSteps ? [...next.path, step] : next.path
      waiting.push({ value: (next.value as Members)[name], depth: next.depth + 1, path })
    }
  }
  return undefined
}

/** More values than these are in no policy and no role: the systems allow some thousand characters. */
const mostOfOne = 5000
/** More characters than these are in none either. */
const longestOfOne = 65_536

/** Whether one policy or one role is larger than any system allows. The value is within the limits of a document. */
export function isTooLarge(value: unknown): boolean {
  let [values, characters] = [0, 0]
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    values += 1
    if (typeof next === 'string') characters += next.length
    if (values + waiting.length > mostOfOne || characters > longestOfOne) return true
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) waiting.push(inner)
  }
  return false
}
