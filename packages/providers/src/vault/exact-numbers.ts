import { readJson } from '@mayfly/core/json'

/** A lone surrogate. No text that a server stores contains one, and JSON writes it as an escape sequence. */
const mark = '\ud800'
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** A number with all of its digits. A JavaScript number would lose some (`1.10`, an id of 20 digits). */
class ExactNumber {
  readonly digits: string

  constructor(digits: string) {
    this.digits = digits
  }

  /** The digits after the mark. The code that writes the JSON removes the mark and the quotes. */
  toJSON(): string {
    return mark + this.digits
  }
}

/** The object in a JSON text. Numbers that JavaScript would round or write differently keep their digits. */
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
