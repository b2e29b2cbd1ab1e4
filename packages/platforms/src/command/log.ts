import type { ErrorCode } from '@mayfly/core/error-codes'
import type { Failure, Log } from '@mayfly/core/platform'
import { learn, redact, safeLine } from '../redaction.ts'

/** The log of this process: one safe line per message, on stderr. */
export const log: Log = {
  info: (message) => print(safeLine(message, 2000)),
  warn: (message) => print(`${colourText('stderr', 'yellow', 'warning:')} ${safeLine(message, 2000)}`),
}

/** Masks a value in everything that this process and its child print. */
export function mask(value: string): void {
  learn(value)
}

/**
 * Masks a value as `mask` does, and registers it with the runner by `::add-mask::`. Only for runners that obey this line:
 * another runner would print the value.
 */
export function maskFromLog(value: string, asData = (form: string) => form): void {
  const lines = learn(value).filter((form) => !/[\r\n]/.test(form))
  if (lines.length > 0) write(process.stdout, lines.map((form) => `::add-mask::${asData(form)}`).join('\n'))
}

/**
 * The errors that come before any request to a system that issues credentials, if the report has no row. The last one
 * is for a record that cannot be saved.
 */
const beforeRequests: readonly ErrorCode[] = [
  'ERR_INPUT_INVALID',
  'ERR_EVENT_REFUSED',
  'ERR_LOG_UNMASKED',
  'ERR_ENV_CONFLICT',
  'ERR_PROGRAM_MISSING',
  'ERR_ID_TOKEN_UNAVAILABLE',
  'ERR_ID_TOKEN_INVALID',
  'ERR_STATE_REFUSED',
  'ERR_DELIVERY_FAILED',
]

/** Fails the command: exit code 2 if no credential was requested, otherwise 1. Each line is already safe. */
export function fail(message: string, failure?: Failure): void {
  const early = failure?.rows.length === 0 && failure.errors.every(({ code }) => beforeRequests.includes(code))
  process.exitCode = early ? 2 : 1
  const [first = '', ...others] = redact(message).split('\n')
  print([colourText('stderr', 'red', first), ...others].join('\n'))
}

/** The command's answer, on stdout. */
export function answer(text: string): void {
  write(process.stdout, redact(text))
}

/** The stream of a long answer, whose writer waits for its reader. */
export function answers(): NodeJS.WriteStream {
  return outlet(process.stdout)
}

/** The command's answer as one JSON document, on stdout. Known secrets in it are hidden. */
export function answerJson(document: object): void {
  const hidden = (_: string, value: unknown) => (typeof value === 'string' ? redact(value) : value)
  write(process.stdout, JSON.stringify(document, hidden, 2))
}

/** One message whose lines are already safe. */
export function print(text: string): void {
  write(process.stderr, `mayfly: ${text}`)
}

const colours = { bold: 1, red: 31, yellow: 33 }

/** A text in a colour, on a terminal whose user has not turned colours off. */
export function colourText(stream: 'stdout' | 'stderr', colour: keyof typeof colours, text: string): string {
  const { NO_COLOR, TERM } = process.env
  return process[stream].isTTY && !NO_COLOR && TERM !== 'dumb' ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text
}

/** A line on a terminal that the next line replaces; nothing elsewhere. */
export function status(text: string): void {
  if (process.stderr.isTTY) outlet(process.stderr).write(`\r\u001b[K${text}`)
}

function write(stream: NodeJS.WriteStream, text: string): void {
  outlet(stream).write(`${text}\n`)
}

/**
 * A stream of this process whose reader may close or stall. Neither must stop this process, because it still has to end
 * its credentials. Node would block on a write to a terminal.
 */
export function outlet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined)
  const { _handle } = stream as { _handle?: { setBlocking?(on: boolean): void } }
  if (stream.isTTY) _handle?.setBlocking?.(false)
  return stream
}
