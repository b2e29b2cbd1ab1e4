import { request } from 'node:http'
import { isRunning, listensOn, type ProcessIdentity } from '../../process-identity.ts'
import type { AgentControl } from './control-file.ts'

const answerMilliseconds = 5_000
const lastMilliseconds = 1_000
const largestAnswerCharacters = 1 << 20

/** An agent's answer to a control request. */
export interface ControlAnswer {
  readonly status: number
  readonly body: string
}

/** Whether an agent still is the process of its file: the process runs and owns its port. No request is sent. */
export function isServing(agent: AgentControl): boolean {
  return listensOn(agent, agent.port)
}

/**
 * Sends an agent a request that only the steps of its job may send, only over loopback: a post step needs no TLS and no
 * proxy for it. Throws when the agent does not answer in time.
 */
export function askAgent(
  { port, control }: Pick<AgentControl, 'port' | 'control'>,
  demand: 'grant' | 'withdraw' | 'stop',
  body: string,
): Promise<ControlAnswer> {
  const headers = { authorization: `Bearer ${control}`, 'content-length': Buffer.byteLength(body) }
  const signal = AbortSignal.timeout(answerMilliseconds)
  // A separate HTTP agent is used, because under NODE_USE_ENV_PROXY the global one would send this to the job's proxy.
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
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: text }))
    })
      .once('error', reject)
      .end(body)
  })
}

/** Waits until an agent that was asked to stop has stopped. An agent that did not react is killed. */
export async function waitUntilStopped(agent: ProcessIdentity): Promise<void> {
  const end = Date.now() + lastMilliseconds
  while (isRunning(agent) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
  if (isRunning(agent)) process.kill(agent.pid, 'SIGKILL')
}
