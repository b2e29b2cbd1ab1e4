import { instant } from './instant.ts'
import { monotonicMilliseconds } from './monotonic.ts'

const firstLineMilliseconds = 2_000
const nextLineMilliseconds = 10_000

/** One request in progress. It has no text while the step waits for another request. */
interface Wait {
  readonly since: number
  readonly text: () => string | undefined
}

/** The time limit for the requests of one step, and the log lines while it waits. */
export class Patience {
  readonly signal: AbortSignal
  readonly #end: number
  readonly #say: (line: string) => void
  readonly #waits = new Set<Wait>()
  #timer: NodeJS.Timeout | undefined

  constructor(signal: AbortSignal, milliseconds: number, say: (line: string) => void = () => undefined) {
    this.signal = signal
    this.#end = monotonicMilliseconds() + milliseconds
    this.#say = say
  }

  /** The milliseconds that are left. */
  left(): number {
    return this.#end - monotonicMilliseconds()
  }

  /**
   * Logs the requests that the step waits for: after 2 s, then every 10 s, in one line for all requests. Returns the
   * function that ends the wait.
   */
  waitFor(text: Wait['text']): () => void {
    const wait = { since: monotonicMilliseconds(), text }
    this.#waits.add(wait)
    this.#timer ??= this.#wake(firstLineMilliseconds)
    return () => {
      this.#waits.delete(wait)
      if (this.#waits.size > 0) return
      clearTimeout(this.#timer)
      this.#timer = undefined
    }
  }

  #wake(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      // A timer may come a little early.
      const latestStart = monotonicMilliseconds() - firstLineMilliseconds + 5
      const due = [...this.#waits].filter(({ since }) => since <= latestStart)
      const texts = new Set(due.flatMap(({ text }) => text() ?? []))
      if (texts.size > 0) {
        const end = instant(Date.now() + Math.max(0, this.left()))
        this.#say(`Still waiting for ${[...texts].join('; ')}. Failed requests are retried until ${end} at the latest.`)
      }
      this.#timer = this.#wake(texts.size > 0 ? nextLineMilliseconds : firstLineMilliseconds)
    }, milliseconds)
  }
}
