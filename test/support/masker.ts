/**
 * The runner's own secret masker. It masks a value, its trimmed lines, and eleven encodings of each.
 *
 * @see https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
 */
export class Masker {
  readonly #originals = new Set<string>()
  readonly #patterns = new Set<string>()

  /** The number of patterns that each log line is searched for. */
  get patterns(): number {
    return this.#patterns.size
  }

  /** Does the same as `::add-mask::`: masks the value and each of its lines, but nothing for blank data. */
  addMask(data: string): void {
    if (data.trim() === '') return
    this.addValue(data)
    for (const line of data.split(/[\r\n]/)) this.addValue(line.trim())
  }

  addValue(value: string): void {
    if (value === '' || this.#originals.has(value)) return
    this.#originals.add(value)
    this.#patterns.add(value)
    for (const encode of encoders) {
      const encoded = encode(value)
      if (encoded !== '') this.#patterns.add(encoded)
    }
  }

  mask(text: string): string {
    const ranges: [start: number, end: number][] = []
    for (const pattern of this.#patterns) {
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
        ranges.push([at, at + pattern.length])
      }
    }
    ranges.sort(([a], [b]) => a - b)
    let masked = ''
    let done = 0
    for (let index = 0; index < ranges.length; ) {
      const [start] = ranges[index] as [number, number]
      let end = start
      for (; index < ranges.length && (ranges[index] as [number, number])[0] <= end; index++) {
        end = Math.max(end, (ranges[index] as [number, number])[1])
      }
      masked += `${text.slice(done, start)}***`
      done = end
    }
    return masked + text.slice(done)
  }
}

const base64 = (value: string, shift: number): string => {
  const bytes = Buffer.from(value)
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}

const xml: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' }

const encoders: readonly ((value: string) => string)[] = [
  (value) => base64(value, 0),
  (value) => base64(value, 1),
  (value) => base64(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonEscape,
  uriEscape,
  (value) => value.replace(/[<>"'&]/g, (char) => xml[char] ?? char),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
  (value) => longEnough(beforeAmpersand(value)),
  (value) => longEnough(afterAmpersand(value)),
]

// The runner's JSON library escapes these three as well.
function jsonEscape(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1)
  return escaped.replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// The bytes are used, because a lone surrogate would make encodeURIComponent throw.
function uriEscape(value: string): string {
  const escaped = encodeURIComponent(Buffer.from(value).toString())
  return escaped.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+')
  return plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1)
}

function afterAmpersand(value: string): string {
  if (!value.includes('&')) return ''
  const plus = value.indexOf('&+')
  return plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1)
}

function longEnough(text: string): string {
  return text.length >= 6 ? text : ''
}
