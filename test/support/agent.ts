import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { readJson } from '../../packages/core/src/json.ts'
import { identityOf } from '../../packages/platforms/src/process-identity.ts'
import type { Job, Step } from './runner.ts'

/** A step that changes its job from outside while the agent serves. */
export const during = (work: (job: Job) => unknown): Step => ({ name: 'during', during: work })

/** The agent of a job, as its own file describes it. */
export interface RunningAgent {
  readonly pid: number
  readonly port: number
  readonly control: string
  readonly folder: string
}

/** Every agent that a job has had, the oldest first. */
export function agentsOf({ temp }: Job): RunningAgent[] {
  const root = join(temp, 'mayfly')
  const folders = (existsSync(root) ? readdirSync(root) : []).filter((name) => name.startsWith('agent-'))
  return folders
    .map((name) => ({ ...JSON.parse(readFileSync(join(root, name, 'control'), 'utf8')), folder: join(root, name) }))
    .sort((one, other) => Number(one.started) - Number(other.started))
}

/** The one agent of a job. */
export function agentOf(job: Job): RunningAgent {
  const [agent, ...others] = agentsOf(job)
  if (!agent || others.length > 0) throw new Error(`the job has ${others.length + (agent ? 1 : 0)} agents`)
  return agent
}

export function isAlive({ pid }: RunningAgent): boolean {
  return identityOf(pid) !== undefined
}

/** Whether a process listens on a port of loopback. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const tell = (open: boolean) => () => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', tell(true)).once('error', tell(false))
  })
}

/** Waits until a condition is true. The time limit is only for a wait that hangs. A busy machine must not reach it. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  milliseconds = 120_000,
): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${milliseconds} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export interface AgentAnswer {
  readonly status: number
  readonly body: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** One request on its own connection, as a tool sends it: a GET, or a POST with a body. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}, text?: string): Promise<AgentAnswer> {
  return new Promise((resolve, reject) => {
    request(url, { method: text === undefined ? 'GET' : 'POST', headers, agent: false }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      answer.once('error', reject).once('end', () => {
        resolve({ status: answer.statusCode ?? 0, body, fields: readJson(body) })
      })
    })
      .once('error', reject)
      .end(text)
  })
}

/** The request that AWS's tools send with the variables of a job. */
export function askAws({ env }: Pick<Job, 'env'>, more: Readonly<Record<string, string>> = {}): Promise<AgentAnswer> {
  const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url = '', AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } = env
  return ask(url, { authorization: bearer, ...more })
}
