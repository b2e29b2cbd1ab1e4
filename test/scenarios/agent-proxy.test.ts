import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { agentOf, askAws, during, isAlive, until } from '../support/agent.ts'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { environment, leftBehind } from '../support/story.ts'

/**
 * Runs a scenario with a proxy that all of Node's own clients would use from the environment. Returns the requests that
 * the proxy got.
 */
async function withProxy(scenario: (env: Record<string, string>) => Promise<void>): Promise<string[]> {
  const seen: string[] = []
  const server = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', (part: Buffer) => {
        seen.push(part.toString())
        socket.destroy()
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  try {
    await scenario({ NODE_USE_ENV_PROXY: '1', HTTP_PROXY: url, http_proxy: url, HTTPS_PROXY: url, https_proxy: url })
  } finally {
    server.close()
  }
  return seen
}

test('a proxy of the job sees no demand to the agent, and no credential that is given to it', async () => {
  const seen = await withProxy((env) =>
    inWorld({}, async (world) => {
      const use = { uses: awsAction, with: { ...world.inputs, deliver: 'agent' } }
      // A step may have its own hosts.
      const own = { NO_PROXY: 'internal.example', no_proxy: 'internal.example' }
      const job = await world.run(
        [
          { name: 'one', ...use },
          { name: 'two', ...use, env: own },
        ],
        { env },
      )
      expect([job.failed, job.orphans, leftBehind(job)]).toEqual([false, [], []])
      expect(job.log).toMatch(/made 0 more .*\n[\s\S]*made 0 more .*, and was stopped/)
    }),
  )
  expect(seen).toEqual([])
})

test("a proxy of the job does not see what kubectl's plugin asks with", async () => {
  const seen = await withProxy((env) =>
    inKubernetesWorld(async (world) => {
      const job = await world.use(
        { deliver: 'agent' },
        { env },
        during(async (job) => {
          const { command, args } = JSON.parse(readFileSync(job.env.KUBECONFIG ?? '', 'utf8')).users[0].user.exec
          const plugin = spawn(command, args, { env: { ...env, ...job.env }, stdio: ['ignore', 'pipe', 'inherit'] })
          let text = ''
          for await (const part of plugin.stdout) text += part
          expect(JSON.parse(text).status.token).toBe(world.cluster.issued[0])
        }),
      )
      expect(job.log).toContain(': revoked-verified, by kubernetes')
    }),
  )
  expect(seen).toEqual([])
})

test('a job that asks no proxy for anything stays so', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'agent' }, { env: { NO_PROXY: '*' } })
    expect(job.steps[0]?.env).toMatchObject({ NO_PROXY: '*', no_proxy: '*' })
    expect(environment(job)).toEqual({ NO_PROXY: '*' })
  }))

test('an agent that ends while a later use gets its credential gets nothing of it, nor does the process that took its port', () =>
  inWorld({}, async (world) => {
    const heard: string[] = []
    const trap = createServer((socket) =>
      socket.on('error', () => undefined).on('data', (part) => heard.push(`${part}`)),
    )
    const use = { uses: awsAction, with: { ...world.inputs, deliver: 'agent' } }
    const job = await world.run([
      { name: 'one', ...use },
      during(async (job) => {
        expect((await askAws(job)).status).toBe(200)
        const agent = agentOf(job)
        world.sts.answer = (_, __, next) => {
          process.kill(agent.pid, 'SIGKILL')
          void until('the port is free', () => !isAlive(agent))
            .then(() => until('it is taken', () => taken(agent.port)))
            .then(next)
        }
      }),
      { name: 'two', ...use },
    ])
    trap.close()
    expect(heard).toEqual([])
    expect(job.log).toContain('The Mayfly agent of this job did not accept the credential (ERR_AGENT_UNAVAILABLE)')
    expect([job.orphans, leftBehind(job)]).toEqual([[], []])

    function taken(port: number): Promise<boolean> {
      return new Promise((resolve) => {
        trap.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
      })
    }
  }))
