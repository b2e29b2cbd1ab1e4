/** One value of a JSON text: where it begins (or its key, if it is a member), and the values in it. */
export interface JsonNode {
  readonly start: number
  readonly members?: ReadonlyMap<string, JsonNode>
  readonly items?: readonly JsonNode[]
}

/** A place at which a valid JSON text cannot be used, and the reason. */
export class UnusableJson extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** Deeper documents do not exist in practice, and every reader of a document is recursive. */
const deepest = 64
const mostValues = 1_000_000

/** The fault of a text that is nested too deeply. */
export const tooDeep = `is nested more than ${deepest} levels deep`

/** Whether a text that begins like JSON is nested too deeply. The parser of Node would take seconds for it. */
export function isTooDeep(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) {
      if (++depth > deepest) return true
    } else if (code === 93 || code === 125) depth--
    else if (code === 34) at = endOfString(text, at)
  }
  return false
}

/** The index of the quotation mark that ends the string at an index. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) return at
    if (code === 92) at++
  }
  return text.length
}

/**
 * The places of all values of a valid JSON text that is not too deep, in one pass. Throws UnusableJson for a member that
 * is there twice, because systems differ in which one they use, and for a text with too many values.
 */
export function placesOf(text: string): JsonNode {
  let at = 0
  let values = 0

  function blank(): void {
    while (text.charCodeAt(at) <= 32) at++
  }

  function string(): string {
    const start = at
    at = endOfString(text, at) + 1
    return JSON.parse(text.slice(start, at))
  }

  function value(start: number): JsonNode {
    blank()
    if (++values > mostValues) throw new UnusableJson(`has more than ${mostValues} values`, at)
    const code = text.charCodeAt(at)
    if (code === 123) return { start, members: members() }
    if (code === 91) return { start, items: items() }
    if (code === 34) at = endOfString(text, at) + 1
    else while (!isEnd(text.charCodeAt(at))) at++
    return { start }
  }

  function members(): Map<string, JsonNode> {
    const found = new Map<string, JsonNode>()
    at++
    for (blank(); text.charCodeAt(at) !== 125; blank()) {
      if (text.charCodeAt(at) === 44) {
        at++
        blank()
      }
      const start = at
      const key = string()
      if (found.has(key)) throw new UnusableJson(`has the member ${JSON.stringify(key)} twice`, start)
      blank()
      at++
      found.set(key, value(start))
    }
    at++
    return found
  }

  function items(): JsonNode[] {
    const found: JsonNode[] = []
    at++
    for (blank(); text.charCodeAt(at) !== 93; blank()) {
      if (text.charCodeAt(at) === 44) {
        at++
        blank()
      }
      found.push(value(at))
    }
    at++
    return found
  }

  blank()
  return value(at)
}

/** The end of the text, a blank, or one of `, ] }` ends a number or a word. */
function isEnd(code: number): boolean {
  return !(code > 32) || code === 44 || code === 93 || code === 125
}
