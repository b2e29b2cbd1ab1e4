/**
 * A text or bytes with its length, in the format of the SSH protocol.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4251#section-5
 */
export function wireText(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([wireNumber(bytes.length), bytes])
}

/** A number of 32 bits. */
export function wireNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A positive number of any size, from its bytes. */
export function wireInteger(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = bytes.subarray(start)
  return wireText((digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits)
}

/** Reads values in the format of the SSH protocol, one after the other. Throws a RangeError if they are cut off. */
export class WireReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  bytes(): Buffer {
    const size = this.number()
    if (this.#at + size > this.#bytes.length) throw new RangeError('a value is cut off')
    this.#at += size
    return this.#bytes.subarray(this.#at - size, this.#at)
  }

  text(): string {
    return this.bytes().toString('utf8')
  }

  number(): number {
    this.#at += 4
    return this.#bytes.readUInt32BE(this.#at - 4)
  }

  longNumber(): bigint {
    this.#at += 8
    return this.#bytes.readBigUInt64BE(this.#at - 8)
  }
}
