import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import type { Step } from '../support/runner.ts'
import { story } from '../support/story.ts'
import { inVaultWorld, type VaultWorld } from '../support/vault-world.ts'

/** Whether every database user was deleted. */
const users = (world: VaultWorld) => world.vault.leases.map(({ alive }) => alive)
const tokens = (world: VaultWorld) => world.vault.tokens.map(({ alive }) => alive)

test('a secret is read, used, and its token is revoked and seen to be', () =>
  inVaultWorld(async (world) => {
    const job = await world.use()
    expect(story(job, world)).toMatchSnapshot()
    expect(job.steps[0]?.env).toEqual({ PASSWORD: 'p4ss-of-the-static-app' })
    expect(tokens(world)).toEqual([false])
    expectClean(job, world)
  }))

test('a database user is one for both its lines, works, and is gone after post', () =>
  inVaultWorld(async (world) => {
    const secrets = 'DB_USER = database/creds/app#username\nDB_PASSWORD = database/creds/app#password'
    const job = await world.use({ secrets }, {}, world.databaseUser('DB_USER', 'DB_PASSWORD'))
    expect(job.log).toContain('database 200')
    expect(job.log).toMatch(/^Vault token of deploy at \S+: revoked-verified, by vault, /m)
    expect([users(world), tokens(world)]).toEqual([[false], [false]])
    expectClean(job, world)
  }))

test('with the database down the token is revoked, and the lease that lives on is named', () =>
  inVaultWorld(async (world) => {
    const down: Step = {
      name: 'down',
      run: () => {
        world.vault.databaseDown = true
        return { command: process.execPath, args: ['-e', ''] }
      },
    }
    const job = await world.use({ secrets: 'DB_PASSWORD = database/creds/app#password' }, {}, down)
    expect(job.log).toMatch(
      /: revoked-leases-pending, valid until (\S+); leases database\/creds\/app\/\w+ \(until \1\)$/m,
    )
    expect(job.log).not.toContain('revoked-verified')
    expect([users(world), tokens(world)]).toEqual([[true], [false]])
    expect(job.failed).toBe(false)
  }))

test('under strict-revoke a lease that lives on fails the job', () =>
  inVaultWorld(async (world) => {
    world.vault.databaseDown = true
    const job = await world.use({ secrets: 'DB_PASSWORD = database/creds/app#password', 'strict-revoke': 'true' })
    expect(job.failed).toBe(true)
    expect(job.log).toContain('strict-revoke: 1 of 1 credentials')
  }))

test('without the right to revoke leases they are named as pending, though the token took them along', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets: 'DB_PASSWORD = database/creds/app#password' })
      expect(job.log).toMatch(
        /: revoked-leases-pending, .*; to revoke them, the token needs update on sys\/leases\/revoke$/m,
      )
      expect([users(world), tokens(world)]).toEqual([[false], [false]])
    },
    () => ({ policies: { deploy: [{ path: 'database/creds/app', capabilities: ['read'] }] } }),
  ))

test('a client certificate is three private files of one request, and only expires', () =>
  inVaultWorld(async (world) => {
    let chain = ''
    const look: Step = {
      name: 'look',
      run: ({ env }) => {
        chain = readFileSync(env.TLS_CERT_FILE ?? '', 'utf8')
        return {
          command: process.execPath,
          args: ['-e', `console.log(require('node:fs').readFileSync(process.env.TLS_KEY_FILE, 'utf8'))`],
        }
      },
    }
    const body = '{"common_name": "deploy.example.com"}'
    const secrets = `TLS_CERT = POST pki/issue/web#certificate+ca_chain ${body}\nTLS_KEY = POST pki/issue/web#private_key ${body}`
    const job = await world.use({ secrets, deliver: 'file' }, {}, look)
    expect(job.failed).toBe(false)
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
    expect(world.vault.requests.filter(({ path }) => path === 'pki/issue/web')).toHaveLength(1)
    expect(job.log).toMatch(/^certificate [0-9a-f:]+ of pki\/issue\/web: expires-only, valid until /m)
    expect(job.log).toMatch(/^\*\*\*$/m)
    expectClean(job, world)
  }))

test.each([
  ['version 1 of KV', 'KEY = old/app#key', { KEY: 'k3y-of-version-one' }],
  ['an older version', 'PASSWORD = kv/app#password@1', { PASSWORD: 'p4ss-before-rotation' }],
  [
    'every field',
    'TEAM_* = kv/team/all#*',
    { TEAM_API_KEY: 'k3y-of-the-team', TEAM_URL: 'https://api.example', TEAM_NESTED: '{"deep":"v4lue-in-depth"}' },
  ],
])('%s is read', (_, secrets, env) =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets })
    expect(job.steps[0]?.env).toEqual(env)
    expectClean(job, world)
  }),
)

test.each([
  ['env', 'kv/app, version 2', 'PASSWORD = kv/app#password'],
  ['output', 'old/app', 'PASSWORD = old/app#key'],
])('with secrets the token is delivered only when session says so: %s', (session, read, secrets) =>
  inVaultWorld(async (world) => {
    const alone = await world.use({ secrets })
    expect(Object.keys(alone.steps[0]?.env ?? {})).toEqual(['PASSWORD'])
    expect(alone.log).toMatch(new RegExp(`^read from Vault.*${read}, request [0-9a-f-]{36}$`, 'ms'))
    const job = await world.use({ secrets, session })
    const token = world.vault.tokens[1]?.value
    expect([job.steps[0]?.env.VAULT_TOKEN, job.outputs.vault?.token]).toEqual(
      session === 'env' ? [token, undefined] : [undefined, token],
    )
    expect(tokens(world)).toEqual([false, false])
    expectClean(job, world)
  }),
)

test('a file can hold the token, with the address beside it', () =>
  inVaultWorld(async (world) => {
    let seen = ''
    const look: Step = {
      name: 'look',
      run: ({ env }) => {
        seen = readFileSync(env.VAULT_TOKEN_FILE ?? '', 'utf8')
        return { command: process.execPath, args: ['-e', ''] }
      },
    }
    const job = await world.use({ secrets: '', deliver: 'file' }, {}, look)
    expect(seen).toBe(world.vault.tokens[0]?.value)
    expect(Object.keys(job.steps[0]?.env ?? {}).sort()).toEqual(['VAULT_ADDR', 'VAULT_TOKEN_FILE'])
    expectClean(job, world)
  }))

test.each([
  ['a secret that is not there', 'X = kv/nothing#x optional', 'delivered'],
  ['a key that is not there', 'X = kv/app#nothing optional', 'delivered'],
  ['a deleted version', 'X = kv/gone#a optional', 'refused'],
  ['a path with data/', 'X = kv/data/app#password optional', 'refused'],
  ['a path without a right', 'X = secret/app#x optional', 'refused'],
])('optional allows only what Vault says is not there: %s', (_, line, result) =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: `PASSWORD = kv/app#password\n${line}` })
    if (result === 'delivered')
      expect(job.log).toContain('optional, and not found in Vault, so the job does not get: X')
    expect([job.failed, Object.keys(job.steps[0]?.env ?? {})]).toEqual(
      result === 'delivered' ? [false, ['PASSWORD']] : [true, []],
    )
    expectClean(job, world)
  }),
)

test('an old token: true is refused with what to write instead', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ token: 'true' })
    expect(job.log).toMatch(/^ {2}token +.*write session: env \(or file, output, agent\)/m)
    expect([job.failed, world.issuer.connections, world.vault.connections]).toEqual([true, 0, 0])
  }))

test('the token itself is what deliver gives without secrets', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: '', deliver: 'env,output' })
    const [token] = world.vault.tokens
    expect(job.steps[0]?.env).toEqual({ VAULT_ADDR: world.vault.url, VAULT_TOKEN: token?.value })
    expect(job.outputs.vault?.token).toBe(token?.value)
    expectClean(job, world)
  }))

test.each([
  ['a field that is not there', 'X = kv/app#nothing', 'line 2  kv/app: the secret has no such key: "nothing"'],
  ['a path that is not there', 'X = kv/nothing#x', 'Vault has nothing at a path'],
  ['a deleted version', 'X = kv/gone#a', 'Vault has nothing at a path'],
  ['a path that the policy does not allow', 'X = secret/app#x', 'Vault refused a read'],
  [
    'a name that steers a loader',
    'L* = kv/evil#*',
    'A secret has the name of a variable that controls the shell, a loader or the runner',
  ],
])('%s: nothing is delivered, and the token is revoked at once', (_, secrets, message) =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: `PASSWORD = kv/app#password\n${secrets}`, deliver: 'env,output' })
    expect(job.failed).toBe(true)
    expect(job.log).toContain(message)
    expect(job.log).toMatch(/Nothing was delivered\. Vault token of \S+ at \S+: revoked-verified, by vault/)
    expect([tokens(world), job.outputs.vault]).toEqual([[false], {}])
    expectClean(job, world)
  }),
)
