import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { type Command, parseCommand, parsePairs } from './commands.ts'
import { Masker } from './masker.ts'

/** A step that uses an action from a folder, or one that runs a program of its own. */
export type Step = StepBase & (UsesStep | RunStep)

interface StepBase {
  readonly name: string
  /** Run even after a step before it failed. */
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

export interface StepResult {
  readonly name: string
  readonly phase: 'main' | 'post'
  readonly exitCode: number | null
  readonly signal: string | null
  readonly outputs: Readonly<Record<string, string>>
  /** What it put into the job's environment. */
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  readonly commands: readonly Command[]
  /** What it printed, unmasked. */
  readonly printed: string
}

export interface JobOptions {
  readonly steps: readonly Step[]
  readonly issuer?: { readonly requestUrl: string; readonly requestToken: string } | undefined
  readonly env?: Readonly<Record<string, string>>
  readonly event?: string
  readonly payload?: unknown
  readonly node?: string
  /** Multiplies GitHub's waits between SIGINT, SIGTERM and SIGKILL. */
  readonly cancelScale?: number
  /** Called with each main step's process, so that a test may cancel or kill it. */
  readonly onStep?: (name: string, step: RunningStep) => void
  /** Called when an action's main has ended, before its state is read: what another process could still write. */
  readonly afterMain?: (temp: string, stateFile: string) => void
}

export interface RunningStep {
  readonly pid: number
  /** The file that main saves its state to. */
  readonly stateFile: string
  readonly temp: string
  /** SIGINT, after 7.5 s SIGTERM, after 2.5 s SIGKILL, as GitHub cancels. */
  cancel(): void
  kill(): void
}

/** What a job left behind. */
export interface Job {
  readonly steps: StepResult[]
  /** Every line as a user sees it. */
  log: string
  summary: string
  readonly env: Record<string, string>
  readonly outputs: Record<string, Readonly<Record<string, string>>>
  readonly masker: Masker
  readonly root: string
  readonly temp: string
  readonly workspace: string
  failed: boolean
  dispose(): void
}

interface Post {
  readonly step: StepBase & UsesStep
  readonly script: string
  readonly result: StepResult
}

/** Runs one job as GitHub's runner does: main steps in order, then every post step, newest first, whatever happened. */
export async function runJob(options: JobOptions): Promise<Job> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'job-')))
  const [temp, workspace] = [join(root, 'temp'), join(root, 'workspace')]
  for (const folder of [join(temp, '_runner_file_commands'), workspace, join(root, 'home')]) {
    mkdirSync(folder, { recursive: true })
  }
  writeFileSync(join(root, 'event.json'), JSON.stringify(options.payload ?? {}))
  const dispose = () => rmSync(root, { recursive: true, force: true })
  const masker = new Masker()
  if (options.issuer) masker.addValue(options.issuer.requestToken)
  const job: Job = {
    steps: [],
    log: '',
    summary: '',
    env: {},
    outputs: {},
    masker,
    root,
    temp,
    workspace,
    failed: false,
    dispose,
  }
  const posts: Post[] = []
  for (const step of options.steps) {
    if (job.failed && !step.always) continue
    if (!('uses' in step)) {
      const { command, args, env } = step.run(job)
      await runProcess(options, job, step, 'main', command, args, env ?? {})
      continue
    }
    const action = readAction(step.uses)
    const node = options.node ?? process.execPath
    const env = inputs(action, step.with ?? {})
    const result = await runProcess(options, job, step, 'main', node, [join(step.uses, action.runs.main)], env)
    if (action.runs.post) posts.unshift({ step, script: join(step.uses, action.runs.post), result })
  }
  for (const { step, script, result } of posts) {
    const state = Object.fromEntries(Object.entries(result.state).map(([key, value]) => [`STATE_${key}`, value]))
    const env = { ...inputs(readAction(step.uses), step.with ?? {}), ...state }
    await runProcess(options, job, step, 'post', options.node ?? process.execPath, [script], env)
  }
  return job
}

/** `INPUT_<NAME>`, defaults of action.yml passed as if the user had given them. */
function inputs(action: Action, given: Readonly<Record<string, string>>): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [name, { default: text = '' }] of Object.entries(action.inputs ?? {})) all[name] = String(text)
  Object.assign(all, given)
  const name = (text: string) => `INPUT_${text.replaceAll(' ', '_').toUpperCase()}`
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [name(key), value]))
}

interface Action {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string; readonly post?: string }
}

function readAction(folder: string): Action {
  return parse(readFileSync(join(folder, 'action.yml'), 'utf8'))
}

async function runProcess(
  options: JobOptions,
  job: Job,
  step: StepBase,
  phase: 'main' | 'post',
  command: string,
  args: readonly string[],
  own: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const folder = join(job.temp, '_runner_file_commands')
  const file = (kind: string) => join(folder, `${kind}_${job.steps.length}`)
  const kinds = ['env', 'output', 'state', 'path', 'step_summary']
  for (const kind of kinds) writeFileSync(file(kind), '')
  const files = Object.fromEntries(kinds.map((kind) => [`GITHUB_${kind.toUpperCase()}`, file(kind)]))
  const env = { ...baseEnv(options, job), ...job.env, ...step.env, ...githubEnv(options, job), ...files, ...own }
  const child = spawn(command, args, { env, cwd: job.workspace, stdio: ['ignore', 'pipe', 'pipe'] })
  if (phase === 'main') options.onStep?.(step.name, running(child, options.cancelScale ?? 1, file('state'), job.temp))
  const output = readOutput(child, job)
  const [exitCode, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on('close', (code, by) => resolve([code, by]))
    child.on('error', () => resolve([127, null]))
  })
  output.end()
  if (phase === 'main' && 'uses' in step) options.afterMain?.(job.temp, file('state'))
  const pairs = (kind: string) =>
    Object.fromEntries(existsSync(file(kind)) ? parsePairs(readFileSync(file(kind), 'utf8')) : [])
  const state = { ...pairs('state'), ...output.state }
  const added = Object.fromEntries(
    Object.entries<string>(pairs('env')).filter(([name]) => !/^(GITHUB_|RUNNER_|NODE_OPTIONS$)/i.test(name)),
  )
  const summary = existsSync(file('step_summary')) ? readFileSync(file('step_summary'), 'utf8') : ''
  const scrubbed = summary
    .split('\n')
    .map((line) => job.masker.mask(line))
    .join('\n')
  const { commands } = output
  const result = {
    name: step.name,
    phase,
    exitCode,
    signal,
    outputs: pairs('output'),
    env: added,
    state,
    summary,
    commands,
    printed: output.printed(),
  }
  job.steps.push(result)
  job.summary += scrubbed
  Object.assign(job.env, added)
  job.outputs[step.name] = { ...job.outputs[step.name], ...result.outputs }
  if (exitCode !== 0) job.failed = true
  return result
}

/** Reads a step's streams line by line: commands are obeyed, the rest is logged through the masker. */
function readOutput(child: ChildProcess, job: Job) {
  const commands: Command[] = []
  const state: Record<string, string> = {}
  let stopped: string | undefined
  let printed = ''
  const log = (text: string) => {
    for (const line of text.split('\n')) job.log += `${job.masker.mask(line)}\n`
  }
  const obey = (line: string) => {
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined
      return log(line)
    }
    const command = parseCommand(line)
    if (!command) return log(line)
    commands.push(command)
    if (command.name === 'add-mask') job.masker.addMask(command.data)
    else if (command.name === 'save-state' && command.properties.name) state[command.properties.name] = command.data
    else if (command.name === 'stop-commands') stopped = command.data
    else if (['error', 'warning', 'notice'].includes(command.name)) log(`##[${command.name}]${command.data}`)
  }
  const rests = [child.stdout, child.stderr].map((stream) => {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk
      const lines = (rest + chunk).split(/\r?\n/)
      rest = lines.pop() ?? ''
      for (const line of lines) stream === child.stdout ? obey(line) : log(line)
    })
    return () => rest
  })
  const end = () => {
    for (const rest of rests) if (rest() !== '') log(rest())
  }
  return { commands, state, end, printed: () => printed }
}

function running(child: ChildProcess, scale: number, stateFile: string, temp: string): RunningStep {
  return {
    pid: child.pid ?? 0,
    stateFile,
    temp,
    cancel() {
      child.kill('SIGINT')
      const timers = [
        setTimeout(() => child.kill('SIGTERM'), 7500 * scale),
        setTimeout(() => child.kill('SIGKILL'), 10_000 * scale),
      ]
      child.once('close', () => timers.forEach(clearTimeout))
    },
    kill: () => child.kill('SIGKILL'),
  }
}

function baseEnv(options: JobOptions, job: Job): Record<string, string> {
  const path = `${dirname(options.node ?? process.execPath)}:/usr/bin:/bin`
  return { PATH: path, HOME: join(job.root, 'home'), LANG: 'C.UTF-8', ...options.env }
}

/** What no step can change: the runner sets these after the job's own environment. */
function githubEnv({ issuer, event = 'push' }: JobOptions, job: Job): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__mayfly',
    GITHUB_ACTOR: 'octo',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(job.root, 'event.json'),
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/api',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_NUMBER: '9',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'runner-1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: job.temp,
    ...(issuer && {
      ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
    }),
  }
}
