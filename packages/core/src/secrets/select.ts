import type { LineScanner } from '../line-scanner.ts'
import type { SecretPart, SecretSelect } from './reference.ts'

type Refuse = (part: SecretPart, why: string, shown?: string) => void

interface Selection {
  readonly select: SecretSelect
  readonly version?: string
}

/** Reads the part after `#`: keys, a pointer or a star. `@version` can be after each of them, or alone. */
export function scanSelect(scanner: LineScanner, refuse: Refuse): Selection {
  let misfit = false
  const first = (part: SecretPart, why: string, shown?: string) => {
    if (!misfit) refuse(part, why, shown)
    misfit = true
  }
  const select = scanPart(scanner, first)
  const version = scanner.take(/^@/) === undefined ? undefined : scanVersion(scanner, first)
  const sign = scanner.sign()
  if (sign !== undefined && !/\s/.test(sign)) {
    if (sign === ';') first('line', 'semicolon')
    else if (version !== undefined) first('version', 'sign', sign)
    else first('select', signOf(select, sign), sign)
  }
  scanner.take(/^\S+/)
  return { select, ...(version !== undefined && { version }) }
}

/** The reason for a sign that does not fit after a select. */
function signOf({ kind }: SecretSelect, sign: string): string {
  if (kind === 'pointer') return 'pointer-sign'
  if (kind === 'all') return 'star-sign'
  return /[\w.-]/.test(sign) ? 'after-quotes' : 'key-sign'
}

function scanPart(scanner: LineScanner, refuse: Refuse): SecretSelect {
  const sign = scanner.sign()
  if (sign === '@') return { kind: 'whole' }
  if (sign === undefined || /\s/.test(sign)) {
    refuse('select', 'empty')
    return { kind: 'whole' }
  }
  const stars = scanner.take(/^\*+/)
  if (stars !== undefined) {
    if (stars !== '*') refuse('select', 'stars')
    return { kind: 'all' }
  }
  return sign === '/' ? scanPointer(scanner, refuse) : scanKeys(scanner, refuse)
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
      const sign = scanner.sign()
      if (sign === undefined || /\s/.test(sign)) refuse('select', 'key-empty')
      else refuse('select', 'key-sign', sign)
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
    const sign = scanner.sign()
    if (sign === undefined || /\s/.test(sign)) refuse('version', 'empty')
    else refuse('version', 'sign', sign)
  }
  return version ?? ''
}
