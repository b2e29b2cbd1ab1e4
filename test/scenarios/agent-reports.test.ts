import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agentOf, ask, askAws, during, isAlive, until } from '../support/agent.ts'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { clientId, inAzureWorld, vault } from '../support/azure-world.ts'
import { minute, timeOf } from '../support/job-time.ts'
import type { Job } from '../support/runner.ts'
import { leftBehind } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

/** A time as a report writes it. */
const instant = (milliseconds = 0) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

/** Changes the agent of a job that has seen three sessions. Returns the expiry of the first and of the last one. */
function inWorldOfThree(
  act: (job: Job) => unknown,
  judge: (job: Job, ends: { first: string; last: string }) => void,
): Promise<void> {
  return inWorld({}, async (world: AwsWorld) => {
    const time = timeOf(world)
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        for (const session of [1, 2]) {
          time.pass(14 * minute)
          await until('the next session', async () => {
            const { fields } = await askAws(job)
            // An issued session may not have arrived or been recorded yet.
            return fields.AccessKeyId === world.sts.issued[session]?.accessKeyId
          })
        }
        await act(job)
      }),
    )
    const ends = world.sts.issued.map(({ expiresAt }) => expiresAt)
    judge(job, { first: instant(ends[0]), last: instant(Math.max(...ends)) })
  })
}

test.concurrent('an agent that hangs is ended in time, and the credentials that it had saved are reported', () =>
  inWorldOfThree(
    (job) => process.kill(agentOf(job).pid, 'SIGSTOP'),
    (job, { first, last }) => {
      expect(job.log).toMatch(
        /##\[warning\]The Mayfly agent did not answer\. The report for aws-\w+ uses what it saved last/,
      )
      expect(job.log).toContain(`expires-only, valid until ${last}`)
      expect(job.log).not.toContain(first)
      // It waits for six seconds. The others are for a busy machine.
      expect(job.steps.at(-1)?.durationMs).toBeLessThan(30_000)
      expect([job.orphans, leftBehind(job)]).toEqual([[], []])
    },
  ))

test.concurrent('an agent whose files are garbled: nobody claims to know how it stands', () =>
  inWorldOfThree(
    (job) => {
      const { folder } = agentOf(job)
      for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"leases":')
    },
    (job, { first }) => {
      expect(job.log).toContain('##[warning]The files of the Mayfly agent are missing')
      expect(job.log).toContain('expires-only, valid until the system that issued it ends it')
      expect(job.log).not.toContain(first)
    },
  ))

test.concurrent('an agent whose files are gone is not said to have ended', () =>
  inWorldOfThree(
    // The folder is moved and not removed, because the agent may be writing into it.
    (job) => renameSync(join(job.temp, 'mayfly'), join(job.temp, 'elsewhere')),
    (job, { first }) => {
      expect(job.log).toContain('##[warning]The files of the Mayfly agent are missing')
      expect(job.log).not.toContain('had ended')
      expect(job.log).not.toContain(first)
      // The runner finds the agent by its environment.
      expect(job.orphans).toHaveLength(1)
    },
  ))

test.concurrent('a ledger in which endings are no endings keeps nothing from being revoked', () =>
  inVaultWorld(async (world) => {
    const endings = [
      { what: 'x' },
      { what: 'x', facts: {}, expiresAt: 1e300 },
      { facts: {} },
      { what: { toString: 1 }, facts: { a: { toString: 1 } } },
      7,
      null,
    ]
    const job = await world.use(
      { deliver: 'agent', secrets: '' },
      {},
      during(async (job) => {
        const { folder, ...agent } = agentOf(job)
        process.kill(agent.pid, 'SIGKILL')
        await until('it is gone', () => !isAlive({ folder, ...agent }))
        const leases = [{ id: /vault-[0-9a-f]{12}/.exec(job.log)?.[0], endings, delivered: [] }]
        writeFileSync(join(folder, 'ledger'), JSON.stringify({ version: 1, leases }))
      }),
    )
    expect(job.log).toContain(': revoked-verified, by vault')
    expect(job.log).not.toContain('unexpected error')
  }))

test.concurrent('a token whose renewal is refused is still reported', () =>
  inAzureWorld(async (world) => {
    const time = timeOf(world)
    const job = await world.use(
      { deliver: 'agent', scopes: `${vault}/.default` },
      { env: time.env },
      during(async (job) => {
        world.issuer.claims = { sub: 'repo:acme/api:environment:other' }
        const before = world.entra.requests.length
        time.pass(45 * minute)
        await until('a refusal', async () => {
          const url = `${job.env.IDENTITY_ENDPOINT}?resource=${vault}&client_id=${clientId}`
          await ask(url, { 'x-identity-header': job.env.IDENTITY_HEADER ?? '' })
          return world.entra.requests.length > before
        })
      }),
    )
    expect(world.entra.issued).toHaveLength(1)
    expect(job.log).toMatch(/The Mayfly agent made 0 more credentials for azure-\w+, and was stopped/)
    expect(job.log).toContain(`/.default: expires-only, valid until ${instant(world.entra.issued[0]?.expiresAt)}`)
  }))

test.concurrent('a session of a name that stays the same is reported once, with the later end', () =>
  inWorld({}, async (world) => {
    const time = timeOf(world)
    const job = await world.use(
      { deliver: 'agent', 'session-name': 'deploy' },
      { env: time.env },
      during(async (job) => {
        for (const session of [1, 2]) {
          time.pass(14 * minute)
          await until('the next session', async () => {
            const { fields } = await askAws(job)
            return fields.AccessKeyId === world.sts.issued[session]?.accessKeyId
          })
        }
      }),
    )
    const last = instant(Math.max(...world.sts.issued.map(({ expiresAt }) => expiresAt)))
    expect(job.log.match(/expires-only.*/g)).toEqual([`expires-only, valid until ${last}`])
  }))
