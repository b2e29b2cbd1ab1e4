import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agentOf, during, isAlive, until } from '../support/agent.ts'
import { expectClean } from '../support/expect-clean.ts'
import { minute, timeOf } from '../support/job-time.ts'
import type { Job } from '../support/runner.ts'
import { environment, leftBehind, story } from '../support/story.ts'
import { inVaultWorld, type VaultWorld } from '../support/vault-world.ts'

const token = { deliver: 'agent', secrets: '' }

async function lookup({ vault }: VaultWorld, { env }: Job): Promise<number> {
  const headers = { 'x-vault-token': readFileSync(env.VAULT_TOKEN_FILE ?? '', 'utf8') }
  const { status } = await fetch(`${env.VAULT_ADDR}/v1/auth/token/lookup-self`, { headers })
  void vault
  return status
}

test('a token in a private file lives for ten minutes, whatever its role gives, and post revokes it', () =>
  inVaultWorld(async (world) => {
    const job = await world.use(
      token,
      {},
      during(async (job) => {
        expect(await lookup(world, job)).toBe(200)
        const [given] = world.vault.tokens
        expect(job.env.VAULT_TOKEN).toBe(given?.value)
        expect((given?.expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(600_000)
      }),
    )
    expect(story(job, world)).toMatchSnapshot()
    expect(job.log).toContain(': revoked-verified, by vault')
    expectClean(job, world)
  }))

test.concurrent('it is renewed while the job runs, without being asked for, and is the one that post revokes', () =>
  inVaultWorld(async (world) => {
    const time = timeOf(world)
    const job = await world.use(
      token,
      { env: time.env },
      during(async (job) => {
        const renewals = () => world.vault.requests.filter(({ path }) => path === 'auth/token/renew-self').length
        for (const count of [1, 2, 3].map((more) => renewals() + more)) {
          time.pass(7 * minute)
          await until('a renewal', () => renewals() >= count && world.vault.openConnections === 0)
          expect(await lookup(world, job)).toBe(200)
        }
      }),
    )
    expect(world.vault.tokens).toHaveLength(1)
    expect(job.log).toContain(': revoked-verified, by vault')
  }))

test.concurrent('with the agent killed the token ends in minutes; as long as it lives post revokes it all the same', () =>
  inVaultWorld(async (world) => {
    const time = timeOf(world)
    const job = await world.use(
      token,
      { env: time.env },
      during(async (job) => {
        time.pass(7 * minute)
        await until(
          'a renewal',
          () => world.vault.requests.filter(({ path }) => path.endsWith('renew-self')).length > 1,
        )
        const agent = agentOf(job)
        process.kill(agent.pid, 'SIGKILL')
        await until('it is gone', () => !isAlive(agent))
      }),
    )
    expect(job.log).toContain('The Mayfly agent had stopped before this step')
    expect(job.log).toContain(': revoked-verified, by vault')
  }))

test('secrets are delivered beside it', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ deliver: 'env', session: 'agent' })
    expect(Object.keys(job.steps[0]?.env ?? {}).sort()).toEqual([
      'PASSWORD',
      'VAULT_ADDR',
      'VAULT_TOKEN',
      'VAULT_TOKEN_FILE',
    ])
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  }))

test.each([
  ['a batch token', { tokenType: 'batch' as const }],
  ['one that is not renewable', { renewable: false }],
  ['one that may not renew itself', { noDefaultPolicy: true as const }],
])('%s is refused, since it could not be kept', (_, role) =>
  inVaultWorld(
    async (world) => {
      const job = await world.use(token)
      expect(job.log).toContain('Vault did not renew the token (ERR_EXCHANGE_REJECTED)')
      expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
    },
    () => ({
      roles: {
        deploy: { boundAudiences: ['https://vault.example'], policies: ['deploy'], ...role },
      },
    }),
  ),
)

test('what does not go together is refused before any request', () =>
  inVaultWorld(async (world) => {
    for (const [inputs, said] of [
      [{ deliver: 'agent' }, 'cannot be agent with secrets: write session: agent for the session'],
      [{ deliver: 'agent, file', secrets: '' }, 'deliver  cannot have file and agent'],
      [{ session: 'agent, file' }, 'session  cannot have file and agent'],
      [{ session: 'agent', secrets: '' }, 'session  works only with the input secrets'],
    ] as const)
      expect((await world.use(inputs)).log).toContain(said)
    expect(world.issuer.requests).toEqual([])
  }))
