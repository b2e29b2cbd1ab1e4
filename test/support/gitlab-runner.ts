import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { JobConfig } from './gitlab-config.ts'
import { scriptOf } from './gitlab-shell-script.ts'
import { TraceLog } from './gitlab-trace-log.ts'
import type { Issuer } from './issuer.ts'

/** A shell that a runner may find in an image. */
export type Shell = 'bash' | 'dash' | 'busybox'

export interface GitlabJobOptions {
  readonly job: JobConfig
  readonly issuer: Issuer
  /** The variables that the person who starts the pipeline sets. They override the job's own variables and GitLab's. */
  readonly variables?: Readonly<Record<string, string>>
  /** Claims that replace the usual ones in the tokens of this job. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly jobId?: string
  readonly shell?: Shell
  /** The runner's `proxy_exec`: it masks the values of `::add-mask::`. */
  readonly proxyExec?: boolean
  /** Files of the repository, by path. */
  readonly files?: Readonly<Record<string, string | Buffer>>
  readonly path?: string
  /** More variables of the image's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** The timeout of the job, milliseconds. */
  readonly timeout?: number
  /** Called after each line that the script prints. With true, the job is cancelled. */
  readonly cancelAfter?: (line: string) => boolean
  /**
   * Called after each line that the script prints. With true, the time of the script is over (RUNNER_SCRIPT_TIMEOUT, or
   * else the job's timeout), and no after_script runs.
   */
  readonly timeUpAfter?: (line: string) => boolean
  /** When it aborts, the script is stopped, as by "cancel" in the user interface. */
  readonly cancelled?: AbortSignal
  /** The milliseconds that a stopped script may still run before it is killed. On a real runner these are minutes. */
  readonly grace?: number
}

export type Status = 'success' | 'failed' | 'canceled'

/** The result of a job. */
export interface GitlabJob {
  readonly status: Status
  readonly proxyExec: boolean
  /** Whether the job ran into the runner's timeout. */
  readonly timedOut: boolean
  /** The log as users see it. */
  readonly log: string
  readonly rawLog: string
  /** The files that scripts wrote to `$MARKS`. */
  readonly marks: Readonly<Record<string, string>>
  readonly root: string
  /** The checkout. Artifacts and caches come from it. */
  readonly project: string
  readonly temp: string
  dispose(): void
}

interface Stage {
  readonly exitCode: number | null
  readonly ended: 'itself' | 'canceled' | 'timeout'
}

const hour = 3_600_000

/**
 * Runs one job as GitLab's runner does. `before_script` and `script` run in one shell, which is stopped with its whole
 * process group on cancel and timeout. Then `after_script` runs in a new shell, with the job's variables and tokens
 * again.
 *
 * @see https://gitlab.com/gitlab-org/gitlab-runner/-/blob/v19.4.0/common/build.go executeUserScripts
 */
export async function runGitlabJob(options: GitlabJobOptions): Promise<GitlabJob> {
  const { job, timeout = hour } = options
  const folders = makeFolders(options)
  const log = new TraceLog(options.proxyExec ?? false)
  const variables = await variablesOf(options, folders, log)
  const setting = (name: string) => (variables[name] ?? '').trim()
  const deadline = performance.now() + timeout
  const left = () => deadline - performance.now()
  const { shell, path, env, grace, proxyExec, cancelAfter, cancelled, timeUpAfter } = options
  const run = (status: string, commands: readonly string[], limit: number, cancel: Cancel = {}) => {
    const stage = { ...folders, shell, path, env, grace, proxyExec, log, commands, limit, ...cancel }
    return runStage({ ...stage, variables: { ...variables, CI_JOB_STATUS: status } })
  }

  const scriptLimit = Math.min(goDuration(setting('RUNNER_SCRIPT_TIMEOUT')) ?? timeout, timeout)
  const commands = [job.before_script ?? [], job.script ?? []].flat()
  const script = await run('running', commands, scriptLimit, { cancelAfter, cancelled, timeUpAfter })
  const status: Status =
    script.ended === 'canceled' ? 'canceled' : script.ended === 'itself' && script.exitCode === 0 ? 'success' : 'failed'
  const after = job.after_script ?? []
  let failed = false
  const over = script.ended === 'timeout' && scriptLimit === timeout
  if (after.length > 0 && !over) {
    log.write('Running after script...\n')
    const limit = Math.min(goDuration(setting('RUNNER_AFTER_SCRIPT_TIMEOUT')) ?? 300_000, left())
    const { exitCode } = await run(status, after, limit)
    failed = exitCode !== 0 && setting('AFTER_SCRIPT_IGNORE_ERRORS') === 'false'
    if (exitCode !== 0 && !failed) log.write('WARNING: after_script failed, but job will continue unaffected\n')
  }
  if (options.proxyExec) rmSync(join(folders.temp, 'masking.db'), { force: true })
  const marks = readdirSync(folders.marks).map((name) => [name, readFileSync(join(folders.marks, name), 'utf8')])
  return {
    status: status === 'success' && failed ? 'failed' : status,
    proxyExec: options.proxyExec ?? false,
    timedOut: script.ended === 'timeout',
    log: log.masked(),
    rawLog: log.raw,
    marks: Object.fromEntries(marks),
    root: folders.root,
    project: folders.project,
    temp: folders.temp,
    dispose: () => rmSync(folders.root, { recursive: true, force: true }),
  }
}

interface Folders {
  readonly root: string
  readonly project: string
  readonly temp: string
  readonly marks: string
}

function makeFolders({ files = {}, proxyExec }: GitlabJobOptions): Folders {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gitlab-job-')))
  const project = join(root, 'builds/acme/api')
  const temp = `${project}.tmp`
  const marks = join(root, 'marks')
  for (const folder of [project, temp, marks, join(root, 'home')]) mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), content, { mode: 0o755 })
  }
  if (proxyExec) {
    writeFileSync(join(temp, 'masking.db'), '')
    // This is a program with the runner's name and arguments, which waits for the shell that it starts.
    writeFileSync(join(root, 'proxy-exec'), '"$@"\nexit "$?"\n')
  }
  return { root, project, temp, marks }
}

/**
 * The variables in the runner's order. Later ones override earlier ones, and a pipeline's variables override the
 * runner's own.
 */
async function variablesOf(
  options: GitlabJobOptions,
  { project, temp, marks }: Folders,
  log: TraceLog,
): Promise<Record<string, string>> {
  const { job, issuer, jobId = '4711', claims = {} } = options
  const tokens: Record<string, string> = {}
  for (const [name, { aud }] of Object.entries(job.id_tokens ?? {})) {
    const token = await issuer.mint(String(aud), { aud, job_id: jobId, ...claims })
    tokens[name] = token
    log.hide(token)
  }
  return {
    CI_PROJECT_DIR: project,
    CI_BUILDS_DIR: dirname(dirname(project)),
    CI_SERVER: 'yes',
    CI_JOB_TIMEOUT: String((options.timeout ?? hour) / 1000),
    CI: 'true',
    GITLAB_CI: 'true',
    CI_JOB_ID: jobId,
    CI_PIPELINE_ID: '4242',
    CI_PIPELINE_SOURCE: String(claims.pipeline_source ?? 'push'),
    CI_PROJECT_PATH: 'acme/api',
    RUNNER_TEMP_PROJECT_DIR: temp,
    MARKS: marks,
    ...tokens,
    ...job.variables,
    ...options.variables,
  }
}

interface Cancel {
  readonly cancelAfter?: GitlabJobOptions['cancelAfter'] | undefined
  readonly cancelled?: AbortSignal | undefined
  readonly timeUpAfter?: GitlabJobOptions['timeUpAfter'] | undefined
}

interface StageOptions extends Folders, Cancel {
  readonly shell: Shell | undefined
  readonly path: string | undefined
  readonly env: Readonly<Record<string, string>> | undefined
  readonly grace: number | undefined
  readonly proxyExec: boolean | undefined
  readonly log: TraceLog
  readonly variables: Readonly<Record<string, string>>
  readonly commands: readonly string[]
  readonly limit: number
}

function runStage(options: StageOptions): Promise<Stage> {
  const {
    root,
    project,
    log,
    variables,
    commands,
    limit,
    cancelAfter,
    cancelled,
    timeUpAfter,
    shell = 'bash',
    grace = 5000,
    proxyExec = false,
  } = options
  const [command = '', ...args] = shell === 'busybox' ? ['busybox', 'sh'] : [shell]
  const env = {
    HOME: join(root, 'home'),
    PATH: options.path ?? `${dirname(process.execPath)}:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    ...options.env,
  }
  // The path is absolute, because the PATH belongs to the job.
  const program = ['/bin', '/usr/bin'].map((folder) => join(folder, command)).find((one) => existsSync(one)) ?? command
  const below = ['-c', 'exec -a /usr/bin/gitlab-runner-helper bash proxy-exec "$@"', 'bash', program, ...args]
  const [started, given] = proxyExec ? ['/bin/bash', below] : [program, args]
  const child = spawn(started, given, { env, cwd: root, detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const { pid } = child
  if (pid === undefined) throw new Error(`${command} could not be started`)
  let ended: Stage['ended'] = 'itself'
  const timers: NodeJS.Timeout[] = []
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name)
    } catch {
      // The group has ended already.
    }
  }
  const stop = (why: Stage['ended']) => {
    if (ended !== 'itself') return
    ended = why
    signal('SIGTERM')
    timers.push(setTimeout(() => signal('SIGKILL'), grace))
  }
  timers.push(setTimeout(() => stop('timeout'), limit))
  const cancel = () => stop('canceled')
  cancelled?.addEventListener('abort', cancel)
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (text: string) => {
      log.write(text)
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (cancelAfter?.(line)) cancel()
        if (timeUpAfter?.(line)) stop('timeout')
      }
    })
  }
  child.stdin.on('error', () => undefined).end(scriptOf(commands, variables, project))
  return new Promise((resolve) => {
    child.once('close', (exitCode) => {
      for (const timer of timers) clearTimeout(timer)
      cancelled?.removeEventListener('abort', cancel)
      resolve({ exitCode, ended })
    })
  })
}

/** The milliseconds of a duration as Go writes it; undefined if the runner would not accept it. */
function goDuration(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+)(h|m|s|ms)(?![a-z])/g)]
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return undefined
  const units = { h: hour, m: 60_000, s: 1000, ms: 1 }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0)
}
