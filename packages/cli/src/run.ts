import type { spawn as Spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { log, outlet } from '@mayfly/platforms/command/log'
import { environmentWith } from '@mayfly/platforms/command/subject-tokens'
import { knownForms } from '@mayfly/platforms/redaction'
import { exitCodes } from './exit-codes.ts'
import { Forms, redactor } from './redact.ts'
import { relayTo } from './relay.ts'
import { exitCodeOf } from './signals.ts'
import { Witness } from './witness.ts'

/**
 * A background process of the command may keep the streams of the command open after its end. `exec` waits this number
 * of pauses for them to close. While a slow reader takes the output, the pauses do not count, because the output would
 * be cut off. After a signal they count.
 */
const streamTurns = 20
const turnMilliseconds = 100

/** A command that runs. */
export interface RunningCommand {
  /** Sends the command a signal that this process got, once. Returns whether it is a new request. */
  signal(signal: NodeJS.Signals, asksToEnd: boolean): boolean
  /** The command has ended or did not start. Its streams may still be open. */
  readonly ended: Promise<void>
  /** Its exit code, when all its output is written or cannot be written. */
  readonly done: Promise<number>
}

/** Starts a command with more variables and without subject tokens. Known secrets are removed from its output. */
export function run(
  spawn: typeof Spawn,
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): RunningCommand {
  const child = start(
    () => spawn(program, args, { env: environmentWith(variables), stdio: ['inherit', 'pipe', 'pipe'] }),
    program,
  )
  if (!child) return { signal: () => true, ended: Promise.resolve(), done: Promise.resolve(exitCodes.neverStarted) }
  // Starts after the command: a signal between the two ends the command before it can react.
  const witness = new Witness(spawn)
  const relay = relayTo(child, witness)
  let forms: Forms | undefined
  const known = () => (forms ??= new Forms(knownForms()))
  const written = Promise.all([
    pass(child.stdout, () => outlet(process.stdout), known),
    pass(child.stderr, () => outlet(process.stderr), known),
  ])
  const code = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      if (child.pid !== undefined) return
      tellNotStarted(program, error)
      resolve(exitCodes.neverStarted)
    })
    child.once('exit', (exitCode, signal) => resolve(signal === null ? (exitCode ?? 1) : exitCodeOf(signal)))
  })
  const ended = code.then(() => witness.dismiss())
  let isAskedToEnd = false
  const drained = async () => {
    let turns = 0
    let late: NodeJS.Timeout | undefined
    const cut = new Promise<void>((resolve) => {
      late = setInterval(() => {
        const slow = process.stdout.writableNeedDrain || process.stderr.writableNeedDrain
        if ((slow && !isAskedToEnd) || ++turns < streamTurns) return
        for (const stream of [child.stdout, child.stderr]) stream.destroy()
        if (slow) resolve()
      }, turnMilliseconds)
    })
    await Promise.race([written, cut])
    clearInterval(late)
  }
  return {
    signal(signal, asksToEnd) {
      isAskedToEnd ||= asksToEnd
      return relay(signal)
    },
    ended,
    done: code.then(drained).then(() => code),
  }
}

/** An environment that is too large throws at once. Every other failure to start comes as an event. */
function start<T>(spawn: () => T, program: string): T | undefined {
  try {
    return spawn()
  } catch (error) {
    tellNotStarted(program, error as NodeJS.ErrnoException)
    return undefined
  }
}

function tellNotStarted(program: string, { code }: NodeJS.ErrnoException): void {
  log.warn(`${program} could not be started (${code})`)
}

/**
 * Passes a stream of the command on, redacted. Resolves when all of it is written or cannot be written. The redactor is
 * made when there is something to pass on.
 */
function pass(from: Readable, out: () => Writable, forms: () => Forms): Promise<void> {
  return new Promise((resolve) => {
    from.once('close', resolve)
    from.once('data', (first: Buffer) => {
      const redacted = redactor(forms())
      const to = out()
      from.removeListener('close', resolve)
      redacted.once('end', resolve)
      // The reader has closed the stream. The command's next write fails, as it would without Mayfly.
      to.on('error', () => {
        from.destroy()
        redacted.resume()
      })
      from.once('close', () => redacted.end())
      redacted.write(first)
      from.pipe(redacted).pipe(to, { end: false })
    })
  })
}
