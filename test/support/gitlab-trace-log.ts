/**
 * The runner's log. The exact values of masked variables are hidden, and with `proxy_exec` also the values that a line
 * registers.
 */
export class TraceLog {
  raw = ''
  readonly #phrases = new Set<string>()
  readonly #takesMasks: boolean

  constructor(takesMasks: boolean) {
    this.#takesMasks = takesMasks
  }

  hide(phrase: string): void {
    this.#phrases.add(phrase)
  }

  write(text: string): void {
    this.raw += text
  }

  masked(): string {
    const command = /^::add-mask::(.*)\n/gm
    const asked = this.#takesMasks ? [...this.raw.matchAll(command)].map(([, phrase = '']) => phrase) : []
    const shown = this.#takesMasks ? this.raw.replace(command, '') : this.raw
    const phrases = [...this.#phrases, ...asked].filter((one) => one !== '').sort((a, b) => b.length - a.length)
    return phrases.reduce((text, phrase) => text.replaceAll(phrase, '[MASKED]'), shown)
  }
}
