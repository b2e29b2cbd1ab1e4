/** A part of a text in Groovy: a name, the content of a string, or one sign. */
export interface Token {
  readonly kind: 'name' | 'string' | 'sign'
  readonly text: string
  /** The offset of its first character. */
  readonly at: number
}

const word = /[A-Za-z_$][\w$]*/y

/**
 * The parts of a text in Groovy, without comments and blanks, in one pass. It is no parser: a string between slashes is
 * read as signs and names, and a string between single quotes ends with its line.
 */
export function groovyTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const two = text.slice(at, at + 2)
    const sign = two[0] as string
    if (two === '//') at = endOr(text, '\n', at)
    else if (two === '/*') at = endOr(text, '*/', at + 2) + 2
    else if (sign === "'" || sign === '"') {
      const end = endOfString(text, at, sign)
      tokens.push({ kind: 'string', text: text.slice(end.from, end.to), at })
      at = end.next
    } else {
      word.lastIndex = at
      const name = word.exec(text)?.[0]
      if (name !== undefined) tokens.push({ kind: 'name', text: name, at })
      else if (sign.trim() !== '') tokens.push({ kind: 'sign', text: sign, at })
      at += name?.length ?? 1
    }
  }
  return tokens
}

function endOfString(text: string, at: number, quote: string): { from: number; to: number; next: number } {
  const isLong = text.startsWith(quote.repeat(3), at)
  const from = at + (isLong ? 3 : 1)
  for (let to = from; to < text.length; to++) {
    const sign = text[to]
    if (sign === '\\') to++
    else if (isLong ? text.startsWith(quote.repeat(3), to) : sign === quote)
      return { from, to, next: to + (isLong ? 3 : 1) }
    else if (!isLong && sign === '\n') return { from, to, next: to }
  }
  return { from, to: text.length, next: text.length }
}

function endOr(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? text.length : found
}
