import { readJson } from '@mayfly/core/json'

/** A lone surrogate: no text that a server stores holds one, and JSON writes it as an escape. */
const mark = '\ud800'
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** A number by its digits, which a JavaScript number would not keep (`1.10`, an id of 20 digits). */
class ExactNumber {
  readonly digits: string

  constructor(digits: string) {
    this.digits = digits
  }

  /** The digits behind the mark: whoever writes JSON takes mark and quotes off again. */
  toJSON(): string {
    return mark + this.digits
  }
}

/** The object in a JSON text, with each number that would be rounded or spelt anew kept as it stands. */
export function readExactly(text: string): Readonly<Record<string, unknown>> {
  const marked = text.replace(token, (one) =>
    one.startsWith('"') || String(Number(one)) === one ? one : `"${mark}${one}"`,
  )
  return revived(readJson(marked)) as Record<string, unknown>
}

function revived(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(mark) ? new ExactNumber(value.slice(mark.length)) : value
  if (Array.isArray(value)) return value.map(revived)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revived(part)]))
}
