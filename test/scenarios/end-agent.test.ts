import { expect, test } from 'vitest'
import { agentOf, askAws, during, isAlive, isOpen } from '../support/agent.ts'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { makeCertificate } from '../support/certificate.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { startProxy } from '../support/proxy.ts'
import type { Job, Step, StepResult } from '../support/runner.ts'
import { cli, inShellJob } from '../support/shell-job.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { inVaultWorld, vaultAction } from '../support/vault-world.ts'

const stop: Step = {
  name: 'stop',
  always: true,
  run: () => ({ command: process.execPath, args: [cli, 'end', '--agent'] }),
}
const token = { deliver: 'agent', secrets: '' }

/** The output of each step that stopped, with its exit code. */
function stops({ steps }: Job): [code: number | null, said: string][] {
  return steps.filter(({ name }) => name === 'stop').map(({ exitCode, printed }) => [exitCode, printed])
}

const told = ({ steps }: Job) => (steps.at(-1) as StepResult).printed
const ended = 'mayfly: a Mayfly agent of this job was stopped: it serves no more credentials\n'
const nothing = 'mayfly: nothing to end: no Mayfly agent of this job runs here\n'

test.concurrent('a step ends the agent and what can be revoked; a second time there is nothing to do, and post finds it done', () =>
  inVaultWorld(async (world) => {
    let port = 0
    const job = await world.use(
      token,
      {},
      during((job) => {
        port = agentOf(job).port
      }),
      stop,
      during(async (job) => {
        expect([isAlive(agentOf(job)), await isOpen(port)]).toEqual([false, false])
        expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
      }),
      stop,
    )
    const [first, second] = stops(job)
    expect(first?.[0]).toBe(0)
    expect(first?.[1].replace(/127\.0\.0\.1:\d+/, '<host>').replace(/\S+Z$/m, '<time>')).toBe(
      `mayfly: Vault token of deploy at <host>: revoked-verified, by vault, <time>\n${ended}`,
    )
    expect(second).toEqual([0, nothing])
    expect(told(job)).toMatch(/vault-[0-9a-f]{12} was ended by mayfly end, before this step/)
    expect(told(job)).toContain(': already-gone, seen by vault')
    expect([job.failed, job.orphans, environment(job), leftBehind(job)]).toEqual([false, [], {}, []])
    expect(leaksOf(job, world)).toEqual([])
  }))

test.concurrent('a token of Kubernetes is ended with the key that only the agent had', () =>
  inKubernetesWorld(async (world) => {
    const job = await world.use({ deliver: 'agent' }, {}, stop)
    expect(stops(job)[0]?.[1]).toMatch(/: revoked-verified, by kubernetes, /)
    expect(world.cluster.secrets).toEqual([])
    expect(told(job)).toContain(': already-gone, seen by kubernetes')
    expect(leaksOf(job, world)).toEqual([])
  }))

test.concurrent('what only expires is said to, and a later use starts an agent of its own', () =>
  inWorld({}, async (world) => {
    const use: Step = { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'agent' } }
    const job = await world.run([
      use,
      use,
      stop,
      use,
      during(async (job) => expect((await askAws(job)).fields.AccessKeyId).toBe(world.sts.issued[2]?.accessKeyId)),
    ])
    expect(stops(job)[0]?.[1].match(/: expires-only, valid until /g)).toHaveLength(2)
    expect([job.failed, job.orphans, leftBehind(job)]).toEqual([false, [], []])
  }))

test.concurrent('what strict-revoke asks for and was not ended is exit 3, and the post steps try again', () =>
  inVaultWorld(async (world) => {
    const lax = { name: 'lax', uses: vaultAction, with: { ...world.inputs, ...token } }
    const strict = { name: 'strict', uses: vaultAction, with: { ...lax.with, 'strict-revoke': 'true' } }
    const reach = (isOpen: boolean): Step => ({
      ...during(() => {
        world.vault.answer = isOpen ? undefined : (_, response) => response.destroy()
      }),
      always: true,
    })
    const job = await world.run([lax, strict, reach(false), stop, reach(true)])
    const [[exitCode, said = ''] = []] = stops(job)
    expect(exitCode).toBe(3)
    expect(said.match(/: revoke-failed, [^;]+; valid until /g)).toHaveLength(2)
    expect(said.match(/mayfly: strict-revoke: 1 of 1 credentials/g)).toHaveLength(1)
    expect(job.log.match(/: revoked-verified, by vault/g)).toHaveLength(2)
  }))

test.concurrent('each credential is ended by the proxy and the certificate of its own step', async () => {
  const certificate = makeCertificate()
  const proxy = await startProxy()
  const { tunnels, host } = proxy
  await inVaultWorld(
    async (world) => {
      const url = world.vault.url.replace('127.0.0.1', 'vault.inner.example')
      const given = { ...token, url, proxy: `http://${host}`, 'ca-certificate': certificate.cert }
      let before = 0
      const job = await world.use(
        given,
        {},
        during(() => {
          before = tunnels.length
        }),
        stop,
        during(() => expect(tunnels.length).toBeGreaterThan(before)),
      )
      expect(stops(job)[0]?.[1]).toContain(': revoked-verified, by vault')
    },
    () => ({ tls: certificate }),
  )
  await proxy.close()
  certificate.remove()
})

test.concurrent('an agent that hangs is ended, which fails the step, and post revokes what main had got', () =>
  inVaultWorld(async (world) => {
    const job = await world.use(
      token,
      {},
      during((job) => process.kill(agentOf(job).pid, 'SIGSTOP')),
      stop,
      during((job) => expect(isAlive(agentOf(job))).toBe(false)),
    )
    expect(stops(job)).toEqual([
      [
        1,
        'mayfly: warning: a Mayfly agent of this job was stopped, but did not report its credentials: the post steps end the credentials in their own records\n',
      ],
    ])
    expect(told(job)).toContain(': revoked-verified, by vault')
    expect([job.orphans, leftBehind(job)]).toEqual([[], []])
  }))

test.concurrent('the agent of another job is left alone', () =>
  inWorld({}, async (world) => {
    const elsewhere: Step = {
      name: 'stop',
      run: () => ({ command: 'env', args: ['GITHUB_RUN_ATTEMPT=2', process.execPath, cli, 'end', '--agent'] }),
    }
    const job = await world.use({ deliver: 'agent' }, {}, elsewhere)
    expect(stops(job)).toEqual([[0, nothing]])
    expect(told(job)).toContain('made 0 more')
  }))

test.concurrent.each([
  [['--agent', '--force'], '--force is not a flag of this command'],
  [
    ['--agent', 'vault-000000000000'],
    '--agent ends all agents of the job: it cannot be combined with the ids of leases',
  ],
  [['--agent', '--state-dir', 'x'], '--agent is for a step of a GitHub job: it cannot be combined with --state-dir'],
  [['--agent'], '--agent works only in a step of a GitHub job'],
  [[], '--state-dir is required: only a step of a GitHub job has credentials without it'],
])('off GitHub, %j is refused', (args, message) =>
  inShellJob('gitlab', async (job) => {
    const { code, stderr } = await job.mayfly(['end', ...args])
    expect([code, stderr.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(message)])
  }),
)
