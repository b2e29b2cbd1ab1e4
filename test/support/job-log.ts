import type { Masker } from './masker.ts'

/** The kinds of annotation. */
export type Level = 'error' | 'warning' | 'notice'

/** An annotation as users see it. Its message is masked. Its properties are not, as on GitHub. */
export interface Annotation {
  readonly step: string
  readonly level: Level
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

const longestMessage = 4096
const mostOfALevel = 10

/**
 * A job's log. Each message passes the masks that are known at that moment.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
export class JobLog {
  readonly masker: Masker
  readonly annotations: Annotation[] = []
  /** The log as users see it. */
  text = ''
  /** The output of the steps, before commands are removed and masks applied. */
  raw = ''
  readonly #showDebug: boolean
  readonly #counts = new Map<Level, number>()
  #step = ''

  constructor(masker: Masker, showDebug: boolean) {
    this.masker = masker
    this.#showDebug = showDebug
  }

  /** Begins the next step. Each step has its own number of annotations. */
  begin(step: string): void {
    this.#step = step
    this.#counts.clear()
  }

  write(message: string): void {
    this.text += `${this.masker.mask(message)}\n`
  }

  debug(message: string): void {
    if (this.#showDebug) for (const line of message.split('\n')) this.write(`##[debug]${line}`)
  }

  issue(level: Level, text: string, properties: Readonly<Record<string, string>> = {}): void {
    const message = this.masker.mask(text).slice(0, longestMessage)
    const count = this.#counts.get(level) ?? 0
    this.#counts.set(level, count + 1)
    if (count < mostOfALevel) this.annotations.push({ step: this.#step, level, message, properties })
    if (message !== '') this.write(`##[${level}]${message}`)
  }
}
