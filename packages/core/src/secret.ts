/** Registers a value with the CI system's log masker. */
export type Mask = (value: string) => void

const inspect = Symbol.for('nodejs.util.inspect.custom')

/** A value that always prints as `***`; only `reveal()` returns it. */
export class Secret {
  readonly #value: string

  private constructor(value: string) {
    this.#value = value
  }

  /** Masks the value before the Secret exists. This is the only way to make a Secret. */
  static receive(value: string, mask: Mask): Secret {
    mask(value)
    return new Secret(value)
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
