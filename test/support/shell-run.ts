import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Masker } from './masker.ts'
import type { Job, RunningStep, StepResult } from './runner.ts'
import type { ProgramResult, RunningProgram, ShellJob } from './shell-job.ts'

export interface LoginOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Called with the login's process, so that a test can kill it. */
  readonly onStep?: (name: string, step: RunningStep) => void
  /** The additional environment of the logout. */
  readonly postEnv?: Readonly<Record<string, string>>
  /**
   * There is one logout for each of these functions. The function is called first. Without functions, there is one
   * logout.
   */
  readonly ends?: readonly (() => void)[]
}

/**
 * One login and its logout, in the form of a main and a post step: the state is the record, and the environment has the
 * variables that a shell has read from `env.sh`.
 */
export async function runLogin(job: ShellJob, args: readonly string[], options: LoginOptions): Promise<Job> {
  const { env = {}, onStep, postEnv = {}, ends = [() => undefined] } = options
  const onStart = (started: RunningProgram) => onStep?.('login', runningStep(job, started))
  const main = await job.login(args, { env, onStart })
  const state = { mayfly: recordText(job.state) }
  const steps = [stepResult('main', main, state, await deliveredVariables(job))]
  for (const before of ends) {
    before()
    const post = await job.logout({ env: { ...env, ...postEnv } })
    steps.push(stepResult('post', post, state, {}))
  }
  return { ...jobOf(job, main), steps, env: await deliveredVariables(job) }
}

/** The result of a job of commands, in the form of the runner's result. It fails if its command fails. */
export function jobOf(job: ShellJob, { code }: ProgramResult): Job {
  return {
    steps: [],
    skipped: [],
    // A runner that obeys masks removes these lines from the log.
    log: job.log.replace(/^::add-mask::.*\n/gm, ''),
    rawLog: job.log,
    annotations: [],
    summary: '',
    env: {},
    outputs: {},
    masker: new Masker(),
    root: job.root,
    temp: job.root,
    workspace: job.workspace,
    failed: code !== 0,
    cancelled: false,
    trackingId: '',
    orphans: [],
    dispose: () => job.dispose(),
  }
}

/** The record of a state folder's newest login. */
export function recordText(state: string): string {
  const path = recordPath(state)
  return path === undefined ? '{"leases":[]}' : readFileSync(path, 'utf8')
}

/** Replaces the newest record of a state folder. With an empty record, the whole folder is removed. */
export function replaceRecord(state: string, text: string): void {
  const path = recordPath(state)
  if (text === '') rmSync(state, { recursive: true, force: true })
  else if (path !== undefined) writeFileSync(path, text)
}

function recordPath(state: string): string | undefined {
  if (!existsSync(state)) return undefined
  const names = readdirSync(state).filter((one) => one.startsWith('record-'))
  const newest = names.sort().at(-1)
  return newest === undefined ? undefined : join(state, newest)
}

/** The variables that `env.sh` gives to a shell; none if it does not exist. */
async function deliveredVariables(job: ShellJob): Promise<Record<string, string>> {
  if (!existsSync(join(job.state, 'env.sh'))) return {}
  const { stdout } = await job.silently(() => job.sh('env -0'))
  const all = stdout.split('\0').flatMap((line): [string, string][] => {
    const [, name = '', value = ''] = /^([^=]+)=([\s\S]*)$/.exec(line) ?? []
    return name === '' || name in job.env || ['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name) ? [] : [[name, value]]
  })
  return Object.fromEntries(all)
}

function runningStep(job: ShellJob, { pid, kill }: RunningProgram): RunningStep {
  return {
    pid,
    stateFile: job.state,
    temp: job.root,
    trackingId: '',
    cancel: () => kill('SIGTERM'),
    kill: () => kill('SIGKILL'),
  }
}

function stepResult(
  phase: 'main' | 'post',
  { code, signal, stdout, stderr, output }: ProgramResult,
  state: Record<string, string>,
  env: Record<string, string>,
): StepResult {
  return {
    name: phase === 'main' ? 'login' : 'logout',
    phase,
    outcome: code === 0 ? 'success' : 'failure',
    exitCode: code,
    signal,
    durationMs: 0,
    outputs: {},
    env,
    state,
    summary: '',
    commands: [...stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, data = '']) => ({
      name: 'add-mask',
      properties: {},
      data,
    })),
    printed: output,
    stdout,
    stderr,
  }
}
