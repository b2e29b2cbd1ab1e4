import { expect, test } from 'vitest'
import { askAws, during } from '../support/agent.ts'
import { inWorld } from '../support/aws-world.ts'
import { inAzureWorld } from '../support/azure-world.ts'
import { inGcpWorld } from '../support/gcp-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { environment, leftBehind } from '../support/story.ts'

const minutes = (text: unknown) => (Date.parse(String(text)) - Date.now()) / 60_000

test('outputs stand beside the agent: the tools ask it, and expires-at is the end of the outputs', () =>
  inWorld({}, async (world) => {
    const look = during(async (job) => {
      const { fields } = await askAws(job)
      expect(fields.AccessKeyId).toBe(world.sts.issued[0]?.accessKeyId)
    })
    const job = await world.use({ deliver: 'output, agent' }, {}, look)
    const { outputs = {} } = job.steps[0] ?? {}
    const [session] = world.sts.issued
    expect(outputs['access-key-id']).toBe(session?.accessKeyId)
    expect(outputs['session-token']).toBe(session?.sessionToken)
    expect(minutes(outputs['expires-at'])).toBeGreaterThan(15)
    expect(minutes(outputs['expires-at'])).toBeLessThanOrEqual(20)
    expect(job.log).toMatch(/, delivered as output, agent \(aws-\w+\); outputs until \S+Z$/m)
    expect([job.failed, job.orphans, environment(job), leftBehind(job)]).toEqual([false, [], {}, []])
  }))

test('with the agent alone there is no end to tell', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'agent' })
    expect(job.steps[0]?.outputs['expires-at']).toBeUndefined()
    expect(job.log).toMatch(/, delivered as agent \(aws-/)
  }))

const others = {
  gcp: { inside: inGcpWorld, output: 'access-token', until: 10, found: 'GOOGLE_APPLICATION_CREDENTIALS' },
  azure: { inside: inAzureWorld, output: 'access-token', until: 60, found: 'IDENTITY_ENDPOINT' },
  kubernetes: { inside: inKubernetesWorld, output: 'token', until: 10, found: 'KUBECONFIG' },
} as const

test.each(Object.entries(others))('%s: outputs stand beside the agent', (_, { inside, output, until, found }) =>
  inside(async (world) => {
    const look = during(({ env }) => expect(env[found]).toBeTruthy())
    const job = await world.use({ deliver: 'output, agent' }, {}, look)
    const { outputs = {} } = job.steps[0] ?? {}
    expect(world.secrets()).toContain(outputs[output])
    expect(minutes(outputs['expires-at'])).toBeGreaterThan(until / 2)
    expect(minutes(outputs['expires-at'])).toBeLessThanOrEqual(until + 1)
    expect([job.failed, job.orphans, environment(job), leftBehind(job)]).toEqual([false, [], {}, []])
  }),
)
