import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { leaks } from './encodings.ts'
import { belowProxyExec, childrenOf, removeProxyExec } from './proxy-exec.ts'
import { StepProcess } from './step-process.ts'
import { filesIn } from './story.ts'
import type { World } from './world.ts'

/** The built command line, started as a shell does it. */
export const cli = resolve('actions/dist/index.js')

/** The systems whose jobs start the command line. */
export type ShellCi = 'gitlab' | 'jenkins' | 'shell'

/** The result of a program. */
export interface ProgramResult {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  /** Both streams, as a log gets them. */
  readonly output: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Called with the process when it has started. */
  readonly onStart?: (running: RunningProgram) => void
  /** Called with each part of its output. */
  readonly onChunk?: (text: string, running: RunningProgram) => void
}

/** A running process. */
export interface RunningProgram {
  readonly pid: number
  kill(signal: NodeJS.Signals): void
}

/** One job of a CI system whose steps are commands. It has its own folders, and an environment with nothing else. */
export class ShellJob {
  readonly ci: ShellCi
  readonly cli = cli
  readonly root: string
  readonly workspace: string
  /** The path of its state folder. `login` creates the folder. */
  readonly state: string
  readonly env: Readonly<Record<string, string>>
  /** The output of all its commands. */
  log = ''
  #hidesMasks = false

  constructor(ci: ShellCi, env: Readonly<Record<string, string>> = {}) {
    this.ci = ci
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'shell-job-')))
    this.workspace = join(this.root, 'workspace')
    const temp = join(this.root, 'workspace.tmp')
    for (const folder of [this.workspace, temp, join(this.root, 'home'), join(this.root, 'tmp')]) mkdirSync(folder)
    this.state = join(temp, 'mayfly-4711')
    this.env = {
      CI: 'true',
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: join(this.root, 'home'),
      TMPDIR: join(this.root, 'tmp'),
      LANG: 'C.UTF-8',
      ...systemEnv(ci, this.workspace, temp),
      ...env,
    }
  }

  /**
   * From now on, the command line runs as it does under a runner of GitLab that obeys masks (or does not obey them).
   */
  set hidesMasks(hides: boolean) {
    this.#hidesMasks = hides
    const masks = `${this.workspace}.tmp/masking.db`
    if (hides) writeFileSync(masks, '')
    else rmSync(masks, { force: true })
    if (!hides) removeProxyExec(this.workspace)
  }

  /** Runs the command line. */
  async mayfly(args: readonly string[], options: RunOptions = {}): Promise<ProgramResult> {
    if (!this.#hidesMasks) return this.run(process.execPath, [cli, ...args], options)
    const [program, given] = belowProxyExec(this.workspace, process.execPath, [cli, ...args])
    return this.run(program, given, options)
  }

  /** `login` into the state folder. */
  login(args: readonly string[], options: RunOptions = {}): Promise<ProgramResult> {
    return this.mayfly(['login', ...args, '--state-dir', this.state], options)
  }

  logout(options: RunOptions = {}): Promise<ProgramResult> {
    return this.mayfly(['logout', '--state-dir', this.state], options)
  }

  /** Runs a script in a shell that has read the delivered variables, as a step of the job. */
  sh(script: string, options: RunOptions = {}): Promise<ProgramResult> {
    return this.run('/bin/sh', ['-ec', `. '${this.state}/env.sh'\n${script}`], options)
  }

  /** Runs a program that only the test reads. Its output is not in the log of the job. */
  async silently(look: () => Promise<ProgramResult>): Promise<ProgramResult> {
    const before = this.log
    const ran = await look()
    this.log = before
    return ran
  }

  async run(
    command: string,
    args: readonly string[],
    { env, onStart, onChunk }: RunOptions = {},
  ): Promise<ProgramResult> {
    const printed = { stdout: '', stderr: '', output: '' }
    const child: StepProcess = new StepProcess({
      command,
      args,
      env: { ...this.env, ...env },
      cwd: this.workspace,
      scale: 1,
      onChunk: (text, stream) => {
        printed[stream] += text
        printed.output += text
        onChunk?.(text, started)
      },
      onLine: () => undefined,
    })
    const started: RunningProgram = { pid: child.pid, kill: (signal) => this.#kill(child, signal) }
    onStart?.(started)
    const { exitCode: code, signal } = await child.ended
    this.log += printed.output
    return { code, signal, ...printed }
  }

  /** Sends a signal to the command line, whatever processes are between. */
  #kill(child: StepProcess, signal: NodeJS.Signals): void {
    if (!this.#hidesMasks) child.signal(signal)
    else for (const pid of childrenOf(child.pid)) process.kill(pid, signal)
  }

  /** Every file in the job's folders, by its relative path. */
  files(): string[] {
    return filesIn(this.root).map((path) => relative(this.root, path))
  }

  /** The places that show a secret: the output of its commands, and its workspace. */
  leaks(world: World, ...more: readonly string[]): string[] {
    const files = filesIn(this.workspace).map((path) => readFileSync(path, 'utf8'))
    return leaks([this.log, ...files, ...more].join('\n'), world.secrets())
  }

  /** Whether everything of its logins was removed. */
  get isClean(): boolean {
    return !existsSync(this.state) && this.files().length === 0
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

/** The variables that each system sets in a job, in addition to its token. */
function systemEnv(ci: ShellCi, workspace: string, temp: string): Record<string, string> {
  switch (ci) {
    case 'gitlab':
      return {
        GITLAB_CI: 'true',
        CI_PIPELINE_ID: '4242',
        CI_PIPELINE_SOURCE: 'push',
        CI_JOB_ID: '4711',
        CI_PROJECT_DIR: workspace,
        CI_PROJECT_PATH: 'acme/api',
        RUNNER_TEMP_PROJECT_DIR: temp,
      }
    case 'jenkins':
      return {
        JENKINS_URL: 'https://jenkins.example/',
        BUILD_TAG: 'jenkins-acme-api-main-42',
        BUILD_NUMBER: '42',
        WORKSPACE: workspace,
      }
    case 'shell':
      return {}
  }
}

/** Inputs written as flags. */
export function flagsOf(inputs: Readonly<Record<string, string>>): string[] {
  return Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value])
}

/** Runs a scenario in its own job and removes the job afterwards. */
export async function inShellJob(
  ci: ShellCi,
  scenario: (job: ShellJob) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const job = new ShellJob(ci, env)
  try {
    await scenario(job)
  } finally {
    job.dispose()
  }
}
