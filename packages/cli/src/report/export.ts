import { logsRequest } from '@mayfly/evidence/otlp'
import type { Entry } from '@mayfly/evidence/reading/entry'
import { ocsfEvent } from '@mayfly/evidence/report/ocsf'
import { answers } from '@mayfly/platforms/command/log'
import { version } from '../../package.json'
import { safeJson } from '../safe-json.ts'

/** A text of this length is written at once. */
const mostText = 1 << 16

/** So many lines are in one OTLP request. */
const mostRecords = 100

/** Writes the lines of evidence in the form of another system while they are read, one JSON object a line. */
export class Export {
  readonly #form: 'ocsf' | 'otlp'
  #text = ''
  #records: string[] = []
  #ready: Promise<void> | undefined

  constructor(form: 'ocsf' | 'otlp') {
    this.#form = form
  }

  take(entry: Entry, bytes: Buffer): void {
    if (this.#form === 'otlp') {
      this.#records.push(bytes.toString('utf8'))
      if (this.#records.length === mostRecords) this.#endRequest()
    } else this.#add(ocsfEvent(entry, version))
    if (this.#text.length > mostText) this.#write()
  }

  /** Resolves when the reader of the output has taken what was written. */
  ready(): Promise<void> | undefined {
    return this.#ready
  }

  end(): void {
    if (this.#records.length > 0) this.#endRequest()
    this.#write()
  }

  #endRequest(): void {
    this.#add(logsRequest(this.#records, version))
    this.#records = []
  }

  #add(value: object | undefined): void {
    if (value !== undefined) this.#text += `${safeJson(value)}\n`
  }

  #write(): void {
    const stream = answers()
    const isFull = !stream.write(this.#text)
    this.#text = ''
    if (!isFull || stream.destroyed) return
    this.#ready = new Promise((resolve) => {
      const done = () => {
        this.#ready = undefined
        resolve()
      }
      // A reader that went away takes nothing more, and must not stop this process.
      for (const name of ['drain', 'close', 'error']) stream.once(name, done)
    })
  }
}
