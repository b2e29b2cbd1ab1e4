import { Transform } from 'node:stream'

const stars = Buffer.from('***')
const noBytes = Buffer.alloc(0)
/** A form is compared byte by byte up to this length; a longer comparison that fails could be repeated at every byte. */
const longestComparison = 64
/** A skip is stored in one byte. */
const longestSkip = 255

/** A search for all forms of secrets at once. It skips most bytes, by Wu and Manber's table of byte pairs. */
export class Forms {
  readonly #all: readonly Buffer[]
  /** The distance that the window may move, by its last pair of bytes; 0 if the first part of a form may end there. */
  readonly #skips = new Uint8Array(65_536)
  /** The forms whose first part ends with this pair. */
  readonly #ending = new Map<number, Buffer[]>()
  readonly #beginning = new Map<number, Buffer[]>()
  /** 1 for each pair with which a form begins. */
  readonly #begins = new Uint8Array(65_536)
  readonly #firstBytes = new Uint8Array(256)
  readonly #shortest: number
  readonly #longest: number
  #compared = 0

  /** Each has at least two bytes; masking begins at four characters. */
  constructor(forms: readonly string[]) {
    this.#all = [...new Set(forms)].map((form) => Buffer.from(form)).filter(({ length }) => length > 1)
    const lengths = this.#all.map(({ length }) => length)
    this.#shortest = Math.min(...lengths, longestSkip)
    this.#longest = Math.max(0, ...lengths)
    this.#skips.fill(this.#shortest - 1)
    for (const form of this.#all) this.#learn(form)
  }

  #learn(form: Buffer): void {
    for (let end = 1; end < this.#shortest; end++) {
      const pair = pairAt(form, end)
      this.#skips[pair] = Math.min(this.#skips[pair] as number, this.#shortest - 1 - end)
    }
    add(this.#ending, pairAt(form, this.#shortest - 1), form)
    add(this.#beginning, pairAt(form, 1), form)
    this.#begins[pairAt(form, 1)] = 1
    this.#firstBytes[form[0] as number] = 1
  }

  get none(): boolean {
    return this.#all.length === 0
  }

  /** The number of bytes that were compared with the beginnings of forms. */
  get compared(): number {
    return this.#compared
  }

  /** Reports every occurrence that begins before `open`, ordered by its beginning. */
  find(bytes: Buffer, open: number, found: (start: number, end: number) => void): void {
    const skips = this.#skips
    const back = this.#shortest - 1
    const length = Math.min(bytes.length, open + back)
    for (let end = back; end < length; ) {
      const pair = ((bytes[end - 1] as number) << 8) | (bytes[end] as number)
      const skip = skips[pair] as number
      if (skip > 0) {
        end += skip
        continue
      }
      const start = end - back
      for (const form of this.#ending.get(pair) ?? []) {
        if (standsAt(bytes, start, form)) found(start, start + form.length)
      }
      end++
    }
  }

  /** The first position from which the rest of the bytes could still become a form; the end if there is none. */
  openFrom(bytes: Buffer): number {
    const begins = this.#begins
    const last = bytes.length - 1
    const starts = new Map<Buffer, number>()
    for (let at = Math.max(0, bytes.length - this.#longest + 1); at < last; at++) {
      const pair = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
      if (begins[pair] === 1 && this.#beginning.get(pair)?.some((form) => this.#isBegun(bytes, at, form, starts)))
        return at
    }
    return this.#firstBytes[bytes[last] as number] === 1 ? last : bytes.length
  }

  /**
   * Whether the bytes from `at` to the end are the beginning of the form. Most comparisons fail at the first byte. For
   * a form that repeats itself, the comparisons would be long. It is then searched once for the whole call, in linear
   * time, and `starts` keeps the result.
   */
  #isBegun(bytes: Buffer, at: number, form: Buffer, starts: Map<Buffer, number>): boolean {
    const length = bytes.length - at
    if (length >= form.length) return false
    const known = starts.get(form)
    if (known !== undefined) return known === at
    const most = Math.min(length, longestComparison)
    let same = 2
    while (same < most && bytes[at + same] === form[same]) same++
    this.#compared += same
    if (same < most || same === length) return same === length
    const start = beginningAtEnd(bytes, form)
    this.#compared += 2 * form.length
    starts.set(form, start)
    return start === at
  }
}

/**
 * Removes forms of secrets from a stream of bytes: every part that occurrences cover, also overlapping or touching
 * ones, becomes `***`, even if the chunks split it. Only bytes that could still become a form are held back.
 */
export class Redaction {
  readonly #forms: Forms
  /** The bytes that were received but not passed on. They begin at `#base` of the stream. */
  #held: Buffer = noBytes
  #base = 0
  /** The position up to which the stream was written or covered, and whether the output ends with `***`. */
  #done = 0
  #starred = false

  constructor(forms: Forms) {
    this.#forms = forms
  }

  /** The number of bytes that are held back. */
  get held(): number {
    return this.#held.length
  }

  /** The part of the stream that is safe to show after this chunk. */
  push(chunk: Buffer): Buffer {
    if (this.#forms.none || chunk.length === 0) return chunk
    const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk])
    return this.#letGo(bytes, this.#forms.openFrom(bytes))
  }

  /** The rest, when the stream has ended. */
  end(): Buffer {
    return this.#letGo(this.#held, this.#held.length)
  }

  /** The visible output for the bytes before `open`. The others are held back. */
  #letGo(bytes: Buffer, open: number): Buffer {
    const parts: Buffer[] = []
    this.#forms.find(bytes, open, (start, end) => this.#star(bytes, start, end, parts))
    if (this.#base + open > this.#done) {
      parts.push(bytes.subarray(this.#done - this.#base, open))
      this.#done = this.#base + open
      this.#starred = false
    }
    this.#held = bytes.subarray(open)
    this.#base += open
    return joinChunks(parts)
  }

  #star(bytes: Buffer, start: number, end: number, parts: Buffer[]): void {
    if (!this.#starred || this.#base + start > this.#done) {
      parts.push(bytes.subarray(this.#done - this.#base, start), stars)
      this.#starred = true
      this.#done = this.#base + end
    } else if (this.#base + end > this.#done) this.#done = this.#base + end
  }
}

/** A stream that passes everything except the given forms. */
export function redactor(forms: Forms): Transform {
  const redaction = new Redaction(forms)
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const safe = redaction.push(chunk)
      done(null, safe.length > 0 ? safe : undefined)
    },
    flush(done) {
      done(null, redaction.end())
    },
  })
}

function add(forms: Map<number, Buffer[]>, pair: number, form: Buffer): void {
  forms.set(pair, [...(forms.get(pair) ?? []), form])
}

function pairAt(form: Buffer, end: number): number {
  return ((form[end - 1] as number) << 8) | (form[end] as number)
}

function standsAt(bytes: Buffer, start: number, form: Buffer): boolean {
  return (
    start + form.length <= bytes.length &&
    bytes[start] === form[0] &&
    form.compare(bytes, start, start + form.length) === 0
  )
}

/** The position from which the bytes are the longest beginning of the form. Knuth, Morris and Pratt's search. */
function beginningAtEnd(bytes: Buffer, form: Buffer): number {
  const shorter = shorterBeginnings(form)
  let matched = 0
  for (let at = Math.max(0, bytes.length - form.length + 1); at < bytes.length; at++) {
    while (matched > 0 && bytes[at] !== form[matched]) matched = shorter[matched - 1] as number
    if (bytes[at] === form[matched]) matched++
  }
  return bytes.length - matched
}

/** For each beginning of a form: the length of the longest shorter beginning that it ends with. */
function shorterBeginnings(form: Buffer): Uint32Array {
  const known = tables.get(form)
  if (known) return known
  const table = new Uint32Array(form.length)
  for (let at = 1, matched = 0; at < form.length; at++) {
    while (matched > 0 && form[at] !== form[matched]) matched = table[matched - 1] as number
    if (form[at] === form[matched]) matched++
    table[at] = matched
  }
  tables.set(form, table)
  return table
}

const tables = new WeakMap<Buffer, Uint32Array>()

function joinChunks(parts: readonly Buffer[]): Buffer {
  const [first = noBytes, ...others] = parts.filter(({ length }) => length > 0)
  return others.length === 0 ? first : Buffer.concat([first, ...others])
}
