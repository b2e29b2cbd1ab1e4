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
 * A process that the command left behind may keep its streams open: so many turns are waited for it. Time in which a slow
 * reader is waited for is one turn at most, else what the command has written would be cut off; once a signal has come,
 * readers are waited for no longer than that either.
 */
const streamTurns = 20
const turnMilliseconds = 100

/** A command that runs. */
export interface Running {
  /** Lets the command have a signal that this process heard, once; whether it is another wish than the last. */
  signal(signal: NodeJS.Signals, asksToEnd: boolean): boolean
  /** The command has ended or never started; its streams may still be open. */
  readonly ended: Promise<void>
  /** Its exit code, when all that it said is written, or will not be. */
  readonly done: Promise<number>
}

/** Starts a command with more variables and without subject tokens; what it prints has no known secret in it. */
export function run(
  spawn: typeof Spawn,
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Running {
  const child = start(
    () => spawn(program, args, { env: environmentWith(variables), stdio: ['inherit', 'pipe', 'pipe'] }),
    program,
  )
  if (!child) return { signal: () => true, ended: Promise.resolve(), done: Promise.resolve(exitCodes.neverStarted) }
  // After the command: what comes between the two ends it before it can hear anything.
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
  let told = false
  const drained = async () => {
    let turns = 0
    let late: NodeJS.Timeout | undefined
    const cut = new Promise<void>((resolve) => {
      late = setInterval(() => {
        const slow = process.stdout.writableNeedDrain || process.stderr.writableNeedDrain
        if ((slow && !told) || ++turns < streamTurns) return
        for (const stream of [child.stdout, child.stderr]) stream.destroy()
        if (slow) resolve()
      }, turnMilliseconds)
    })
    await Promise.race([written, cut])
    clearInterval(late)
  }
  return {
    signal(signal, asksToEnd) {
      told ||= asksToEnd
      return relay(signal)
    },
    ended,
    done: code.then(drained).then(() => code),
  }
}

/** Too large an environment is told at once, all else that keeps a command from starting by an event. */
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
 * Lets a stream of the command pass, redacted; resolves when all of it is written, or cannot be. What it needs is made
 * when there is something to pass.
 */
function pass(from: Readable, out: () => Writable, forms: () => Forms): Promise<void> {
  return new Promise((resolve) => {
    from.once('close', resolve)
    from.once('data', (first: Buffer) => {
      const redacted = redactor(forms())
      const to = out()
      from.removeListener('close', resolve)
      redacted.once('end', resolve)
      // Whoever read it has gone: the command is told by its next write, as it would be without us.
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
