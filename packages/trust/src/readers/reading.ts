import type { DocumentFault, Path, TrustDocument, TrustRule, Unjudged } from '../model.ts'

/**
 * A source that was read. It can hold documents of several systems, such as a state of Terraform, and gives one document
 * for each of them.
 */
export type Reading =
  | { readonly kind: 'documents'; readonly documents: readonly TrustDocument[] }
  | { readonly kind: 'faults'; readonly faults: readonly DocumentFault[] }

/** The rules and the unjudged parts of one system, as a reader of one of its documents found them. */
export interface Found {
  readonly rules: readonly TrustRule[]
  readonly unjudged: readonly Unjudged[]
}

/** One result of several. */
export function together(found: readonly Found[]): Found {
  return { rules: found.flatMap(({ rules }) => rules), unjudged: found.flatMap(({ unjudged }) => unjudged) }
}

/** A result that is only a part that cannot be judged. */
export function onlyUnjudged(why: string, path: Path, effect?: 'allow'): Found {
  return { rules: [], unjudged: [effect ? { why, effect, path } : { why, path }] }
}

const deepest = 64
const mostValues = 500_000
/** The texts of one document have at most so many characters together. */
const longestTexts = 4_194_304

/** The first limit that a parsed value exceeds. The value may share parts with itself, as YAML's aliases make it. */
export function limitFault(value: unknown): DocumentFault | undefined {
  let values = 0
  let characters = 0
  const waiting: { value: unknown; depth: number; path: Path }[] = [{ value, depth: 0, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1
    if (typeof next.value === 'string') characters += next.value.length
    if (values > mostValues || characters > longestTexts) {
      const limit = `${mostValues} values and ${longestTexts} characters`
      return { message: `The document is too large. It may have ${limit}.`, path: [] }
    }
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth === deepest) {
      return {
        message: `The document is nested too deeply. It may have ${deepest} levels.`,
        path: next.path.slice(0, 8),
      }
    }
    for (const [name, inner] of Object.entries(next.value)) {
      characters += name.length
      const step = Array.isArray(next.value) ? Number(name) : name
      waiting.push({ value: inner, depth: next.depth + 1, path: next.depth < 8 ? [...next.path, step] : next.path })
    }
  }
  return undefined
}
