/**
 * Reads times in the form of `toISOString` as `Date.parse` does, with less work: most lines are of the same day as the line
 * before.
 */
export class Times {
  #day = ''
  #start = Number.NaN

  /** The epoch milliseconds; NaN if there is no such time. */
  parse(text: string): number {
    const day = text.slice(0, 10)
    if (day !== this.#day) {
      this.#day = day
      this.#start = Date.parse(`${day}T00:00:00.000Z`)
    }
    const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)]
    if (hour > 23 || minute > 59 || second > 59) return Date.parse(text)
    const milliseconds = twoDigits(text, 20) * 10 + digit(text, 22)
    return this.#start + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
  }
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1)
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48
}
