/** A value of Terraform's language. */
export type Hcl =
  | string
  | number
  | boolean
  | readonly Hcl[]
  | { readonly [key: string]: Hcl }
  /** An expression as it is, and a call of a function. */
  | Expression

/** An expression that is written as it is, around a value if there is one. */
export class Expression {
  readonly name: string
  readonly argument: Hcl | undefined

  constructor(name: string, argument?: Hcl) {
    this.name = name
    this.argument = argument
  }
}

/** A text as a string of HCL. `${` and `%{` would begin a template. */
export function hclText(text: string): string {
  return JSON.stringify(text).replace(/[$%](?=\{)/g, '$&$&')
}

/** A block, in the layout of `terraform fmt`. `comments` are lines inside of it. */
export function block(
  type: string,
  labels: readonly string[],
  body: Readonly<Record<string, Hcl>>,
  comments: readonly string[] = [],
): string {
  const head = [type, ...labels.map(hclText)].join(' ')
  return `${head} {\n${comments.map((one) => `  # ${one}\n`).join('')}${items(body, '  ')}}\n`
}

/** Items with their values. Neighbours of one line have their `=` in one column. */
function items(body: Readonly<Record<string, Hcl>>, indent: string): string {
  const written = Object.entries(body).map(([key, value]) => ({
    key: /^[A-Za-z_][\w-]*$/.test(key) ? key : hclText(key),
    text: hcl(value, indent),
  }))
  const isLong = (index: number) => written[index]?.text.includes('\n') ?? true
  const widths = written.map(({ key }) => key.length)
  const widthAt = (index: number): number => {
    if (isLong(index)) return widths[index] ?? 0
    let first = index
    let last = index
    while (!isLong(first - 1)) first--
    while (!isLong(last + 1)) last++
    return Math.max(...widths.slice(first, last + 1))
  }
  return written.map(({ key, text }, index) => `${indent}${key.padEnd(widthAt(index))} = ${text}\n`).join('')
}

function hcl(value: Hcl, indent: string): string {
  const inner = `${indent}  `
  if (value instanceof Expression)
    return value.argument === undefined ? value.name : `${value.name}(${hcl(value.argument, indent)})`
  if (typeof value === 'string') return hclText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (isList(value)) {
    const parts = value.map((one) => hcl(one, inner))
    const line = `[${parts.join(', ')}]`
    if (!line.includes('\n') && line.length <= 100) return line
    return `[\n${parts.map((one) => `${inner}${one},\n`).join('')}${indent}]`
  }
  return `{\n${items(value, inner)}${indent}}`
}

function isList(value: Hcl): value is readonly Hcl[] {
  return Array.isArray(value)
}
