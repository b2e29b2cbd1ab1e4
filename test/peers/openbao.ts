import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, startServer } from './program.ts'

/** An OpenBao server in its development mode. */
export interface OpenBao {
  readonly url: string
  /** Asks its API with the root token; gives the status and the answer. */
  api(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Answer }>
  stop(): Promise<void>
}

interface Answer {
  readonly data?: Record<string, unknown>
  readonly errors?: string[]
}

const rootToken = 'root-of-the-test'

/** Starts OpenBao on loopback, with nothing configured. */
export async function startOpenBao(): Promise<OpenBao> {
  const folder = scratch()
  const [port] = await freePorts(2)
  const url = `http://127.0.0.1:${port}`
  const args = [
    'server',
    '-dev',
    '-dev-no-store-token',
    `-dev-root-token-id=${rootToken}`,
    `-dev-listen-address=127.0.0.1:${port}`,
  ]
  const server = await startServer(
    peers.openbao.path,
    args,
    { env: hermetic(folder.home), cwd: folder.path },
    async () => {
      const answer = await fetch(`${url}/v1/sys/health`)
      return answer.status === 200
    },
  )
  return {
    url,
    async api(method, path, body, headers = {}) {
      const answer = await fetch(`${url}/v1/${path}`, {
        method,
        headers: { 'x-vault-token': rootToken, ...headers },
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? {} : JSON.parse(text) }
    },
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}
