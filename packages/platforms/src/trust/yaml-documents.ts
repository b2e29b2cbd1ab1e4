import { aliasFault, yamlFault } from '@mayfly/core/yaml-fault'
import type { Path, Place, Source } from '@mayfly/trust/model'
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
} from 'yaml'
import type { Documents } from './documents.ts'

/** YAML is read much more slowly than JSON, and no trust document in YAML is nearly as large. */
const largestCharacters = 256 * 1024
const deepest = 64
/** Each part of a text costs time: 60,000 parts are half a second, and far more than a document has. */
const mostParts = 60_000
const mostAliases = 100

/** Every control character except tabulators and line ends. YAML forbids them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/

/**
 * Reads a text of one or several documents of YAML 1.2. It has no tags of its own, except those of `listTags`, which
 * mark a list and mean nothing here.
 */
export function yamlDocuments(name: string, text: string, listTags: readonly string[] = []): Documents {
  if (text.length > largestCharacters)
    return { fault: `is not JSON, and as YAML it is larger than ${largestCharacters / 1024} KiB` }
  const lines = new LineCounter()
  const bad = control.exec(text)
  if (bad)
    return {
      fault: `has the control character ${codeOf(bad[0])} (line ${text.slice(0, bad.index).split('\n').length})`,
    }
  const excess = excessOf(text)
  if (excess) return { fault: excess }
  try {
    const customTags = listTags.map((tag) => ({ tag, collection: 'seq', resolve: (list: unknown) => list }) as const)
    const documents = [parseAllDocuments(text, { ...options, customTags, lineCounter: lines })]
      .flat()
      .filter(({ contents }) => contents)
    for (const document of documents) {
      const fault = faultOf(document)
      if (fault === undefined) continue
      const { line, column } = placeAt(lines, fault.at)
      const at = `(line ${line}, column ${column})`
      return { fault: `${fault.message} ${at}`, ...(fault.isSyntax && { syntaxAt: at }) }
    }
    if (documents.length === 0) return { fault: 'is empty' }
    return { sources: documents.map((document) => sourceOf(name, document, lines)) }
  } catch (error) {
    if (error instanceof RangeError) return { fault: tooDeep }
    if (error instanceof ReferenceError) return { fault: 'uses too many aliases' }
    throw error
  }
}

// Two members of the same name are found below. The library would compare each key with every other one.
const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const

function sourceOf(name: string, document: Document, lines: LineCounter): Source {
  return {
    name,
    value: document.toJS({ maxAliasCount: mostAliases }),
    place: (path) => placeAt(lines, startOf(document, path)),
  }
}

/** The start of the key or the item at a path, or of the nearest one around it. */
function startOf(document: Document, path: Path): number {
  let node = document.contents as Node | null
  let start = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null
    if (!isCollection(node)) break
    const found = isMap(node) ? node.items.find(({ key }) => textOf(key) === String(step)) : node.items[Number(step)]
    if (found === undefined) break
    const [keyed, value] = isMap(node) ? [(found as Pair).key, (found as Pair).value] : [found, found]
    start = (keyed as Node | null)?.range?.[0] ?? start
    node = value as Node | null
  }
  return start
}

interface Fault {
  readonly message: string
  readonly at: number
  /** Whether the text is not YAML at all. */
  readonly isSyntax?: boolean
}

/** The first fault of a document: of its syntax, of its version or a tag, or a member that is there twice. */
function faultOf(document: Document): Fault | undefined {
  const [wrong] = document.errors
  if (wrong) return { message: `is not valid YAML: ${yamlFault(wrong.code)}`, at: wrong.pos[0], isSyntax: true }
  const { directives, contents } = document as Document & { directives?: { yaml: { version: string } } }
  if (directives && directives.yaml.version !== '1.2') return { message: 'is not YAML 1.2', at: 0 }
  const [odd] = document.warnings
  if (odd) return { message: `cannot be read: ${yamlFault(odd.code)}`, at: odd.pos[0] }
  return faultIn(document, contents as Node | null, 0)
}

function faultIn(document: Document, node: unknown, depth: number): Fault | undefined {
  if (isAlias(node) && node.resolve(document) === undefined)
    return { message: aliasFault(node.source), at: node.range?.[0] ?? 0 }
  if (!isCollection(node)) return undefined
  const at = node.range?.[0] ?? 0
  if (depth > deepest) return { message: tooDeep, at }
  if (!isMap(node)) return firstOf(node.items, (item) => faultIn(document, item, depth + 1))
  const names = new Set<string>()
  return firstOf(node.items, ({ key, value }) => {
    const name = textOf(key)
    const start = (key as Node | null)?.range?.[0] ?? at
    if (name === undefined) return { message: 'has a member whose name is not a text', at: start }
    if (names.has(name)) return { message: `has the member ${JSON.stringify(name)} twice`, at: start }
    names.add(name)
    return faultIn(document, value, depth + 1)
  })
}

function firstOf<T>(items: readonly T[], find: (item: T) => Fault | undefined): Fault | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}

/** The name of a member: a scalar as the value shows it. */
function textOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

/** Why a text would take too long to read. The library's own parser has no such limits. */
function excessOf(text: string): string | undefined {
  let [parts, aliases, depth] = [0, 0, 0]
  for (const part of new Lexer().lex(text)) {
    if (++parts > mostParts) return `has more than ${mostParts} parts`
    if (part[0] === '*' && ++aliases > mostAliases) return `uses more than ${mostAliases} aliases`
    if (part === '[' || part === '{') depth++
    else if (part === ']' || part === '}') depth--
    if (depth > deepest) return tooDeep
  }
  return /^[ \t]*(?:[-?:][ \t]+){65}/m.test(text) ? tooDeep : undefined
}

const tooDeep = `is nested more than ${deepest} levels deep`

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
