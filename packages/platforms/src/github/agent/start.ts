import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { dirname, join, parse } from 'node:path'
import { MayflyError } from '@mayfly/core/errors'
import { eachLine } from '../../lines.ts'
import { identityOf } from '../../process-identity.ts'
import { jobFolder } from '../job-folder.ts'
import type { AgentControl } from './control-file.ts'
import type { AgentStep } from './delivery.ts'
import { encodeHandover } from './handover.ts'

/** An agent, as seen by a step that may give it credentials. */
export interface OpenAgent {
  readonly folder: string
  /** Resolves when it listens; throws ERR_AGENT_UNAVAILABLE. */
  readonly listening: Promise<AgentControl>
  /** Gives it a credential. Returns whether the agent accepted it. */
  give(grant: string): Promise<boolean>
  /** Stops it at once, if this step has started it. */
  abandon(): void
}

const startMilliseconds = 10_000
/**
 * The variables for its certificate authorities, for GitHub's clean-up after the job, and those that Windows needs to
 * open a socket.
 */
const passedVariables = ['RUNNER_TRACKING_ID', 'NODE_EXTRA_CA_CERTS', 'SystemRoot', 'windir']

/**
 * Starts the job's agent, a separate process that runs longer than this step. It has none of the step's streams, no
 * arguments, and only the variables named above. It exits if this step ends before it gave the agent anything.
 */
export function startAgent({ mask, job }: AgentStep): OpenAgent {
  const control = randomBytes(32).toString('base64url')
  mask(control)
  const folder = join(jobFolder(), `agent-${randomBytes(6).toString('hex')}`)
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = '' } =
    process.env
  const worker = process.ppid > 1 ? identityOf(process.ppid) : undefined
  const handover = encodeHandover({ control, requestUrl, requestToken, job, worker, root: jobFolder(), folder })
  const child = spawn(process.execPath, [...closedDebugger(), program()], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: environment(),
    cwd: parse(process.execPath).root,
  })
  child.unref()
  const line = lineTo(child)
  line.send(handover)
  const listening = line.next().then((port): AgentControl => {
    const identity = identityOf(child.pid ?? 0)
    if (!identity) throw agentError('it exited at once')
    return { ...identity, port: Number(port), control, job: job.label }
  })
  listening.catch(() => undefined)
  return {
    folder,
    listening,
    async give(grant) {
      line.send(grant)
      return (await line.next()) === 'ok'
    },
    abandon: () => child.kill('SIGKILL'),
  }
}

/** Only the named variables of the job, and one heap for all threads, which saves some MiB with glibc. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.fromEntries(
    passedVariables.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  return { ...own, MALLOC_ARENA_MAX: '1' }
}

/** Closes Node's debugger at once. The agent's own listener for SIGUSR1 works only after the start. */
function closedDebugger(): string[] {
  return ['--disable-sigusr1'].filter((flag) => process.allowedNodeEnvironmentFlags.has(flag))
}

/** The path of the program. The agent is in the same bundle as this step, whose script is `actions/<id>/main.js`. */
function program(): string {
  return join(dirname(process.argv[1] ?? ''), '../dist/agent.js')
}

function agentError(reason: string): MayflyError {
  return new MayflyError('ERR_AGENT_UNAVAILABLE', 'The Mayfly agent of this job could not be started', {
    facts: { reason },
    fix: 'Check whether this machine allows a background process, or use another value of deliver.',
  })
}

interface Line {
  send(text: string): void
  /** The next message of the process. Throws when the process exits, or sends nothing in time. */
  next(): Promise<string>
}

/**
 * The pipe to a process. It does not keep this process alive. When it closes, the agent knows that this step has ended.
 */
function lineTo(child: ChildProcess): Line {
  const { stdin, stdout } = child as ChildProcess & { stdin: Socket; stdout: Socket }
  const words: string[] = []
  let startError: Error | undefined
  let hear = () => undefined as unknown
  const end = (reason: string) => {
    startError ??= agentError(reason)
    hear()
  }
  child.once('error', ({ message }) => end(message)).once('exit', () => end('it exited'))
  stdin.on('error', () => undefined)
  eachLine(stdout, (word) => {
    words.push(word)
    hear()
  })
  for (const stream of [stdin, stdout]) stream.unref()
  return {
    send: (word) => void stdin.write(`${word}\n`),
    async next() {
      const timer = setTimeout(() => end('it did not answer in time'), startMilliseconds)
      try {
        while (words.length === 0 && !startError) {
          await new Promise<void>((resolve) => {
            hear = resolve
          })
        }
      } finally {
        clearTimeout(timer)
      }
      const word = words.shift()
      if (word === undefined) throw startError
      return word
    },
  }
}
