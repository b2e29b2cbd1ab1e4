/** A node of a CEL expression, with its place in the text. */
export type Cel = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Cel; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'index'; readonly of: Cel; readonly at: Cel; readonly optional: boolean }
  | { readonly kind: 'call'; readonly of: Cel | undefined; readonly name: string; readonly arguments: readonly Cel[] }
  | { readonly kind: 'all' | 'any' | 'list'; readonly of: readonly Cel[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Cel }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Cel; readonly right: Cel }
  | { readonly kind: 'choice'; readonly of: Cel; readonly yes: Cel; readonly no: Cel }
)

/** An expression that was read, or why it was not. */
export type CelResult = { readonly cel: Cel } | { readonly why: string }

const longestExpression = 16_384
const deepest = 40

class CelFault extends Error {}

/** Reads a CEL expression. The forms that nobody here judges are refused by name: bytes, maps, and texts in three quotes. */
export function parseCel(text: string): CelResult {
  if (text.length > longestExpression) return { why: `The expression has more than ${longestExpression} characters` }
  try {
    const parser = new Parser(text, tokensOf(text))
    return { cel: parser.whole() }
  } catch (error) {
    if (error instanceof CelFault) return { why: error.message }
    throw error
  }
}

interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'sign' | 'end'
  readonly written: string
  readonly value: string | number
  readonly start: number
  readonly end: number
}

const tokenForms: readonly { readonly kind: Token['kind'] | 'space' | 'bytes'; readonly form: RegExp }[] = [
  { kind: 'space', form: /(?:\s|\/\/[^\n]*)+/y },
  { kind: 'bytes', form: /(?:[bB][rR]?|[rR][bB])['"]/y },
  { kind: 'text', form: /[rR]?(?:'''|""")/y },
  { kind: 'text', form: /[rR]'[^'\r\n]*'|[rR]"[^"\r\n]*"/y },
  { kind: 'text', form: /'(?:[^'\\\r\n]|\\[^\r\n])*'|"(?:[^"\\\r\n]|\\[^\r\n])*"/y },
  { kind: 'number', form: /0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y },
  { kind: 'name', form: /[A-Za-z_][A-Za-z0-9_]*/y },
  { kind: 'sign', form: /&&|\|\||[=!<>]=|\.\?|\[\?|[!<>?:,.()[\]+\-*/%]/y },
]

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    if (token.kind !== 'space') tokens.push(token as Token)
    at = token.end
  }
  tokens.push({ kind: 'end', written: 'the end', value: '', start: text.length, end: text.length })
  return tokens
}

function tokenAt(text: string, start: number): Omit<Token, 'kind'> & { kind: Token['kind'] | 'space' } {
  for (const { kind, form } of tokenForms) {
    form.lastIndex = start
    const written = form.exec(text)?.[0]
    if (written === undefined) continue
    if (kind === 'bytes') throw new CelFault(`Bytes at character ${start + 1} are not judged`)
    const end = start + written.length
    if (kind === 'text') {
      if (/['"]{3}$/.test(written) && written.length <= 4)
        throw new CelFault(`A text in three quotes at character ${start + 1} is not judged`)
      return { kind, written, value: textValue(written, start), start, end }
    }
    if (kind === 'number') return { kind, written, value: numberValue(text, written, start), start, end }
    return { kind, written, value: written, start, end }
  }
  throw new CelFault(`The expression has nothing that CEL knows at character ${start + 1}`)
}

function numberValue(text: string, written: string, start: number): number {
  const value = Number(written)
  if (/[uU\w]/.test(text[start + written.length] ?? ''))
    throw new CelFault(`The number at character ${start + 1} is not judged`)
  if (!Number.isSafeInteger(value)) throw new CelFault(`The number at character ${start + 1} is not judged`)
  return value
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ...['\\', '?', '"', "'", '`'].map((sign): [string, string] => [sign, sign]),
])

function textValue(written: string, start: number): string {
  if (/^[rR]/.test(written)) return written.slice(2, -1)
  const wrong = () => new CelFault(`The text at character ${start + 1} has an escape that CEL does not have`)
  return written
    .slice(1, -1)
    .replace(
      /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|(.))/gsu,
      (_, x, u, long, octal, sign) => {
        if (sign !== undefined) {
          const letter = escapes.get(sign)
          if (letter === undefined) throw wrong()
          return letter
        }
        const code = octal === undefined ? Number.parseInt(x ?? u ?? long, 16) : Number.parseInt(octal, 8)
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw wrong()
        return String.fromCodePoint(code)
      },
    )
}

const relations = new Set(['==', '!=', '<', '<=', '>', '>=', 'in'])
const sums = new Set(['+', '-'])
const products = new Set(['*', '/', '%'])
const reserved = new Set([
  'in',
  'as',
  'break',
  'const',
  'continue',
  'else',
  'for',
  'function',
  'if',
  'import',
  'let',
  'loop',
  'package',
  'namespace',
  'return',
  'var',
  'void',
  'while',
])

class Parser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text
    this.#tokens = tokens
  }

  whole(): Cel {
    const cel = this.#expression()
    if (this.#token().kind !== 'end') throw this.#unexpected()
    return cel
  }

  #token(): Token {
    const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)]
    if (!token) throw new CelFault('The expression is empty')
    return token
  }

  #unexpected(): CelFault {
    const { kind, start } = this.#token()
    if (kind === 'end')
      return new CelFault(this.#text.trim() === '' ? 'The expression is empty' : 'The expression ends too early')
    return new CelFault(`The expression is not read from character ${start + 1} on`)
  }

  #has(...signs: string[]): boolean {
    const token = this.#token()
    return (token.kind === 'sign' || token.kind === 'name') && signs.includes(token.written)
  }

  #take(sign: string): boolean {
    if (!this.#has(sign)) return false
    this.#next += 1
    return true
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw this.#unexpected()
  }

  #endedAt(): number {
    return this.#tokens[this.#next - 1]?.end ?? 0
  }

  #deeper<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > deepest) throw new CelFault(`The expression is nested more than ${deepest} levels deep`)
    const result = read()
    this.#depth -= 1
    return result
  }

  #expression(): Cel {
    return this.#deeper(() => {
      const of = this.#chain('any', '||', () =>
        this.#chain('all', '&&', () => this.#binary(relations, () => this.#sum())),
      )
      if (!this.#take('?')) return of
      const yes = this.#expression()
      this.#expect(':')
      const other = this.#expression()
      return { kind: 'choice', of, yes, no: other, start: of.start, end: other.end }
    })
  }

  #chain(kind: 'all' | 'any', sign: string, read: () => Cel): Cel {
    const first = read()
    const of = [first]
    while (this.#take(sign)) of.push(read())
    return of.length === 1 ? first : { kind, of, start: first.start, end: this.#endedAt() }
  }

  #sum(): Cel {
    return this.#binary(sums, () => this.#binary(products, () => this.#unary()))
  }

  #binary(operators: ReadonlySet<string>, read: () => Cel): Cel {
    let left = read()
    for (let count = 0; this.#has(...operators); count += 1) {
      if (count >= deepest) throw new CelFault(`More than ${deepest} operators stand beside each other`)
      const operator = this.#token().written
      this.#next += 1
      const right = read()
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end }
    }
    return left
  }

  #unary(): Cel {
    const { start } = this.#token()
    for (const operator of ['!', '-']) {
      if (this.#take(operator)) {
        const of = this.#deeper(() => this.#unary())
        return { kind: 'unary', operator, of, start, end: of.end }
      }
    }
    return this.#members()
  }

  #members(): Cel {
    let cel = this.#primary()
    for (let count = 0; ; count += 1) {
      if (count >= deepest) throw new CelFault(`The expression is nested more than ${deepest} levels deep`)
      const { start } = cel
      if (this.#has('.', '.?')) {
        const optional = this.#token().written === '.?'
        this.#next += 1
        const name = this.#name()
        if (!optional && this.#take('(')) {
          const list = this.#list(')')
          cel = { kind: 'call', of: cel, name, arguments: list, start, end: this.#endedAt() }
        } else cel = { kind: 'member', of: cel, name, optional, start, end: this.#endedAt() }
      } else if (this.#has('[', '[?')) {
        const optional = this.#token().written === '[?'
        this.#next += 1
        const at = this.#expression()
        this.#expect(']')
        cel = { kind: 'index', of: cel, at, optional, start, end: this.#endedAt() }
      } else return cel
    }
  }

  #name(): string {
    const token = this.#token()
    if (token.kind !== 'name') throw this.#unexpected()
    this.#next += 1
    return token.written
  }

  #list(close: string): Cel[] {
    const items: Cel[] = []
    while (!this.#take(close)) {
      if (items.length > 0) this.#expect(',')
      if (items.length > 0 && this.#take(close)) return items
      items.push(this.#expression())
    }
    return items
  }

  #primary(): Cel {
    const token = this.#token()
    const { kind, value, written, start, end } = token
    if (kind === 'text' || kind === 'number') {
      this.#next += 1
      return { kind: 'literal', value, start, end }
    }
    if (kind === 'name' && !reserved.has(written)) {
      this.#next += 1
      if (written === 'true' || written === 'false') return { kind: 'literal', value: written === 'true', start, end }
      if (written === 'null') return { kind: 'literal', value: null, start, end }
      if (!this.#take('(')) return { kind: 'name', name: written, start, end }
      const list = this.#list(')')
      return { kind: 'call', of: undefined, name: written, arguments: list, start, end: this.#endedAt() }
    }
    if (this.#take('(')) {
      const inner = this.#expression()
      this.#expect(')')
      return { ...inner, start, end: this.#endedAt() }
    }
    if (this.#take('[')) {
      const of = this.#list(']')
      return { kind: 'list', of, start, end: this.#endedAt() }
    }
    throw this.#unexpected()
  }
}
