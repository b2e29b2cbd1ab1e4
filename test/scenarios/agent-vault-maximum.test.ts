import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agentOf, during, isAlive, until } from '../support/agent.ts'
import { type JobTime, minute, timeOf } from '../support/job-time.ts'
import type { Job, JobOptions, Step } from '../support/runner.ts'
import { cli } from '../support/shell-job.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { inVaultWorld, type VaultWorld } from '../support/vault-world.ts'

const token = { deliver: 'agent', secrets: '' }

interface ShortWorld extends VaultWorld {
  readonly time: JobTime
}

/** A role whose tokens expire after ten minutes, also if they are renewed. */
const inShortWorld = (scenario: (world: ShortWorld) => Promise<void>, role: object = {}, policies: object = {}) =>
  inVaultWorld(
    (world) => scenario({ ...world, time: timeOf(world) }),
    () => ({
      roles: {
        deploy: { boundAudiences: ['https://vault.example'], policies: ['deploy'], maxTtlSeconds: 600, ...role },
      },
      policies: {
        deploy: [
          { path: 'database/creds/app', capabilities: ['read'] },
          { path: 'sys/leases/revoke', capabilities: ['update'] },
        ],
        ...policies,
      },
    }),
  )

const fileOf = ({ env }: Job) => readFileSync(env.VAULT_TOKEN_FILE ?? '', 'utf8')
const alive = ({ vault }: VaultWorld) =>
  vault.tokens.filter((one) => one.alive && one.expiresAt > vault.now()).map(({ value }) => value)

/** Lets so much time pass that the agent replaces or renews its token. */
const nextIsDue = ({ time }: ShortWorld) => time.pass(7 * minute)

/** Waits until the tools' file contains the nth token of Vault, only this token is valid, and the agent waits again. */
const holds = (world: ShortWorld, job: Job, count: number) =>
  until(`token ${count}`, () => {
    const value = world.vault.tokens[count - 1]?.value
    return fileOf(job) === value && alive(world).join() === value && world.vault.openConnections === 0
  })

async function killAgent(job: Job): Promise<void> {
  const agent = agentOf(job)
  process.kill(agent.pid, 'SIGKILL')
  await until('it is gone', () => !isAlive(agent))
}

const first = /^Vault token of deploy at [^ ,]+: (.*)$/m
const later = /^(?:##\[\w+\])?Vault token of deploy at \S+, made \S+Z: (.*)$/gm
const laterOf = ({ log }: Job) => [...log.matchAll(later)].map(([, said]) => said)

test.concurrent('before its maximum a token is replaced by another login, and revoked; post revokes the last one', () =>
  inShortWorld(async (world) => {
    const job = await world.use(
      token,
      { env: world.time.env },
      during(async (job) => {
        nextIsDue(world)
        await holds(world, job, 2)
        nextIsDue(world)
        await holds(world, job, 3)
        expect(statSync(job.env.VAULT_TOKEN_FILE ?? '').mode & 0o777).toBe(0o600)
        expect(job.env.VAULT_TOKEN).toBe(world.vault.tokens[0]?.value)
      }),
    )
    expect(alive(world)).toEqual([])
    expect(first.exec(job.log)?.[1]).toMatch(/^already-gone, seen by vault/)
    expect(laterOf(job)).toEqual([expect.stringMatching(/^revoked-verified, by vault/)])
    expect(job.log).toContain('VAULT_TOKEN holds the first token. Before the token_max_ttl')
    expect(job.log).toContain('The Mayfly agent made 2 more credentials')
    expect([job.failed, job.orphans, environment(job), leftBehind(job)]).toEqual([false, [], {}, []])
    expect(leaksOf(job, world)).toEqual([])
  }))

test.concurrent('with the agent killed after that, post tells what the agent made, and that it is alive', () =>
  inShortWorld(async (world) => {
    const job = await world.use(
      { ...token, 'strict-revoke': 'true' },
      { env: world.time.env },
      during(async (job) => {
        nextIsDue(world)
        await holds(world, job, 2)
        await killAgent(job)
      }),
    )
    expect(laterOf(job)[0]).toMatch(/^revoke-failed, Only the Mayfly agent had the key of this token.*; valid until /)
    const [, end = ''] = /valid until (\S+Z)/.exec(laterOf(job)[0] ?? '') ?? []
    expect(Math.abs(Date.parse(end) - (world.vault.tokens[1]?.expiresAt ?? 0))).toBeLessThan(10_000)
    expect(job.failed).toBe(true)
  }))

test.concurrent.each([
  ['the login', 'login', 2, false],
  ['the answer to the login', 'login', 2, true],
  ['the first renewal of the new token', 'renew-self', 3, true],
  ['the end of the old token', 'revoke-self', 1, false],
  ['the answer to the end of the old token', 'revoke-self', 1, true],
] as const)('with the agent killed at %s, post ends or tells each token that is alive', (_, path, count, done) =>
  inShortWorld(async (world) => {
    const job = await world.use(
      token,
      { env: world.time.env },
      during(async (job) => {
        const agent = agentOf(job)
        let left = count - world.vault.requests.filter((one) => one.path.endsWith(path)).length
        world.vault.answer = (request, response, next) => {
          if (!request.url?.endsWith(path) || --left !== 0) return next()
          if (!done) return process.kill(agent.pid, 'SIGKILL')
          response.end = (() => process.kill(agent.pid, 'SIGKILL')) as unknown as typeof response.end
          next()
        }
        nextIsDue(world)
        await until('it is gone', () => !isAlive(agent))
        world.vault.answer = undefined
      }),
    )
    expect(first.exec(job.log)?.[1]).toMatch(/^(revoked-verified|already-gone|already-expired)/)
    expect(world.vault.tokens[0]?.alive && (world.vault.tokens[0]?.expiresAt ?? 0) > world.vault.now()).toBe(false)
    const told = laterOf(job).filter((said) => /^(expires-only, requested|revoke-failed, )/.test(said ?? ''))
    expect(told).toHaveLength(1)
    expect(leftBehind(job)).toEqual([])
  }),
)

test.concurrent('a login that is under way when post comes is waited for, and its token is revoked', () =>
  inShortWorld(async (world) => {
    let go = () => undefined as unknown
    let asked = false
    const onPost: JobOptions['onPost'] = () => go()
    const job = await world.use(
      token,
      { onPost, env: world.time.env },
      during(async () => {
        world.vault.answer = (request, _, next) => {
          if (!request.url?.endsWith('login')) return next()
          asked = true
          go = next
        }
        nextIsDue(world)
        await until('a login', () => asked)
      }),
    )
    expect([alive(world), leftBehind(job)]).toEqual([[], []])
    expect(laterOf(job)).toEqual([expect.stringMatching(/^revoked-verified, by vault/)])
  }))

test.concurrent('a token with leases is kept until its maximum, and the report has this end', () =>
  inShortWorld(
    async (world) => {
      const job = await world.use(
        { secrets: 'DB = database/creds/app#password', deliver: 'env', session: 'agent' },
        { env: world.time.env },
        during(async (job) => {
          nextIsDue(world)
          const { vault, time } = world
          await until('a renewal', () => (vault.tokens[0]?.expiresAt ?? 0) > time.now() + 9 * minute)
          await until('the agent waits again', () => vault.openConnections === 0)
          nextIsDue(world)
          await until('a second token', () => fileOf(job) === world.vault.tokens[1]?.value)
          expect([world.vault.tokens[0]?.alive, world.vault.leases[0]?.alive]).toEqual([true, true])
        }),
      )
      const told = Date.parse(job.outputs.vault?.['expires-at'] ?? '')
      expect(Math.abs(told - (world.vault.tokens[0]?.lastsUntil ?? 0))).toBeLessThanOrEqual(2_000)
      expect(job.log).toMatch(/the lease database\S+ expires at \S+Z, before the Vault token: use/)
      expect(world.vault.tokens.map((one) => one.alive)).toEqual([false, false])
      expect(world.vault.leases.map((one) => one.alive)).toEqual([false])
      expect(first.exec(job.log)?.[1]).toMatch(/^revoked-verified, by vault/)
      expect(laterOf(job)).toEqual([expect.stringMatching(/^revoked-verified, by vault/)])
    },
    { maxTtlSeconds: 1_000 },
  ))

test.concurrent('a token that may not revoke itself is reported until its end', () =>
  inShortWorld(
    async (world) => {
      const job = await world.use(
        token,
        { env: world.time.env },
        during((job) => {
          nextIsDue(world)
          return until('a second token', () => fileOf(job) === world.vault.tokens[1]?.value)
        }),
      )
      expect(job.log.match(/: revoke-failed, Vault did not revoke the token/g)).toHaveLength(2)
    },
    { noDefaultPolicy: true, policies: ['own'] },
    {
      own: [
        { path: 'auth/token/renew-self', capabilities: ['update'] },
        { path: 'auth/token/lookup-self', capabilities: ['read'] },
      ],
    },
  ))

test.concurrent('after mayfly end --agent post tells nothing of what that has ended', () =>
  inShortWorld(async (world) => {
    const stop: Step = {
      name: 'stop',
      run: () => ({ command: process.execPath, args: [cli, 'end', '--agent'] }),
    }
    const job = await world.use(
      { ...token, 'strict-revoke': 'true' },
      { env: world.time.env },
      during((job) => {
        nextIsDue(world)
        return holds(world, job, 2)
      }),
      stop,
    )
    expect(alive(world)).toEqual([])
    expect(job.steps.find(({ name }) => name === 'stop')?.printed).toMatch(/, made \S+Z: revoked-verified, by vault/)
    expect([job.failed, laterOf(job).length]).toEqual([false, 0])
  }))
