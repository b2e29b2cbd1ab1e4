import { neutralise } from '@mayfly/core/foreign-text'
import type { Failure, Log } from '@mayfly/core/platform'
import { learn, redact } from '../redaction.ts'

/** What this process says of itself: one safe line a message, on stderr. */
export const log: Log = {
  info: (message) => say(redact(neutralise(message, 2000))),
  warn: (message) => say(`warning: ${redact(neutralise(message, 2000))}`),
}

/** Keeps a value out of all that this process and its child print. */
export function mask(value: string): void {
  learn(value)
}

/** The same, and has the runner keep it out of the job's log: only for one that obeys, else the value would show. */
export function maskFromLog(value: string): void {
  const lines = learn(value).filter((form) => !/[\r\n]/.test(form))
  if (lines.length > 0) write(process.stdout, lines.map((form) => `::add-mask::${form}`).join('\n'))
}

/** Ends the command as failed: 2 when its inputs are wrong, else 1. The lines were made safe one by one. */
export function fail(message: string, failure?: Failure): void {
  const wrong = failure?.errors.every(({ code }) => code === 'ERR_INPUT_INVALID') ?? false
  process.exitCode = wrong ? 2 : 1
  say(redact(message))
}

/** What a command was asked for: its answer, on stdout. */
export function answer(text: string): void {
  write(process.stdout, redact(text))
}

/** One message as it is; its lines were made safe before. */
export function say(text: string): void {
  write(process.stderr, `mayfly: ${text}`)
}

function write(stream: NodeJS.WriteStream, text: string): void {
  outlet(stream).write(`${text}\n`)
}

/**
 * A stream of this process whose reader may go, or stall: neither ends or stops this process, since what it holds has to
 * be ended. To a terminal Node would write and wait.
 */
export function outlet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined)
  const { _handle } = stream as { _handle?: { setBlocking?(on: boolean): void } }
  if (stream.isTTY) _handle?.setBlocking?.(false)
  return stream
}
