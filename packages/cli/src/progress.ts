import { status } from '@mayfly/platforms/command/log'

const interval = 250

/** A line on a terminal that says how far a long work is. Nothing is written elsewhere, and nothing for a short work. */
export class Progress {
  #next = performance.now() + 1000
  #isShown = false

  show(text: string): void {
    if (performance.now() < this.#next) return
    this.#next = performance.now() + interval
    this.#isShown = true
    status(text)
  }

  /** Removes the line, before anything else is printed. */
  clear(): void {
    if (this.#isShown) status('')
    this.#isShown = false
  }
}
