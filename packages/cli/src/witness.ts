import type { ChildProcess, spawn as Spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { constants } from 'node:os'
import { environmentWith } from '@mayfly/platforms/command/subject-tokens'
import { eachLine } from '@mayfly/platforms/lines'
import { handledSignals } from './signals.ts'

const numbers = handledSignals.map((signal) => constants.signals[signal])

/**
 * Writes the number of each signal that it gets, and a dot for each line that it reads: everything before the line is
 * written before the dot. Exits when its input is closed.
 */
const script = `
for n in ${numbers.join(' ')}; do trap "hit=1; echo $n" $n; done
while :; do
  if read -r line; then echo .; elif [ "$hit" ]; then hit=; else exit; fi
done`

/**
 * A small process in the process group of this one. A signal that reaches both was sent to the group, or to each
 * process of the job. Then a command of the same group has it, too.
 */
export class Witness {
  readonly #spawn: typeof Spawn
  /** The time of its last report of each signal. */
  readonly #seen = new Map<string, number>()
  #questions: (() => void)[] = []
  #process: ChildProcess | undefined
  #dismissed = false

  constructor(spawn: typeof Spawn) {
    this.#spawn = spawn
    this.#start()
  }

  /** Whether it got the signal after a moment of `performance.now()`; false without a shell. */
  async got(signal: NodeJS.Signals, since: number): Promise<boolean> {
    // A console sends the signal to all its processes, and nothing else can be received.
    if (process.platform === 'win32') return true
    await new Promise<void>((resolve) => {
      if (!this.#process) return resolve()
      this.#questions.push(resolve)
      this.#process.stdin?.write('\n')
    })
    return (this.#seen.get(signal) ?? Number.NEGATIVE_INFINITY) >= since
  }

  dismiss(): void {
    this.#dismissed = true
    this.#process?.kill('SIGKILL')
  }

  #start(): void {
    if (process.platform === 'win32') return
    const child = this.#spawn('/bin/sh', ['-c', script], {
      cwd: '/',
      env: environmentWith({}),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.#process = child
    child.unref()
    for (const stream of [child.stdin, child.stdout]) (stream as unknown as Socket).unref()
    child.stdin.on('error', () => undefined)
    eachLine(child.stdout, (line) => {
      if (line === '.') this.#questions.shift()?.()
      const signal = handledSignals.find((one) => String(constants.signals[one]) === line)
      if (signal) this.#note(signal)
    })
    child.once('error', () => this.#over())
    // It has no listener in its first moment: a signal that ends it then was sent to it, too.
    child.once('close', (_, signal) => {
      this.#over()
      if (signal === null || !handledSignals.includes(signal)) return
      this.#note(signal)
      if (!this.#dismissed) this.#start()
    })
  }

  #note(signal: NodeJS.Signals): void {
    this.#seen.set(signal, performance.now())
  }

  #over(): void {
    this.#process = undefined
    for (const answer of this.#questions.splice(0)) answer()
  }
}
