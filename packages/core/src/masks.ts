import { spellings, urlSpellings } from './spellings.ts'

const shortestMasked = 4
const shortestWithForms = 8
/** The encodings of a longer value would be megabytes of the log. */
const longestEncoded = 65_536
const pemArmour = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/
const wellKnown = new Set(['true', 'false', 'null', 'undefined'])

/** Whether a value can be masked: shorter values and common words would hide too much of a log. */
export function isMaskable(value: string): boolean {
  return value.length >= shortestMasked && !wellKnown.has(value)
}

/**
 * Every form of a secret that a log could show: the secret, its lines, its spellings in programs, the JWTs in it, and
 * the encodings that a runner does not find itself. A value with fewer than 4 characters has no form. A value with
 * fewer than 8 has only itself, and one with more than 65,536 has only itself and its lines.
 */
export function maskForms(value: string): string[] {
  if (!isMaskable(value)) return []
  if (value.length < shortestWithForms) return [value]
  const forms = new Set([value])
  if (value.length > longestEncoded) {
    addLines(value, forms)
    return [...forms]
  }
  for (const form of [
    ...(plainCharacters.test(value) ? bytesEncoded(value) : otherForms(value, forms)),
    ...jwts(value),
  ])
    if (form.length >= shortestWithForms) forms.add(form)
  return [...forms]
}

/** A value of only these characters: every program writes it unchanged. */
const plainCharacters = /^[\w.-]*$/

/** The encodings and spellings of a value and of its lines, which are added to `forms`. */
function otherForms(value: string, forms: Set<string>): string[] {
  addLines(value, forms)
  const spelt = [...forms].filter((text) => text.length >= shortestWithForms).flatMap(spellings)
  return [...encodings(value), ...spelt, ...urlSpellings(value)]
}

function addLines(value: string, forms: Set<string>): void {
  for (const line of value.split(/\r\n|\r|\n/)) {
    const text = line.trim()
    if (isMaskable(text) && !pemArmour.test(text)) forms.add(text)
  }
}

/** Each JWT within a text, and its signature: the text before the token may be public. */
function jwts(value: string): string[] {
  return (value.match(/[\w.-]+/g) ?? []).flatMap((run) => {
    const parts = run.split('.')
    return parts.flatMap((header, at) => {
      const { [at + 1]: payload = '', [at + 2]: signature = '' } = parts
      const begins = [header.indexOf('eyJ'), header.lastIndexOf('eyJ')].filter((begin) => begin >= 0)
      if (signature.length < shortestWithForms || begins.length === 0) return []
      return [signature, ...begins.map((begin) => `${header.slice(begin)}.${payload}.${signature}`)]
    })
  })
}

/**
 * The encodings in which a secret is masked, without the plain value. The tests look for leaks in the same encodings.
 */
export function encodings(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1)
  const percent = encodeURIComponent(Buffer.from(value).toString()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return [
    ...bytesEncoded(value),
    json,
    json.replaceAll('/', '\\/'),
    JSON.stringify(json).slice(1, -1),
    percent.replace(/%../g, (octet) => octet.toUpperCase()),
    percent.replace(/%../g, (octet) => octet.toLowerCase()),
  ]
}

function bytesEncoded(value: string): string[] {
  const bytes = Buffer.from(value)
  const cores = [0, 1, 2].map((offset) => base64Core(bytes, offset))
  const hex = bytes.toString('hex')
  return [...cores, ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')), hex, hex.toUpperCase()]
}

/** The part of a base64 text that does not depend on the bytes before and after the value, for one byte offset. */
function base64Core(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
}
