import type { LineScanner } from '../line-scanner.ts'
import type { SecretPart, SecretSelect } from './reference.ts'

type Refuse = (part: SecretPart, why: string, shown?: string) => void

interface Selection {
  readonly select: SecretSelect
  readonly version?: string
}

/** Reads the part after `#`: keys, a pointer or a star. `@version` can be after each of them, or alone. */
export function scanSelect(scanner: LineScanner, refuse: Refuse): Selection {
  let fault = false
  const first = (part: SecretPart, why: string, shown?: string) => {
    if (!fault) refuse(part, why, shown)
    fault = true
  }
  const select = scanPart(scanner, first)
  const version = scanner.take(/^@/) === undefined ? undefined : scanVersion(scanner, first)
  const character = scanner.character()
  if (character !== undefined && !/\s/.test(character)) {
    if (character === ';') first('line', 'semicolon')
    else if (version !== undefined) first('version', 'character', character)
    else first('select', misfitReason(select, character), character)
  }
  scanner.take(/^\S+/)
  return { select, ...(version !== undefined && { version }) }
}

/** The reason for a character that does not fit after a select. */
function misfitReason({ kind }: SecretSelect, character: string): string {
  if (kind === 'pointer') return 'pointer-character'
  if (kind === 'all') return 'star-character'
  return /[\w.-]/.test(character) ? 'after-quotes' : 'key-character'
}

function scanPart(scanner: LineScanner, refuse: Refuse): SecretSelect {
  const character = scanner.character()
  if (character === '@') return { kind: 'whole' }
  if (character === undefined || /\s/.test(character)) {
    refuse('select', 'empty')
    return { kind: 'whole' }
  }
  const stars = scanner.take(/^\*+/)
  if (stars !== undefined) {
    if (stars !== '*') refuse('select', 'stars')
    return { kind: 'all' }
  }
  return character === '/' ? scanPointer(scanner, refuse) : scanKeys(scanner, refuse)
}

/** A pointer as RFC 6901 writes it in a URL: blanks, `@`, `+` and quotes are percent-encoded. */
function scanPointer(scanner: LineScanner, refuse: Refuse): SecretSelect {
  const written = scanner.take(/^[^\s@+"#;]+/) ?? ''
  let pointer = ''
  try {
    pointer = decodeURIComponent(written)
  } catch {
    refuse('select', 'pointer-percent')
  }
  if (/~(?:[^01]|$)/.test(pointer)) refuse('select', 'pointer-tilde')
  const path = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  return { kind: 'pointer', path }
}

function scanKeys(scanner: LineScanner, refuse: Refuse): SecretSelect {
  const keys: string[] = []
  do {
    const quoted = scanner.quoted()
    const key = quoted ? quoted.text : scanner.take(/^[\w.-]+/)
    if (key !== undefined) keys.push(key)
    else if (quoted) refuse('select', 'quotes')
    else {
      const character = scanner.character()
      if (character === undefined || /\s/.test(character)) refuse('select', 'key-empty')
      else refuse('select', 'key-character', character)
    }
  } while (scanner.take(/^\+/) !== undefined)
  return { kind: 'keys', keys }
}

/** A number, an id, a stage or a label; anything else is in quotes. */
function scanVersion(scanner: LineScanner, refuse: Refuse): string {
  const quoted = scanner.quoted()
  const version = quoted ? quoted.text : scanner.take(/^[\w.:/+=-]+/)
  if (version === undefined && quoted) refuse('version', 'quotes')
  else if (version === undefined || version === '') {
    const character = scanner.character()
    if (character === undefined || /\s/.test(character)) refuse('version', 'empty')
    else refuse('version', 'character', character)
  }
  return version ?? ''
}
