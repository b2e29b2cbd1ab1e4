import { Secret } from './secret.ts'

/** A value that is known. A plain string is public by declaration. */
export type Value = string | Secret

/** Values by name. */
export type Parts = Readonly<Record<string, Value>>

/**
 * A placeholder for a value that is known later: a part of the credential, the path of a file, the address of the
 * agent.
 */
export class Part {
  readonly name: string
  /** It is inside a JSON string. */
  readonly isInJson: boolean

  constructor(name: string, isInJson = false) {
    this.name = name
    this.isInJson = isInJson
  }
}

/** A text with parts. */
export class Template {
  readonly pieces: readonly (Value | Part)[]

  constructor(pieces: readonly (Value | Part)[]) {
    this.pieces = pieces
  }
}

/** A text for the job. It is public if it is a string, and secret if it is a `Secret`; with parts it is not known yet. */
export type Text = Value | Part | Template

/** The part of a credential that has this name. */
export function part(name: string): Part {
  return new Part(name)
}

/** The path of another file of the same lease. */
export function pathOf(file: string): Part {
  return new Part(`path: ${file}`)
}

/** The expiry of one of the things in the credential's `expiries`. */
export function expiryOf(what: string): Part {
  return new Part(`expiry: ${what}`)
}

/** A text with parts: a tag for template literals. */
export function text(literals: TemplateStringsArray, ...values: readonly Text[]): Template {
  const pieces = literals.flatMap((literal, index) => [literal, ...piecesOf(values[index] ?? '')])
  return new Template(pieces.filter((piece) => piece !== ''))
}

/** A JSON document with parts in it. With a `lineBreak` it is indented. */
export function json(value: unknown, lineBreak = ''): Template {
  if (value instanceof Part || value instanceof Template)
    return new Template(['"', ...piecesOf(value).map(insideJson), '"'])
  if (typeof value !== 'object' || value === null) return new Template([JSON.stringify(value)])
  const isList = Array.isArray(value)
  const inner = lineBreak && `${lineBreak}  `
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const pieces = entries.flatMap(([name, one], index) => [
    `${index > 0 ? ',' : ''}${inner}${isList ? '' : `${JSON.stringify(name)}:${lineBreak && ' '}`}`,
    ...json(one, inner).pieces,
  ])
  return new Template([isList ? '[' : '{', ...pieces, entries.length > 0 ? lineBreak : '', isList ? ']' : '}'])
}

/** A text with the values of the parts that are known. Without any other part it is a string or a `Secret`. */
export function fill(given: Text, values: Parts): Text {
  const pieces = piecesOf(given).map((piece) => {
    const value = piece instanceof Part && Object.hasOwn(values, piece.name) ? values[piece.name] : undefined
    if (value === undefined) return piece
    return piece instanceof Part && piece.isInJson ? (insideJson(value) as Value) : value
  })
  return pieces.some((piece) => piece instanceof Part) ? new Template(pieces) : Secret.join(pieces as Value[])
}

/** Texts by name, each with the values of its parts. */
export function fillAll(texts: Readonly<Record<string, Text>>, values: Parts): Record<string, Text> {
  return Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, fill(one, values)]))
}

function piecesOf(given: Text): readonly (Value | Part)[] {
  return given instanceof Template ? given.pieces : [given]
}

function insideJson(piece: Value | Part): Value | Part {
  if (piece instanceof Part) return new Part(piece.name, true)
  return piece instanceof Secret ? piece.insideJson() : JSON.stringify(piece).slice(1, -1)
}
