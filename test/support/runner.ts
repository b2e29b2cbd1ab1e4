import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Action, inputEnv, inputsOf, type JobStatus, postRuns, readAction } from './action.ts'
import type { Command } from './commands.ts'
import { commandFileEnv, createCommandFiles, type Effects, readCommandFiles } from './file-commands.ts'
import { githubEnv, tokenRequestEnv } from './job-env.ts'
import { type Annotation, JobLog } from './job-log.ts'
import { Masker } from './masker.ts'
import { killOrphans } from './orphans.ts'
import { StepCommands } from './step-commands.ts'
import { StepProcess, type StreamName } from './step-process.ts'

/** A step. It uses an action from a folder, runs a program or its own JavaScript text, or is a function of the test. */
export type Step = StepBase & (UsesStep | RunStep | ScriptStep | DuringStep)

interface StepBase {
  readonly name: string
  /** Whether it runs after a failed step or in a cancelled job. */
  readonly always?: true
  readonly env?: Readonly<Record<string, string>>
}

interface UsesStep {
  readonly uses: string
  readonly with?: Readonly<Record<string, string>>
}

interface RunStep {
  readonly run: (job: Job) => {
    readonly command: string
    readonly args: readonly string[]
    readonly env?: Record<string, string>
  }
}

interface ScriptStep {
  readonly script: string
}

interface DuringStep {
  /** The function that the test runs during the job. If it throws, the test fails. */
  readonly during: (job: Job) => unknown
}

export interface StepResult {
  readonly name: string
  readonly phase: 'main' | 'post'
  readonly outcome: 'success' | 'failure' | 'cancelled'
  readonly exitCode: number | null
  readonly signal: string | null
  readonly durationMs: number
  readonly outputs: Readonly<Record<string, string>>
  /** The variables that it put into the job's environment. */
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** The summary as the step wrote it. */
  readonly summary: string
  readonly commands: readonly Command[]
  /** The output of the step, unmasked: both streams in the order of arrival, and each one separately. */
  readonly printed: string
  readonly stdout: string
  readonly stderr: string
}

/** One line of a running step. */
export interface PrintedLine {
  readonly step: string
  readonly phase: 'main' | 'post'
  readonly stream: StreamName
  readonly line: string
}

export interface JobOptions {
  readonly steps: readonly Step[]
  readonly issuer?: { readonly requestUrl: string; readonly requestToken: string } | undefined
  readonly env?: Readonly<Record<string, string>>
  readonly event?: string
  readonly actor?: string
  readonly payload?: unknown
  /** The variables of GitHub that differ from the usual ones. */
  readonly github?: Readonly<Record<string, string>>
  readonly node?: string
  /** Multiplies GitHub's waits between SIGINT, SIGTERM and SIGKILL. */
  readonly cancelScale?: number
  /** Step debug logging, as ACTIONS_STEP_DEBUG sets it. */
  readonly debug?: boolean
  /**
   * Whether the log contains the runner's own lines: each step's inputs and environment, unknown inputs, exit codes.
   */
  readonly narrate?: boolean
  /** Called with the process of each main step, so that a test can cancel or kill it. */
  readonly onStep?: (name: string, step: RunningStep) => void
  /** Called with the process of each post step. */
  readonly onPost?: (name: string, step: RunningStep) => void
  /** Called after each line that a step prints. With true, the job is cancelled. */
  readonly cancelAfter?: (line: PrintedLine) => boolean
  /** Called after each line that a step prints. With true, that step's process is killed. */
  readonly killAfter?: (line: PrintedLine) => boolean
  /** Whether the machine disappears after the last main step. Then no post step runs, and nothing is cleaned up. */
  readonly vanishes?: true
  /**
   * Each post step runs once for each of these functions. The function is called first and may change the step's state.
   * Without functions, it runs once.
   */
  readonly ends?: readonly ((state: Record<string, string>) => void)[]
  /**
   * Called when an action's main has ended, before its state is read. Another process could still write the state then.
   */
  readonly afterMain?: (temp: string, stateFile: string) => void
}

export interface RunningStep {
  readonly pid: number
  /** The file in which main saves its state. */
  readonly stateFile: string
  readonly temp: string
  readonly trackingId: string
  /**
   * Cancels the job as GitHub does: SIGINT, after 7.5 s SIGTERM, after 2.5 s SIGKILL. Steps that always run continue.
   */
  cancel(): void
  kill(): void
}

/** The result of a job. */
export interface Job {
  readonly steps: StepResult[]
  /** The names of the steps that did not run. */
  readonly skipped: string[]
  /** Every line as a user sees it. */
  readonly log: string
  /** The output of all steps, unmasked. */
  readonly rawLog: string
  readonly annotations: readonly Annotation[]
  /** The summary as a user sees it. */
  summary: string
  readonly env: Record<string, string>
  readonly outputs: Record<string, Readonly<Record<string, string>>>
  readonly masker: Masker
  readonly root: string
  readonly temp: string
  readonly workspace: string
  /** The id in the environment of every step and of every process that a step leaves running. */
  readonly trackingId: string
  /** The numbers of the processes that still ran after the last post step. They were then killed. */
  readonly orphans: number[]
  failed: boolean
  cancelled: boolean
  dispose(): void
}

/** One process that runs for a step. */
interface Task {
  readonly step: StepBase
  readonly phase: 'main' | 'post'
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly action?: Action
  readonly inputs?: Readonly<Record<string, string>>
  /** The part that main and post share. */
  readonly state: Record<string, string>
}

/**
 * Runs one job as GitHub's runner does: the main steps in order, then every post step in reverse order, also after
 * failures.
 */
export async function runJob(options: JobOptions): Promise<Job> {
  const log = new JobLog(new Masker(), options.debug ?? false)
  if (options.issuer) log.masker.addValue(options.issuer.requestToken)
  const job = createJob(log, options)
  const paths: string[] = []
  const posts: Task[] = []
  for (const step of options.steps) {
    if ((job.failed || job.cancelled) && !step.always) {
      job.skipped.push(step.name)
      continue
    }
    if ('during' in step) {
      await step.during(job)
      continue
    }
    const task = mainTask(step, job, options)
    const { action } = task
    if ('uses' in step && action?.runs.post)
      posts.unshift({ ...task, phase: 'post', args: [join(step.uses, action.runs.post)] })
    await runTask(task, job, log, paths, options)
  }
  if (options.vanishes) return job
  for (const post of posts) {
    if (!post.action || !postRuns(post.action, statusOf(job))) {
      job.skipped.push(`Post ${post.step.name}`)
      continue
    }
    for (const before of options.ends ?? [() => undefined]) {
      before(post.state)
      await runTask(post, job, log, paths, options)
    }
  }
  job.orphans.push(...killOrphans(job.trackingId))
  return job
}

function createJob(log: JobLog, { payload, vanishes }: JobOptions): Job {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'job-')))
  const [temp, workspace] = [join(root, 'temp'), join(root, 'workspace')]
  for (const folder of [join(temp, '_runner_file_commands'), workspace, join(root, 'home')]) {
    mkdirSync(folder, { recursive: true })
  }
  const trackingId = `github_${randomUUID()}`
  writeFileSync(join(root, 'event.json'), JSON.stringify(payload ?? {}))
  return {
    steps: [],
    skipped: [],
    get log() {
      return log.text
    },
    get rawLog() {
      return log.raw
    },
    annotations: log.annotations,
    summary: '',
    env: {},
    outputs: {},
    masker: log.masker,
    root,
    temp,
    workspace,
    trackingId,
    orphans: [],
    failed: false,
    cancelled: false,
    dispose() {
      // The runner has already done so, unless the machine disappeared.
      if (vanishes) killOrphans(trackingId)
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function statusOf({ cancelled, failed }: Job): JobStatus {
  if (cancelled) return 'cancelled'
  return failed ? 'failure' : 'success'
}

function mainTask(step: Exclude<Step, DuringStep>, job: Job, { node = process.execPath }: JobOptions): Task {
  const task = { step, phase: 'main', state: {} } as const
  if ('run' in step) {
    const { command, args, env = {} } = step.run(job)
    return { ...task, command, args, env }
  }
  if ('script' in step) return { ...task, command: node, args: ['-e', step.script], env: {} }
  const action = readAction(step.uses)
  const inputs = inputsOf(action, step.with ?? {})
  return { ...task, command: node, args: [join(step.uses, action.runs.main)], env: inputEnv(inputs), action, inputs }
}

async function runTask(task: Task, job: Job, log: JobLog, paths: string[], options: JobOptions): Promise<void> {
  const { step, phase, command, args, action, state } = task
  const { name } = step
  const files = createCommandFiles(join(job.temp, '_runner_file_commands'))
  const effects: Effects = { env: {}, outputs: {}, state, paths, summary: '', scrubbedSummary: '', failed: false }
  const commands = new StepCommands(effects, log)
  log.begin(name)
  if (options.narrate && phase === 'post') log.write('Post job cleanup.')
  else if (options.narrate) announce(task, { ...job.env, ...step.env }, log)
  const printed = { both: '', stdout: '', stderr: '' }
  const started = performance.now()
  const child = new StepProcess({
    command,
    args,
    env: environmentOf(task, job, paths, commandFileEnv(files), options),
    cwd: job.workspace,
    scale: options.cancelScale ?? 1,
    onChunk(text, stream) {
      printed.both += text
      printed[stream] += text
      log.raw += text
    },
    onLine(line, stream) {
      commands.read(line)
      const event = { step: name, phase, stream, line }
      if (options.killAfter?.(event)) child.kill()
      if (options.cancelAfter?.(event)) cancel()
    },
  })
  function cancel(): void {
    job.cancelled = true
    if (phase === 'main' && !step.always) child.interrupt()
  }
  const running = {
    pid: child.pid,
    stateFile: files.state,
    temp: job.temp,
    trackingId: job.trackingId,
    cancel,
    kill: () => child.kill(),
  }
  if (phase === 'main') options.onStep?.(name, running)
  else options.onPost?.(name, running)
  const { exitCode, signal } = await child.ended
  if (phase === 'main' && action) options.afterMain?.(job.temp, files.state)
  if (options.narrate && !action && exitCode !== 0) log.issue('error', `Process completed with exit code ${exitCode}.`)
  readCommandFiles(files, effects, log)
  const failed = exitCode !== 0 || effects.failed
  const outcome = child.interrupted ? 'cancelled' : failed ? 'failure' : 'success'
  job.steps.push({
    name,
    phase,
    outcome,
    exitCode,
    signal,
    durationMs: performance.now() - started,
    outputs: effects.outputs,
    env: effects.env,
    state: { ...state },
    summary: effects.summary,
    commands: commands.seen,
    printed: printed.both,
    stdout: printed.stdout,
    stderr: printed.stderr,
  })
  job.summary += effects.scrubbedSummary
  Object.assign(job.env, effects.env)
  job.outputs[name] = { ...job.outputs[name], ...effects.outputs }
  if (outcome === 'failure') job.failed = true
}

/** The variables in the runner's order. Later ones override earlier ones. */
function environmentOf(
  { step, phase, env, state }: Task,
  job: Job,
  paths: readonly string[],
  files: Readonly<Record<string, string>>,
  options: JobOptions,
): Record<string, string> {
  const saved = phase === 'post' ? Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]) : []
  const own = {
    CI: 'true',
    PATH: `${dirname(options.node ?? process.execPath)}:/usr/bin:/bin`,
    HOME: join(job.root, 'home'),
    LANG: 'C.UTF-8',
    ...options.env,
    ...job.env,
    ...step.env,
  }
  return {
    ...own,
    PATH: [...paths.toReversed(), own.PATH].join(':'),
    ...Object.fromEntries(saved),
    ...env,
    ...githubEnv(job, options.event ?? 'push', options.debug ?? false, options.actor ?? 'octo'),
    ...options.github,
    RUNNER_TRACKING_ID: job.trackingId,
    ...files,
    ...tokenRequestEnv(options.issuer),
  }
}

/** The lines that the runner prints before a step. All of them pass the masks. */
function announce({ step, command, action, inputs = {} }: Task, env: Record<string, string>, log: JobLog): void {
  const valid = Object.keys(action?.inputs ?? {})
  const given = 'with' in step ? Object.keys(step.with as Record<string, string>) : []
  const unknown = given.filter((name) => !valid.some((one) => one.toLowerCase() === name.toLowerCase()))
  if (unknown.length > 0) {
    log.issue('warning', `Unexpected input(s) '${unknown.join("', '")}', valid inputs are ['${valid.join("', '")}']`)
  }
  const rows = (title: string, values: Readonly<Record<string, string>>) => {
    const shown = Object.entries(values).map(([key, value]) => `  ${key}: ${value}`)
    if (shown.length > 0) for (const row of [title, ...shown]) log.write(row)
  }
  log.write(`##[group]Run ${'uses' in step ? step.uses : command}`)
  rows('with:', Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== '')))
  rows('env:', env)
  log.write('##[endgroup]')
}
