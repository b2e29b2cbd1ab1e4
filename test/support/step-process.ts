import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** The stream that a step printed to. */
export type StreamName = 'stdout' | 'stderr'

/** The end of a step's process. */
export interface ProcessEnd {
  readonly exitCode: number | null
  readonly signal: string | null
}

export interface ProcessOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** The factor for the runner's waits. */
  readonly scale: number
  readonly onChunk: (text: string, stream: StreamName) => void
  readonly onLine: (line: string, stream: StreamName) => void
}

/**
 * One step's process, without standard input.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
export class StepProcess {
  readonly pid: number
  readonly ended: Promise<ProcessEnd>
  readonly #child: ChildProcess
  readonly #scale: number
  #interrupted = false

  constructor({ command, args, env, cwd, scale, onChunk, onLine }: ProcessOptions) {
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    this.#scale = scale
    this.pid = child.pid ?? 0
    const flushes = [
      readLines(
        child.stdout,
        (text) => onChunk(text, 'stdout'),
        (line) => onLine(line, 'stdout'),
      ),
      readLines(
        child.stderr,
        (text) => onChunk(text, 'stderr'),
        (line) => onLine(line, 'stderr'),
      ),
    ]
    this.ended = this.#wait().finally(() => {
      for (const flush of flushes) flush()
    })
  }

  get interrupted(): boolean {
    return this.#interrupted
  }

  /** SIGINT, after 7.5 s SIGTERM, after another 2.5 s SIGKILL. */
  interrupt(): void {
    if (this.#interrupted) return
    this.#interrupted = true
    this.#child.kill('SIGINT')
    const timers = [
      setTimeout(() => this.#child.kill('SIGTERM'), 7_500 * this.#scale),
      setTimeout(() => this.#child.kill('SIGKILL'), 10_000 * this.#scale),
    ]
    this.#child.once('exit', () => timers.forEach(clearTimeout))
  }

  kill(): void {
    this.signal('SIGKILL')
  }

  /** Sends a signal, except if the process has ended. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  #wait(): Promise<ProcessEnd> {
    const child = this.#child
    return new Promise((resolve) => {
      child.once('error', () => resolve({ exitCode: 127, signal: null }))
      child.once('close', (exitCode, signal) => resolve({ exitCode, signal }))
      child.once('exit', (exitCode, signal) => {
        // A process that inherited the streams keeps them open. The runner waits 5 s for it and then continues.
        const timer = setTimeout(() => resolve({ exitCode, signal }), Math.max(500, 5_000 * this.#scale))
        child.once('close', () => clearTimeout(timer))
      })
    })
  }
}

/** Reads lines as the runner does. A single CR also ends a line. Returns the function that ends the reading. */
function readLines(
  stream: Readable | null,
  onChunk: (text: string) => void,
  onLine: (line: string) => void,
): () => void {
  let rest = ''
  const read = (chunk: string) => {
    onChunk(chunk)
    const whole = rest + chunk
    // The LF of a CRLF may come with the next chunk.
    const usable = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    const lines = usable.split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '') + whole.slice(usable.length)
    for (const line of lines) onLine(line)
  }
  stream?.setEncoding('utf8').on('data', read)
  return () => {
    stream?.off('data', read).resume()
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
    if (rest !== '') onLine(rest.replace(/\r$/, ''))
    rest = ''
  }
}
