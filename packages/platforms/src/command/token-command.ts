import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { MayflyError } from '@mayfly/core/errors'
import type { Mask } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { environmentWith, receiveToken } from './subject-tokens.ts'
import { largestTokenBytes } from './token-file.ts'

const longestMilliseconds = 10_000
/** The part of the error messages that an error shows. */
const shownCharacters = 400

/**
 * Runs a program that prints an ID token, without a shell, and masks the token. `{audience}` in its arguments stands
 * for the audience. Throws ERR_ID_TOKEN_UNAVAILABLE, ERR_ID_TOKEN_INVALID, and the reason of the signal.
 */
export async function runTokenCommand(
  words: readonly string[],
  audience: string,
  signal: AbortSignal,
  mask: Mask,
): Promise<SubjectToken> {
  const [program = '', ...args] = words.map((word) => word.replaceAll('{audience}', () => audience))
  const { stdout, stderr, fault } = await run(program, args, signal)
  const printed = stdout.trim()
  if (fault === undefined && printed !== '') return receiveToken(printed, mask, 'The output of the token command')
  if (printed !== '') mask(printed)
  throw new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'The command that prints the ID token gave none', {
    facts: { command: program, reason: fault ?? 'it printed nothing', stderr: shortMessages(stderr) },
    fix: 'Run this command in a step of the job. It must print the ID token alone on its standard output, and end with 0.',
  })
}

/** The last part of the messages, without anything that looks like a JWT, because no mask knows it. */
function shortMessages(messages: string): string | undefined {
  const text = messages.replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***').trim()
  if (text.length <= shownCharacters) return text || undefined
  return `[…]${text.slice(-shownCharacters).replace(/^\S*/, '')}`
}

interface ProgramResult {
  readonly stdout: string
  readonly stderr: string
  readonly fault: string | undefined
}

/** Runs a program in a process group of its own, so that its children end with it. */
async function run(program: string, args: readonly string[], signal: AbortSignal): Promise<ProgramResult> {
  signal.throwIfAborted()
  const child = spawn(program, args, {
    env: environmentWith({}),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  let fault: string | undefined
  const stop = (reason: string | undefined) => {
    fault ??= reason
    kill(child)
  }
  const stdout = textOf(child.stdout, () => stop(`it printed more than ${largestTokenBytes / 1024} KiB`))
  const stderr = textOf(child.stderr)
  const abort = () => stop(undefined)
  signal.addEventListener('abort', abort, { once: true })
  const late = setTimeout(() => stop(`it did not end within ${longestMilliseconds / 1000} s`), longestMilliseconds)
  const failure = await new Promise<string | undefined>((resolve) => {
    child.once('error', ({ code }: NodeJS.ErrnoException) => resolve(`it could not be started (${code})`))
    child.once('close', (code, by) => resolve(code === 0 ? undefined : `it ended with ${by ?? code}`))
  })
  clearTimeout(late)
  signal.removeEventListener('abort', abort)
  signal.throwIfAborted()
  return { stdout: stdout(), stderr: stderr(), fault: fault ?? failure }
}

/** The first text of a stream, up to the size of a token. A longer stream is read to its end and not kept. */
function textOf(stream: Readable, onTooMuch: () => void = () => undefined): () => string {
  const parts: Buffer[] = []
  let length = 0
  stream.on('data', (part: Buffer) => {
    length += part.length
    if (length <= largestTokenBytes) parts.push(part)
    else onTooMuch()
  })
  return () => Buffer.concat(parts).toString('utf8')
}

/** Ends the program and its children, and reads no more of their output. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // All of them have ended.
  }
  child.stdout?.destroy()
  child.stderr?.destroy()
}
