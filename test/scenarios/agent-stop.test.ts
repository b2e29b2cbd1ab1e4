import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stopAgents } from '../../packages/agent/src/stop.ts'
import { openWire } from '../../packages/core/src/http.ts'
import type { OutcomeRow } from '../../packages/core/src/outcome.ts'
import type { Platform } from '../../packages/core/src/platform.ts'
import { receiveSubjectToken } from '../../packages/core/src/subject-token.ts'
import { enders } from '../../packages/providers/src/enders.ts'
import { agentOf, isAlive, until } from '../support/agent.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import type { Job } from '../support/runner.ts'
import { inVaultWorld } from '../support/vault-world.ts'
import type { World } from '../support/world.ts'

/** A platform with what stopping takes, and a record of what it masked. */
function platformFor({ issuer }: World, masked: string[]): Platform {
  const mask = (value: string) => void masked.push(value)
  return {
    log: { info: () => undefined, warn: () => undefined },
    mask,
    now: () => Date.now(),
    withdraw: async () => undefined,
    fail: () => undefined,
    network: async (proxy) => ({
      tokenHost: new URL(issuer.requestUrl).host,
      job: { label: 'x', event: 'push', outsider: undefined },
      wire: openWire(proxy),
      fetchSubjectToken: async (audience) => receiveSubjectToken(await issuer.mint(audience), undefined, mask),
    }),
  }
}

async function stop(world: World, job: Job, masked: string[]): Promise<OutcomeRow[]> {
  const agent = agentOf(job)
  const rows = await stopAgents(platformFor(world, masked), enders, join(job.temp, 'mayfly'))
  await until('the agent is gone', () => !isAlive(agent))
  expect(await stopAgents(platformFor(world, masked), enders, join(job.temp, 'mayfly'))).toEqual([])
  return rows
}

test('stopping ends the agent and revokes what can be; post finds it done', () =>
  inVaultWorld(async (world) => {
    const masked: string[] = []
    let rows: OutcomeRow[] = []
    const job = await world.use(
      { deliver: 'agent', token: 'true', secrets: '' },
      {},
      {
        name: 'stop',
        during: async (job) => {
          rows = await stop(world, job, masked)
        },
      },
    )
    expect(rows.map(({ provider, outcome }) => [provider, outcome])).toEqual([['vault', 'revoked-verified']])
    expect(masked).toContain(world.vault.tokens[0]?.value)
    expect(job.log).toContain(': already-gone, seen by vault')
    expect(job.orphans).toEqual([])
  }))

test('a token of Kubernetes is ended with the key that only the agent had', () =>
  inKubernetesWorld(async (world) => {
    let rows: OutcomeRow[] = []
    const job = await world.use(
      { deliver: 'agent' },
      {},
      {
        name: 'stop',
        during: async (job) => {
          rows = await stop(world, job, [])
        },
      },
    )
    expect(rows.map(({ outcome }) => outcome)).toEqual(['revoked-verified'])
    expect(world.cluster.secrets).toEqual([])
    expect(job.log).toContain(': already-gone, seen by kubernetes')
  }))
