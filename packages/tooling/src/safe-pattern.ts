const unsafe = /["'\\$`]/

/**
 * A form's pattern without the characters that have a meaning for a shell, for YAML or for GitLab: quotes, `\`, `$`,
 * the backtick, control characters and everything outside of ASCII. A text that matches it is safe in single quotes.
 * Throws if a class of the pattern cannot be narrowed.
 */
export function safePattern(pattern: string): string {
  const parts = pattern.match(/\[\^?(?:\\.|[^\]\\])*\]|\\.|[\s\S]/g) ?? []
  return parts.map((part) => safePart(part, pattern)).join('')
}

function safePart(part: string, pattern: string): string {
  const refuse = () => new Error(`${pattern} cannot be narrowed: ${part}`)
  if (part.startsWith('[^') || part === '.') throw refuse()
  if (part.startsWith('[')) return safeClass(part)
  if (/^\\[dw]$/.test(part)) return part
  const literal = part.startsWith('\\') ? part.slice(1) : part
  if (unsafe.test(literal) || (part.startsWith('\\') && /\w/.test(literal))) throw refuse()
  return part
}

/** A class without unsafe characters does not change. */
function safeClass(text: string): string {
  const characters = [...charactersOf(text)]
  const safe = characters.filter((one) => /[\x20-\x7e]/.test(one) && !unsafe.test(one))
  if (safe.length === characters.length) return text
  const codes = safe.map((one) => one.charCodeAt(0)).sort((a, b) => a - b)
  const ranges: [from: number, to: number][] = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else ranges.push([code, code])
  }
  return `[${ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join('')}]`
}

function charactersOf(text: string): Set<string> {
  const items = text.slice(1, -1).match(/\\x[0-9a-f]{2}|\\.|[\s\S]/g) ?? []
  const found = new Set<string>()
  for (let index = 0; index < items.length; index++) {
    const [item = '', dash, end] = items.slice(index, index + 3)
    if (item === '\\w') for (const one of span('a', 'z') + span('A', 'Z') + span('0', '9')) found.add(one)
    if (item === '\\w') found.add('_')
    else if (item === '\\d') for (const one of span('0', '9')) found.add(one)
    else if (dash === '-' && end !== undefined) {
      for (const one of span(single(item), single(end))) found.add(one)
      index += 2
    } else found.add(single(item))
  }
  return found
}

function single(item: string): string {
  if (item.startsWith('\\x')) return String.fromCharCode(Number.parseInt(item.slice(2), 16))
  if (/^\\\w$/.test(item)) throw new Error(`${item} is not understood in a class`)
  return item.startsWith('\\') ? item.slice(1) : item
}

function span(from: string, to: string): string {
  const [start, end] = [from.charCodeAt(0), to.charCodeAt(0)]
  return String.fromCharCode(...Array.from({ length: end - start + 1 }, (_, index) => start + index))
}

function hex(code: number): string {
  const character = String.fromCharCode(code)
  return /[A-Za-z0-9]/.test(character) ? character : `\\x${code.toString(16)}`
}
