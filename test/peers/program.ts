import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** The output of a program and its end. */
export interface Ran {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface ProgramOptions {
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  /** When it resolves, the program gets a SIGINT. */
  readonly interrupt?: Promise<unknown>
}

/** Runs a program to its end, with exactly the given environment and without input. */
export async function run(command: string, args: readonly string[], options: ProgramOptions): Promise<Ran> {
  const { env, cwd, interrupt } = options
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  interrupt?.then(() => child.kill('SIGINT'))
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [exitCode] = await once(child, 'close')
  return { exitCode, stdout, stderr }
}

export interface Server {
  /** Kills the server and waits for its end. */
  stop(): Promise<void>
}

/**
 * Starts a server and waits until `ready` is true. If it ends or is not ready after `longestStart` milliseconds, throws
 * with its output. The kernel kills the server when the process of the test ends in any way.
 */
export async function startServer(
  command: string,
  args: readonly string[],
  { env, cwd }: ProgramOptions,
  ready: () => Promise<boolean>,
  longestStart = 120_000,
): Promise<Server> {
  const whole = ['--pdeathsig', 'KILL', '--', command, ...args]
  const child = spawn('/usr/bin/setpriv', whole, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000)
    })
  }
  const closed = once(child, 'close')
  const stop = async () => {
    process.off('exit', kill)
    kill()
    await closed
  }
  const patience = AbortSignal.timeout(longestStart)
  while (!(await ready().catch(() => false))) {
    if (child.exitCode !== null || patience.aborted) {
      await stop()
      throw new Error(`${command} did not get ready:\n${printed}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { stop }
}

/** Different ports that are free now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
