/** Registers a value with the CI system's log masker. */
export type Mask = (value: string) => void

const inspect = Symbol.for('nodejs.util.inspect.custom')

/** A value that always prints as `***`; only `reveal()` returns it. */
export class Secret {
  readonly #value: string | Uint8Array

  private constructor(value: string | Uint8Array) {
    this.#value = value
  }

  /** Masks the value before the Secret exists. A new value has no other way to become a Secret. */
  static receive(value: string, mask: Mask): Secret {
    mask(value)
    return new Secret(value)
  }

  /** Masks bytes that are not text in the forms in which a log could show them, before the Secret exists. */
  static receiveBytes(bytes: Uint8Array, mask: Mask): Secret {
    const { buffer, byteOffset, byteLength } = bytes
    const copy = Buffer.from(buffer, byteOffset, byteLength)
    mask(copy.toString('base64'))
    mask(copy.toString('hex'))
    return new Secret(bytes)
  }

  /** Joins texts. The result is a Secret if one of them is; each Secret in it is masked already. */
  static join(pieces: readonly (string | Secret)[]): string | Secret {
    const [first] = pieces
    if (pieces.length === 1 && first !== undefined) return first
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.#text())).join('')
    return pieces.some((piece) => piece instanceof Secret) ? new Secret(text) : text
  }

  /** The same value as a JSON string has it, without the quotes. This form is masked too. */
  insideJson(): Secret {
    return new Secret(JSON.stringify(this.#text()).slice(1, -1))
  }

  /** Whether two secrets have the same text. Bytes are never equal. */
  equals(other: Secret | undefined): boolean {
    return other !== undefined && this.#value === other.#value
  }

  /** The text. Throws for bytes. */
  reveal(): string {
    return this.#text()
  }

  /** The text, or the bytes that are not text. */
  revealContent(): string | Uint8Array {
    return this.#value
  }

  #text(): string {
    if (typeof this.#value !== 'string') throw new TypeError('These bytes are not text')
    return this.#value
  }

  toString(): string {
    return '***'
  }

  /** Throws, because a silent `***` in a record would lose the key that revokes a credential. */
  toJSON(): never {
    throw new TypeError('A Secret is never serialised; a codec reveals it by name')
  }

  [inspect](): string {
    return '***'
  }
}
