/** Registers a value with the CI system's log masker. */
export type Mask = (value: string) => void

const inspect = Symbol.for('nodejs.util.inspect.custom')

/** A value that always prints as `***`; only `reveal()` returns it. */
export class Secret {
  readonly #value: string

  private constructor(value: string) {
    this.#value = value
  }

  /** Masks the value before the Secret exists. A new value has no other way to become a Secret. */
  static receive(value: string, mask: Mask): Secret {
    mask(value)
    return new Secret(value)
  }

  /** Joins texts. The result is a Secret if one of them is; each Secret in it is masked already. */
  static join(pieces: readonly (string | Secret)[]): string | Secret {
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.#value)).join('')
    const [first] = pieces
    if (pieces.length === 1 && first !== undefined) return first
    return pieces.some((piece) => piece instanceof Secret) ? new Secret(text) : text
  }

  /** The same value as a JSON string has it, without the quotes. This form is masked too. */
  insideJson(): Secret {
    return new Secret(JSON.stringify(this.#value).slice(1, -1))
  }

  /** Whether two secrets have the same value. */
  equals(other: Secret | undefined): boolean {
    return other !== undefined && this.#value === other.#value
  }

  reveal(): string {
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
