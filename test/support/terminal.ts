import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { ShellJob } from './shell-job.ts'

/** Something that is done to a program on a terminal, once its output has a text. */
export interface TerminalStep {
  readonly once: string
  /** The place where that text is searched, if it is not the terminal. */
  readonly file?: string
  readonly do: 'type' | 'resize' | 'signal' | 'hang up'
  readonly value?: string
}

/** Runs a command of a job on a separate terminal. */
export function onTerminal(
  { job, env }: { readonly job: ShellJob; readonly env?: Readonly<Record<string, string>> },
  command: readonly string[],
  steps: readonly TerminalStep[] = [],
): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn('python3', [resolve('test/support/terminal.py'), ...command], {
      cwd: job.workspace,
      env: { ...job.env, PATH: process.env.PATH, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stdin.end(JSON.stringify(steps))
    child.once('close', (code) => done({ code, output }))
  })
}
