import { request } from 'node:http'
import { isRunning, listensOn, type ProcessIdentity } from '../../process-identity.ts'
import type { AgentControl } from './files.ts'

const patienceMilliseconds = 5_000
const lastMilliseconds = 1_000
const largestAnswerCharacters = 1 << 20

/** What an agent answered to a demand of control. */
export interface ControlAnswer {
  readonly status: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** Whether an agent still is who its file says: its process lives, and its port is its own. Nobody is asked for that. */
export function isServing(agent: AgentControl): boolean {
  return listensOn(agent, agent.port)
}

/**
 * Asks an agent for something that only the steps of its job may ask, over loopback alone: a post step carries no TLS and
 * no proxy for it. Throws when it does not answer in time.
 */
export function askAgent(
  { port, control }: Pick<AgentControl, 'port' | 'control'>,
  demand: 'grant' | 'withdraw' | 'stop',
  body: string,
): Promise<ControlAnswer> {
  const headers = { authorization: `Bearer ${control}`, 'content-length': Buffer.byteLength(body) }
  const signal = AbortSignal.timeout(patienceMilliseconds)
  // An agent of its own: under NODE_USE_ENV_PROXY the global one would send all of this to the job's proxy.
  const to = {
    host: '127.0.0.1',
    port,
    path: `/control/${demand}`,
    method: 'POST',
    headers,
    signal,
    agent: false,
  } as const
  return new Promise((resolve, reject) => {
    request(to, (answer) => {
      let text = ''
      answer.setEncoding('utf8').once('error', reject)
      answer.on('data', (part: string) => {
        text += part
        if (text.length > largestAnswerCharacters) answer.destroy(new Error('the answer is too large'))
      })
      answer.once('end', () => {
        try {
          resolve({ status: answer.statusCode ?? 0, fields: JSON.parse(text) })
        } catch (error) {
          reject(error)
        }
      })
    })
      .once('error', reject)
      .end(body)
  })
}

/** Waits until an agent that was asked to end has ended; one that has not heard is made to. */
export async function gone(agent: ProcessIdentity): Promise<void> {
  const end = Date.now() + lastMilliseconds
  while (isRunning(agent) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
  if (isRunning(agent)) process.kill(agent.pid, 'SIGKILL')
}
