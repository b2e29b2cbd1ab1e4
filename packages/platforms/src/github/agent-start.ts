import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { dirname, join, parse } from 'node:path'
import { identityOf } from '../process-identity.ts'
import type { AgentControl } from './agent-files.ts'
import type { Handover } from './agent-handover.ts'
import type { AgentMeans } from './agent-means.ts'
import { jobFolder } from './job-folder.ts'

/** An agent that is starting: it may be told of credentials once it listens. */
export interface StartingAgent {
  readonly folder: string
  /** Resolves when it listens; throws ERR_AGENT_UNAVAILABLE. */
  readonly listening: Promise<AgentControl>
  /** Ends it at once. */
  readonly abandon: () => void
}

const patienceMilliseconds = 10_000
const fix = 'Check what may run on this machine, or use another delivery.'
/** Its own trust in certificate authorities, what finds it after the job, and what Windows needs to open a socket. */
const kept = ['RUNNER_TRACKING_ID', 'NODE_EXTRA_CA_CERTS', 'SystemRoot', 'windir']

/**
 * Starts the job's agent, a process of its own that outlives this step. It holds none of the step's streams, has an empty
 * environment but for what is named above, no arguments, and ends by itself when this step ends without a word to it.
 */
export function startAgent({ mask, job, unavailable }: AgentMeans): StartingAgent {
  const failed = (reason: string) =>
    unavailable('The agent of this job could not be started', { facts: { reason }, fix })
  const control = randomBytes(32).toString('base64url')
  mask(control)
  const folder = join(jobFolder(), `agent-${randomBytes(6).toString('hex')}`)
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = '' } =
    process.env
  const worker = process.ppid > 1 ? identityOf(process.ppid) : undefined
  const handover: Handover = { control, requestUrl, requestToken, job, worker, root: jobFolder(), folder }
  const child = spawn(process.execPath, [program()], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    cwd: parse(process.execPath).root,
  })
  child.unref()
  tell(child, handover)
  const listening = portOf(child, failed).then((port): AgentControl => {
    const identity = identityOf(child.pid ?? 0)
    if (!identity) throw failed('it ended at once')
    return { ...identity, port, control, job: job.label }
  })
  listening.catch(() => undefined)
  return { folder, listening, abandon: () => child.kill('SIGKILL') }
}

/** The agent's bundle lies beside the actions, as the one of this code does. */
function program(): string {
  return join(dirname(process.argv[1] ?? ''), '../../../../packages/agent/dist/main/index.js')
}

/** Says everything at once and keeps the line open: that it closes tells the agent that this step is over. */
function tell({ stdin }: ChildProcess, handover: Handover): void {
  const line = stdin as NonNullable<typeof stdin> & { unref?: () => void }
  line.on('error', () => undefined)
  line.write(`${JSON.stringify(handover)}\n`)
  line.unref?.()
}

function portOf(child: ChildProcess, failed: (reason: string) => Error): Promise<number> {
  const stdout = child.stdout as NonNullable<typeof child.stdout>
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failed('it did not answer in time')), patienceMilliseconds)
    const settle = (port: number) => {
      clearTimeout(timer)
      stdout.destroy()
      if (port > 0) resolve(port)
      else reject(failed('it ended at once'))
    }
    child.once('error', ({ message }) => reject(failed(message)))
    child.once('exit', () => settle(0))
    stdout.setEncoding('utf8').once('data', (text: string) => settle(Number.parseInt(text, 10)))
  })
}
