import { randomBytes } from 'node:crypto'

/** No file can have keys that all meet in one place, because nobody knows this number before. */
const seed = randomBytes(4).readInt32LE()

/** Mixes one more number into the hash of a key. */
export function mixNumber(hash: number, value: number): number {
  const low = Math.imul(hash ^ seed ^ value, 0x85ebca6b)
  const all = Math.imul(low ^ (low >>> 13) ^ Math.trunc(value / 0x1_0000_0000), 0xc2b2ae35)
  return all ^ (all >>> 16)
}

/** Mixes a text into the hash of a key. */
export function mixText(hash: number, text: string): number {
  let all = hash ^ seed
  for (let at = 0; at < text.length; at++) all = Math.imul(all ^ text.charCodeAt(at), 0x01000193)
  return mixNumber(all, text.length)
}

/** Finds rows of columns by a key. A `Map` would need several times the memory, and the keys a second time. */
export class Positions {
  /** The position of a row, from 1; 0 is free. Rows whose hashes lead to the same slot lie in the next free ones. */
  #slots = new Uint32Array(1024)
  #count = 0
  readonly #hashAt: (position: number) => number

  /** Gets the hash of a row when it needs it again. */
  constructor(hashAt: (position: number) => number) {
    this.#hashAt = hashAt
  }

  /** The position of the row that has this key; undefined if there is none. */
  find(hash: number, isSame: (position: number) => boolean): number | undefined {
    const most = this.#slots.length - 1
    for (let slot = hash & most; ; slot = (slot + 1) & most) {
      const position = this.#slots[slot] as number
      if (position === 0) return undefined
      if (isSame(position - 1)) return position - 1
    }
  }

  /** Adds the next row. Returns its position. */
  add(hash: number): number {
    if (this.#count * 2 === this.#slots.length) {
      this.#slots = new Uint32Array(this.#slots.length * 2)
      for (let position = 0; position < this.#count; position++) this.#put(this.#hashAt(position), position)
    }
    this.#put(hash, this.#count)
    return this.#count++
  }

  #put(hash: number, position: number): void {
    const most = this.#slots.length - 1
    let slot = hash & most
    while (this.#slots[slot] !== 0) slot = (slot + 1) & most
    this.#slots[slot] = position + 1
  }
}
