import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, type JobOptions, runJob, type Step } from '../support/runner.ts'
import { environment, leftBehind } from '../support/story.ts'
import { vaultAction } from '../support/vault-world.ts'
import { addDatabase, allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'
import { type Postgres, startPostgres } from './postgres.ts'

const audience = 'https://bao.example'
const password = 'superuser-of-the-test'

withPeers([peers.openbao, peers.postgres], 'a real OpenBao, with a real PostgreSQL behind it', () => {
  let issuer: Issuer
  let bao: OpenBao
  let database: Postgres
  const jobs: Job[] = []

  beforeAll(async () => {
    issuer = await startIssuer()
    ;[bao, database] = await Promise.all([startOpenBao(), startPostgres(password)])
    const reads = {
      'kv/data/*': ['read'],
      'old/*': ['read'],
      'database/creds/app': ['read'],
      'database/creds/brief': ['read'],
      'pki/issue/web': ['update'],
      'pki/issue/leased': ['update'],
    }
    await bao.set('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '2' } })
    await bao.set('POST', 'sys/mounts/old', { type: 'kv', options: { version: '1' } })
    await bao.set('POST', 'kv/data/app', { data: { password: 'first-of-the-passwords' } })
    await bao.set('POST', 'kv/data/app', { data: { password: 'second-of-the-passwords' } })
    await bao.set('POST', 'old/app', { key: 'key-of-version-one' })
    await allow(bao, 'deploy', { ...reads, 'team/ssh/creds/otp': ['update'], 'sys/leases/revoke': ['update'] })
    await allow(bao, 'reader', { ...reads, 'team/ssh/creds/otp': ['update'] })
    await allow(bao, 'crossing', { 'team/ssh/creds/otp': ['update'], 'team/sys/leases/revoke': ['update'] })
    await allow(bao, 'wide', { 'pki/issue/web': ['read', 'update'] })
    await addDatabase(bao, database, password)
    const { data: ofApp } = (await bao.api('GET', 'database/roles/app')).body
    await bao.set('POST', 'database/roles/brief', { ...ofApp, default_ttl: '45s' })
    await bao.set('POST', 'sys/mounts/pki', { type: 'pki' })
    await bao.set('POST', 'pki/root/generate/internal', { common_name: 'root.example', ttl: '12h' })
    for (const [name, more] of [
      ['web', {}],
      ['leased', { generate_lease: true }],
    ] as const)
      await bao.set('POST', `pki/roles/${name}`, { allow_any_name: true, ttl: '1h', ...more })
    await trust(bao, issuer)
    const role = {
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: [audience],
      bound_subject: 'repo:acme/api:ref:refs/heads/main',
      bound_claims: { ref: 'refs/heads/main' },
      token_ttl: '20m',
      token_max_ttl: '20m',
    }
    for (const [name, more] of Object.entries({
      deploy: { token_policies: ['deploy'] },
      reader: { token_policies: ['reader'] },
      batch: { token_policies: ['deploy'], token_type: 'batch' },
      bare: { token_policies: ['deploy'], token_no_default_policy: true },
      release: { token_policies: ['deploy'], bound_claims: { ref: 'refs/heads/release' } },
      crossing: { token_policies: ['crossing'] },
      wide: { token_policies: ['deploy', 'wide'] },
      aging: { token_policies: ['deploy'], token_ttl: '20s', token_max_ttl: '30s' },
    }))
      await bao.set('POST', `auth/jwt/role/${name}`, { ...role, ...more })
    await bao.set('POST', 'sys/namespaces/team')
    const team = { 'x-vault-namespace': 'team' }
    await bao.set('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '2' } }, team)
    await bao.set('POST', 'kv/data/app', { data: { password: 'password-of-the-team' } }, team)
    await allow(bao, 'deploy', reads, team)
    await bao.set('POST', 'sys/mounts/ssh', { type: 'ssh' }, team)
    await bao.set('POST', 'ssh/roles/otp', { key_type: 'otp', default_user: 'ci', cidr_list: '127.0.0.1/32' }, team)
    await trust(bao, issuer, team)
    await bao.set('POST', 'auth/jwt/role/deploy', { ...role, token_policies: ['deploy'] }, team)
  })

  afterEach(() => {
    issuer.claims = {}
    for (const job of jobs.splice(0)) job.dispose()
  })

  afterAll(async () => {
    await Promise.all([bao?.stop(), database?.stop(), issuer?.close()])
  })

  async function use(
    inputs: Record<string, string>,
    options: Partial<JobOptions> = {},
    ...after: Step[]
  ): Promise<Job> {
    const given = { url: bao.url, audience, role: 'deploy', ...inputs }
    const job = await runJob({
      issuer,
      steps: [{ name: 'vault', uses: vaultAction, with: given }, ...after],
      ...options,
    })
    jobs.push(job)
    return job
  }

  /** Runs a function in this process between main and post. */
  const meanwhile = (work: (job: Job) => unknown): Step => ({
    name: 'meanwhile',
    run: (job) => {
      work(job)
      return { command: process.execPath, args: ['-e', ''] }
    },
  })

  const tokenStatus = async (token: string) =>
    (await fetch(`${bao.url}/v1/auth/token/lookup-self`, { headers: { 'x-vault-token': token } })).status

  test('KV in both versions, an older version, and the token: read, revoked and seen to be', async () => {
    let token = ''
    const secrets = 'NEW = kv/app#password\nOLD = kv/app#password@1\nONE = old/app#key\nALL_* = kv/app#*'
    const job = await use(
      { secrets, session: 'env' },
      {},
      meanwhile(({ env }) => {
        token = env.VAULT_TOKEN ?? ''
      }),
    )
    expect(job.steps[0]?.env).toMatchObject({
      NEW: 'second-of-the-passwords',
      OLD: 'first-of-the-passwords',
      ONE: 'key-of-version-one',
      ALL_PASSWORD: 'second-of-the-passwords',
    })
    expect(job.log).toMatch(/^Vault token of deploy at \S+: revoked-verified, by vault, /m)
    expect(await tokenStatus(token)).toBe(403)
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
    expect(leaks(job.log, [token, 'second-of-the-passwords', 'first-of-the-passwords'])).toEqual([])
  })

  test('a database user works during the job, and PostgreSQL refuses it after post', async () => {
    let user = ['', ''] as [string, string]
    const secrets = 'DB_USER = database/creds/app#username\nDB_PASSWORD = database/creds/app#password'
    const job = await use(
      { secrets },
      {},
      meanwhile(({ env }) => {
        user = [env.DB_USER ?? '', env.DB_PASSWORD ?? '']
        expect(database.login(...user)).toBe(true)
      }),
    )
    expect(job.log).toContain(': revoked-verified, ')
    expect(user[0]).not.toBe('')
    expect(database.login(...user)).toBe(false)
    expect(leaks(job.log, [user[1]])).toEqual([])
  })

  test('a token that the agent keeps: short from the first renewal on, read with, revoked and seen to be', async () => {
    let token = ''
    const job = await use(
      { deliver: 'agent' },
      {},
      {
        name: 'lookup',
        during: async ({ env }) => {
          token = readFileSync(env.VAULT_TOKEN_FILE ?? '', 'utf8')
          const { body } = await bao.api('POST', 'auth/token/lookup', { token })
          expect(body.data?.creation_ttl).toBe(1200)
          expect(body.data?.ttl).toBeLessThanOrEqual(600)
          expect(body.data?.last_renewal).toEqual(expect.any(String))
        },
      },
    )
    expect(job.log).toMatch(/^Vault token of deploy at \S+: revoked-verified, by vault, /m)
    expect(await tokenStatus(token)).toBe(403)
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  })

  test('before the maximum of a token the agent logs in anew, and revokes the token before', async () => {
    const kept: string[] = []
    const job = await use(
      { deliver: 'agent', role: 'aging' },
      {},
      {
        name: 'work',
        during: async ({ env }) => {
          const read = () => readFileSync(env.VAULT_TOKEN_FILE ?? '', 'utf8')
          const first = read()
          kept.push(first)
          expect(env.VAULT_TOKEN).toBe(first)
          while (read() === first) {
            const status = await tokenStatus(first)
            // The agent revokes a token only after it has written the next one.
            if (read() === first) expect(status).toBe(200)
            await new Promise((resolve) => setTimeout(resolve, 200))
          }
          kept.push(read())
          expect(await tokenStatus(kept[1] ?? '')).toBe(200)
        },
      },
    )
    expect(job.failed, job.log).toBe(false)
    expect(await Promise.all(kept.map(tokenStatus))).toEqual([403, 403])
    expect(job.log).toMatch(/^Vault token of aging at \S+, made \S+: revoked-verified, by vault, /m)
    expect(leftBehind(job)).toEqual([])
  })

  test.each(['batch', 'bare'])(
    'a token of the role %s cannot be kept, and is refused by its real answer',
    async (role) => {
      const job = await use({ role, deliver: 'agent' })
      expect(job.log).toContain('Vault did not renew the token (ERR_EXCHANGE_REJECTED)')
      expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
    },
  )

  test('without the right to revoke leases the user is dropped with the token, and only called pending', async () => {
    const job = await use({ role: 'reader', secrets: 'DB_PASSWORD = database/creds/app#password' })
    expect(job.log).toMatch(
      /: revoked-leases-pending, valid until \S+; leases database\/creds\/app\/\w+ \(until \S+\); to revoke them, the token needs update on sys\/leases\/revoke$/m,
    )
  })

  test('with the database stopped during post the lease that lives on is named', async () => {
    let user = ['', ''] as [string, string]
    let token = ''
    const secrets = 'DB_USER = database/creds/app#username\nDB_PASSWORD = database/creds/app#password'
    const stopped: Promise<void>[] = []
    const job = await use(
      { secrets, session: 'env' },
      {},
      meanwhile(({ env }) => {
        user = [env.DB_USER ?? '', env.DB_PASSWORD ?? '']
        token = env.VAULT_TOKEN ?? ''
        stopped.push(database.pause())
      }),
    )
    await Promise.all(stopped)
    expect(job.log).toMatch(/: revoked-leases-pending, .*; leases database\/creds\/app\/\w+ \(until \S+\)$/m)
    expect(job.log).not.toContain('revoked-verified')
    expect(await tokenStatus(token)).toBe(403)
    await database.resume()
    expect(database.login(...user)).toBe(true)
  })

  test('a certificate with a lease is revoked, one without only expires', async () => {
    let key = ''
    const lines = (role: string) =>
      `CERT = POST pki/issue/${role}#certificate+ca_chain {"common_name": "a.example"}\nKEY = POST pki/issue/${role}#private_key {"common_name": "a.example"}`
    const leased = await use(
      { secrets: lines('leased'), deliver: 'file' },
      {},
      meanwhile(({ env }) => {
        key = readFileSync(env.KEY_FILE ?? '', 'utf8')
      }),
    )
    expect(key).toContain('PRIVATE KEY')
    expect(leased.log).not.toContain('expires-only')
    expect(leased.log).toContain(': revoked-verified, ')
    const { body } = await bao.api('LIST', 'pki/certs/revoked')
    expect(body.data?.keys).toHaveLength(1)
    const plain = await use({ secrets: lines('web'), deliver: 'file' })
    expect(plain.log).toMatch(/: expires-only, valid until /)
    expect(leftBehind(plain)).toEqual([])
  })

  test('a namespace holds login, reads and revocation', async () => {
    const job = await use({ namespace: 'team', secrets: 'PASSWORD = kv/app#password' })
    expect(job.steps[0]?.env.PASSWORD).toBe('password-of-the-team')
    expect(job.log).toContain(': revoked-verified, ')
  })

  test.each([
    ['reader', 'revoked-leases-pending', 1],
    ['deploy', 'revoked-leases-pending', 1],
    ['crossing', 'revoked-verified', 0],
  ])('a lease of a child namespace, with the role %s: %s', async (role, outcome, alive) => {
    const team = { 'x-vault-namespace': 'team' }
    const job = await use({
      role,
      'read-namespace': 'team',
      secrets: 'OTP = POST ssh/creds/otp#key {"ip": "127.0.0.1"}',
    })
    expect(job.log).toMatch(new RegExp(`: ${outcome}, `))
    const { body } = await bao.api('LIST', 'sys/leases/lookup/ssh/creds/otp', undefined, team)
    const left = (body.data?.keys ?? []) as string[]
    expect(left).toHaveLength(alive)
    if (alive === 0) return
    expect(job.log).toMatch(
      /valid until (\S+); leases ssh\/creds\/otp\/\S+ \(until \1\); to revoke them, the token needs update on team\/sys\/leases\/revoke$/m,
    )
    for (const id of left)
      await bao.set('POST', 'sys/leases/revoke', { lease_id: `ssh/creds/otp/${id}`, sync: true }, team)
  })

  test('a lease that ends before the token is reported with its own end', async () => {
    const job = await use({ secrets: 'DB_PASSWORD = database/creds/brief#password' })
    const end = Date.parse(job.outputs.vault?.['expires-at'] ?? '') - Date.now()
    expect(end).toBeLessThan(60_000)
    expect(job.log).toMatch(
      /^##\[warning\]the lease database\/creds\/brief\/\w+ expires at \S+Z, before the Vault token/m,
    )
    expect(job.log).toMatch(/, delivered as env \(vault-\w+\); the lease database\/creds\/brief\/\S+ until \S+$/m)
  })

  test('values come byte for byte: a key with its last line end, and a number with all its digits', async () => {
    const key = '-----BEGIN KEY-----\nAAAA\n-----END KEY-----\n\n'
    const headers = { 'x-vault-token': 'root-of-the-test' }
    const body = `{"data": {"key": ${JSON.stringify(key)}, "id": 12345678901234567890, "rate": 1.10}}`
    await fetch(`${bao.url}/v1/kv/data/bytes`, { method: 'POST', headers, body })
    const job = await use({ secrets: 'KEY = kv/bytes#key\nID = kv/bytes#id\nRATE = kv/bytes#rate' })
    const { KEY, ID, RATE } = job.steps[0]?.env ?? {}
    const raw = await (await fetch(`${bao.url}/v1/kv/data/bytes`, { headers })).text()
    expect([KEY, raw.includes(`"id":${ID},`), raw.includes(`"rate":${RATE}}`)], raw).toEqual([key, true, true])
  })

  test.each([
    ['X = kv/data/app#password', 'For KV v2, the path is without data/: write kv/app.'],
    ['X = KV/app#password', 'Vault does not show the mount to this token.'],
    ['X = nosuch/app#password', 'Vault does not show the mount to this token.'],
    ['X = kv/nosuch#password', 'Check the path and the version'],
    ['X = pki/issue/web#certificate', 'write POST in front of it'],
    ['X = POST pki/issue/nosuch#certificate', "The token's policies must allow update on pki/issue/nosuch"],
    ['X = POST pki/issue/web#certificate {"common_name": "a.example", "ttl": "soon"}', "See Vault's reason above."],
  ])('a read that is refused gets the fix for its reason: %s', async (secrets, says) => {
    const job = await use({ role: 'wide', secrets })
    expect(job.log).toContain(says)
  })

  test.each([
    [{ role: 'release' }, {}, 'claim ref            refs/heads/main'],
    [{ role: 'nobody' }, {}, 'has no such role'],
    [{ mount: 'oidc' }, {}, 'There is no auth mount "oidc"'],
    [{ audience: 'https://other.example' }, {}, "The role's bound_audiences must contain https://other.example"],
    [{}, { sub: 'repo:acme/web:ref:refs/heads/main' }, "The role's bound_subject must be exactly this subject."],
    [{ namespace: 'nowhere' }, {}, 'namespace'],
  ])('a refusal is reported: %j %j', async (inputs, claims, says) => {
    issuer.claims = claims
    const job = await use({ secrets: 'X = kv/app#password', ...inputs })
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
    expect(job.log).toContain(says)
    expect(job.env).toEqual({})
  })

  test('a batch token only expires, and a token without the default policy is not called revoked', async () => {
    const batch = await use({ role: 'batch', secrets: 'X = kv/app#password' })
    expect(batch.log).toMatch(/: expires-only, .*; it is a batch token/)
    const bare = await use({ role: 'bare', secrets: 'X = kv/data/app#data' })
    expect(bare.log).toMatch(/: revoke-failed, [^;]+; valid until /)
  })
})
