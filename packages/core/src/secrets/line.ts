import { isJson } from '../json-text.ts'
import { LineScanner, type QuotedText } from '../line-scanner.ts'
import {
  type SecretPart,
  type SecretPartFault,
  type SecretReference,
  type SecretWord,
  secretWords,
} from './reference.ts'
import { scanSelect } from './select.ts'

type Parts = Omit<SecretReference, 'line'>

/** Reads one line of `secrets` from its first to its last character: its parts, or every part that does not fit. */
export function readSecretLine(
  text: string,
): { readonly parts: Parts; readonly faults?: never } | { readonly faults: readonly SecretPartFault[] } {
  const equals = text.indexOf('=')
  if (equals < 0) return { faults: [{ part: 'line', why: 'no-equals' }] }
  const faults: SecretPartFault[] = []
  const refuse = (part: SecretPart, why: string, shown?: string) => {
    if (!faults.some((known) => known.part === part)) faults.push({ part, why, ...(shown !== undefined && { shown }) })
  }
  const left = text.slice(0, equals).trim()
  const [, name = left, stars = ''] = /^([^*]*)(\**)$/.exec(left) ?? []
  nameFault(name, stars, refuse)
  const scanner = new LineScanner(text.slice(equals + 1).trim())
  const post = scanner.take(/^POST\s+/) !== undefined
  const source = scanSource(scanner, refuse)
  const { select = { kind: 'whole' }, version } = scanner.take(/^#/) === undefined ? {} : scanSelect(scanner, refuse)
  const sourceIsRight = faults.every(({ part }) => part === 'name')
  const words = scanWords(scanner, sourceIsRight, refuse)
  const body = scanBody(scanner, post, refuse)
  if (select.kind === 'all' && stars === '') refuse('name', 'no-star')
  if ((select.kind === 'keys' || select.kind === 'pointer') && stars !== '') refuse('select', 'star-name')
  if (words.includes('base64') && words.includes('decode')) refuse('words', 'both')
  if (words.includes('decode') && select.kind === 'keys' && select.keys.length > 1) refuse('words', 'decode-joined')
  if (faults.length > 0) return { faults }
  return {
    parts: {
      name,
      ...(stars !== '' && { every: stars === '*' ? 'upper' : 'kept' }),
      source,
      select,
      ...(version !== undefined && { version }),
      words,
      ...(post && { post, body: body ?? '{}' }),
    },
  }
}

type Refuse = (part: SecretPart, why: string, shown?: string) => void

function nameFault(name: string, stars: string, refuse: Refuse): void {
  const character = /[^\w]/u.exec(name)?.[0]
  if (character !== undefined) refuse('name', 'character', character)
  else if (stars.length > 2) refuse('name', 'character', '*')
  else if (stars !== '' && /^\d*$/.test(name)) refuse('name', 'no-prefix')
  else if (name === '') refuse('name', 'empty')
  else if (/^\d/.test(name)) refuse('name', 'digit')
}

/** The store's name: everything up to the first `#` or blank. A name with one of them is in quotes. */
function scanSource(scanner: LineScanner, refuse: Refuse): string {
  const quoted = scanner.quoted()
  const source: QuotedText = quoted ?? { text: scanner.take(/^[^\s#{}"][^\s#{}]*/) ?? '' }
  const character = scanner.character()
  if (source.text === undefined) refuse('source', 'quotes')
  else if (character !== undefined && !/[\s#]/.test(character))
    refuse('source', quoted ? 'after-quotes' : 'character', character)
  else if (source.text === '') refuse('source', 'empty')
  else if (quoted === undefined) sourceHint(source.text, character, refuse)
  scanner.take(/^[^\s#]+/)
  return source.text ?? ''
}

/** Texts that no store has as a name. The user meant a version, or copied the line of another tool. */
function sourceHint(text: string, next: string | undefined, refuse: Refuse): void {
  const [, stage] = /@(AWSCURRENT|AWSPREVIOUS|AWSPENDING)$/.exec(text) ?? []
  if (stage !== undefined) refuse('version', 'stage', stage)
  else if (text.startsWith('op://')) refuse('source', 'op')
  else if (text.endsWith(';') && next !== '#') refuse('line', 'semicolon')
}

/** After a wrong source or key, an unknown word is probably a part of that source or key, so it is not reported. */
function scanWords(scanner: LineScanner, sourceIsRight: boolean, refuse: Refuse): SecretWord[] {
  const words = new Set<SecretWord>()
  for (;;) {
    scanner.take(/^\s+/)
    const text = scanner.character() === '{' ? undefined : scanner.take(/^\S+/)
    if (text === undefined) break
    const word = secretWords.find((one) => one === text)
    if (text.endsWith(';')) refuse('line', 'semicolon')
    else if (word === undefined) {
      if (sourceIsRight) refuse('words', 'unknown')
    } else if (words.has(word)) refuse('words', 'twice', word)
    else words.add(word)
  }
  return secretWords.filter((word) => words.has(word))
}

function scanBody(scanner: LineScanner, post: boolean, refuse: Refuse): string | undefined {
  const body = scanner.take(/^\{.*/)
  if (body === undefined) return undefined
  if (!post) refuse('body', 'no-post')
  else if (!isJson(body)) refuse('body', 'json')
  return body
}
