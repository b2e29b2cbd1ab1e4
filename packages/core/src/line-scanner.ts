/** The text of a quoted part; without a text when the quotes contain no JSON string. */
export interface QuotedText {
  readonly text?: string
}

/** Reads a line from left to right. `take` removes from the start of the rest the text that a pattern matches. */
export class LineScanner {
  #rest: string

  constructor(text: string) {
    this.#rest = text
  }

  /** Takes off what a pattern, which begins with `^`, matches; undefined when it does not match. */
  take(pattern: RegExp): string | undefined {
    const [found] = pattern.exec(this.#rest) ?? []
    this.#rest = this.#rest.slice(found?.length ?? 0)
    return found
  }

  /** A text in quotes, which is written as in JSON; undefined when no quote is here. */
  quoted(): QuotedText | undefined {
    if (this.character() !== '"') return undefined
    const quoted = this.take(/^"(?:[^"\\]|\\.)*"/)
    try {
      return { text: JSON.parse(quoted ?? '') }
    } catch {
      return {}
    }
  }

  /** The next character; undefined at the end. */
  character(): string | undefined {
    const code = this.#rest.codePointAt(0)
    return code === undefined ? undefined : String.fromCodePoint(code)
  }
}
