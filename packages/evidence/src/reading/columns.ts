/** Numbers by position, in little memory. */
export class Numbers {
  #values: Float64Array | Uint32Array
  #length = 0

  /** Column of times and spans, or of whole numbers from 0. */
  constructor(kind: 'times' | 'counts') {
    this.#values = kind === 'times' ? new Float64Array(1024) : new Uint32Array(1024)
  }

  get length(): number {
    return this.#length
  }

  /** Adds a number and returns its position. */
  push(value: number): number {
    if (this.#length === this.#values.length) {
      const larger =
        this.#values instanceof Uint32Array ? new Uint32Array(this.#length * 2) : new Float64Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length] = value
    return this.#length++
  }

  at(position: number): number {
    return this.#values[position] as number
  }

  set(position: number, value: number): void {
    this.#values[position] = value
  }
}

const hashSize = 32

/** SHA-256 hashes by position. Text in hex would need several times the memory. */
export class Hashes {
  #bytes = Buffer.alloc(hashSize * 1024)
  /** The hash that was set last, as a text: most lines continue the line before. */
  #last = -1
  #hex: string | undefined

  /** The hash in hex; undefined if it is not known. */
  at(position: number): string | undefined {
    if (position === this.#last) return this.#hex
    const hex = this.#bytes.toString('hex', position * hashSize, (position + 1) * hashSize)
    return hex === unknown ? undefined : hex
  }

  set(position: number, hex: string | undefined): void {
    if (position !== this.#last && this.#last >= 0) this.#write(this.#last, this.#hex)
    this.#last = position
    this.#hex = hex
  }

  #write(position: number, hex: string | undefined): void {
    if ((position + 1) * hashSize > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes], Math.max(this.#bytes.length * 2, (position + 1) * hashSize))
    this.#bytes.write(hex ?? unknown, position * hashSize, 'hex')
  }
}

const unknown = '0'.repeat(hashSize * 2)

/** Each text once, with a number. The empty text, which also stands for an absent one, has the number 0. */
export class Names {
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly #texts = ['']

  number(text = ''): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#texts.length)
    return this.#texts.push(text) - 1
  }

  text(number: number): string {
    return this.#texts[number] ?? ''
  }
}
