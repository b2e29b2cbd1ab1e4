import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agentOf, during, isAlive, until } from '../support/agent.ts'
import { leaks } from '../support/encodings.ts'
import { expectClean } from '../support/expect-clean.ts'
import { minute, timeOf } from '../support/job-time.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import type { Job } from '../support/runner.ts'
import { environment, filesIn, leftBehind, story } from '../support/story.ts'

interface Plugin {
  readonly command: string
  readonly args: readonly string[]
}

function pluginOf({ env }: Job): Plugin {
  return JSON.parse(readFileSync(env.KUBECONFIG ?? '', 'utf8')).users[0].user.exec
}

/** Runs the plugin of the kubeconfig as kubectl does. Returns its output. */
function credential(job: Job): Promise<{ status: { token: string; expirationTimestamp: string }; apiVersion: string }> {
  const { command, args } = pluginOf(job)
  const child = spawn(command, args, { env: { PATH: '/usr/bin' }, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return new Promise((resolve) => child.once('close', () => resolve(JSON.parse(text))))
}

async function reviewed(server: string, token: string): Promise<number> {
  const { status } = await fetch(`${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: '{}',
  })
  return status
}

test('kubectl asks a plugin, whose arguments hold nothing; post ends the token and sees it refused', () =>
  inKubernetesWorld(async (world) => {
    const job = await world.use(
      { deliver: 'agent' },
      {},
      during(async (job) => {
        const { command, args } = pluginOf(job)
        expect([command, args.length]).toEqual([process.execPath, 1])
        const { status, apiVersion } = await credential(job)
        expect([status.token, apiVersion]).toEqual([world.cluster.issued[0], 'client.authentication.k8s.io/v1'])
        expect(Date.parse(status.expirationTimestamp) - Date.now()).toBeLessThanOrEqual(600_000)
        const texts = [...filesIn(job.temp).map((file) => readFileSync(file, 'utf8')), JSON.stringify(job.env)]
        expect(leaks(texts.join('\n'), world.secrets())).toEqual([])
      }),
    )
    expect(story(job, world)).toMatchSnapshot()
    expect(job.log).toContain(': revoked-verified, by kubernetes')
    expectClean(job, world)
  }))

test('every token is bound to the one Secret of main: with it they all die, and post sees the newest refused', () =>
  inKubernetesWorld(async (world) => {
    const time = timeOf(world)
    let last = ''
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        const seen = new Set<string>()
        await until('three tokens', async () => {
          const { status } = await credential(job)
          expect(await reviewed(world.cluster.url, status.token)).toBe(201)
          last = status.token
          seen.add(last)
          if (seen.size === world.cluster.issued.length && seen.size < 3) time.pass(7 * minute)
          return seen.size >= 3
        })
        expect(world.cluster.secrets).toHaveLength(1)
        expect(last).toBe(world.cluster.issued.at(-1))
      }),
    )
    expect(job.log).toContain(': revoked-verified, by kubernetes')
    expect(world.cluster.secrets).toEqual([])
    expect(await reviewed(world.cluster.url, last)).toBe(401)
  }))

test('a token that has ended by itself proves nothing: the end of one that the agent took along is not called verified', () =>
  inKubernetesWorld(async (world) => {
    const job = await world.use(
      { deliver: 'agent' },
      {},
      during(async (job) => {
        const agent = agentOf(job)
        spawnSync('kill', ['-KILL', String(agent.pid)])
        await until('it is gone', () => !isAlive(agent))
      }),
    )
    expect(job.log).toContain(': revoked-unverified, by kubernetes')
    expect(world.cluster.secrets).toEqual([])
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  }))
