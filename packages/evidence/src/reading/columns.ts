/** A column grows by blocks of so many values, so that no value is ever copied. */
const blockBits = 14
const blockLength = 1 << blockBits
const inBlock = blockLength - 1

/** Numbers by position, in little memory. */
export class Numbers {
  readonly #kind: 'times' | 'counts'
  readonly #blocks: (Float64Array | Uint32Array)[] = []
  #length = 0

  /** Column of times and spans, or of whole numbers from 0. */
  constructor(kind: 'times' | 'counts') {
    this.#kind = kind
  }

  get length(): number {
    return this.#length
  }

  /** Adds a number and returns its position. */
  push(value: number): number {
    const position = this.#length++
    if (position >> blockBits === this.#blocks.length)
      this.#blocks.push(this.#kind === 'times' ? new Float64Array(blockLength) : new Uint32Array(blockLength))
    this.set(position, value)
    return position
  }

  at(position: number): number {
    return this.#blocks[position >> blockBits]?.[position & inBlock] as number
  }

  set(position: number, value: number): void {
    const block = this.#blocks[position >> blockBits] as Float64Array | Uint32Array
    block[position & inBlock] = value
  }
}

/** Texts by position, in little memory. */
export class Texts {
  #bytes = Buffer.alloc(1 << 16)
  /** The end of each text in the bytes. */
  readonly #ends = new Numbers('times')

  push(text: string): void {
    const start = this.#end(this.#ends.length - 1)
    const end = start + text.length * 2
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(this.#bytes.length * 2, end))
    this.#bytes.write(text, start, 'utf16le')
    this.#ends.push(end)
  }

  at(position: number): string {
    return this.#bytes.toString('utf16le', this.#end(position - 1), this.#end(position))
  }

  #end(position: number): number {
    return position < 0 ? 0 : this.#ends.at(position)
  }
}

const hashSize = 32
const unknownHash = '0'.repeat(hashSize * 2)

/** SHA-256 hashes by position. Text in hex would need several times the memory. */
export class Hashes {
  readonly #blocks: Buffer[] = []
  /** The hash that was set last, as a text: most lines continue the line before. */
  #last = -1
  #hex: string | undefined

  /** The hash in hex; undefined if it is not known. */
  at(position: number): string | undefined {
    if (position === this.#last) return this.#hex
    const start = (position & inBlock) * hashSize
    const hex = this.#block(position).toString('hex', start, start + hashSize)
    return hex === unknownHash ? undefined : hex
  }

  set(position: number, hex: string | undefined): void {
    if (position !== this.#last && this.#last >= 0) {
      const start = (this.#last & inBlock) * hashSize
      this.#block(this.#last).write(this.#hex ?? unknownHash, start, 'hex')
    }
    this.#last = position
    this.#hex = hex
  }

  #block(position: number): Buffer {
    const number = position >> blockBits
    this.#blocks[number] ??= Buffer.alloc(blockLength * hashSize)
    return this.#blocks[number]
  }
}

/** Each text once, with a number. The empty text, which also stands for an absent one, has the number 0. */
export class Names {
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly #texts = ['']
  /** Most rows have the name of the row before. */
  #last = 0

  number(text = ''): number {
    if (text !== this.#texts[this.#last]) this.#last = this.#numbers.get(text) ?? this.#add(text)
    return this.#last
  }

  text(number: number): string {
    return this.#texts[number] ?? ''
  }

  #add(text: string): number {
    this.#numbers.set(text, this.#texts.length)
    return this.#texts.push(text) - 1
  }
}
