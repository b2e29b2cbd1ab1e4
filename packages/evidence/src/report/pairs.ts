/** No report has as many jobs, credentials or names. */
const mostNumbers = 2 ** 26

/** One number for two numbers: a key of a `Map`. */
export function pairOf(first: number, second: number): number {
  return first * mostNumbers + second
}

/** Each pair of numbers once, with a number. */
export class Pairs {
  readonly #numbers = new Map<number, number>()
  readonly #firsts: number[] = []
  readonly #seconds: number[] = []

  number(first: number, second: number): number {
    const key = pairOf(first, second)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#firsts.length)
    this.#firsts.push(first)
    return this.#seconds.push(second) - 1
  }

  first(number: number): number {
    return this.#firsts[number] as number
  }

  second(number: number): number {
    return this.#seconds[number] as number
  }
}
