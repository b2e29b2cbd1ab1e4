import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FakeVaultRole } from '@mayfly/doubles/vault/server'
import { expect, test } from 'vitest'
import { makeCertificate } from '../support/certificate.ts'
import { expectClean } from '../support/expect-clean.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import type { Job } from '../support/runner.ts'
import { environment } from '../support/story.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

const role = (more: Partial<FakeVaultRole>): { roles: Record<string, FakeVaultRole> } => ({
  roles: { deploy: { boundAudiences: [vaultAudience], policies: ['deploy'], ...more } },
})
const alive = ({ vault }: VaultWorld) => vault.tokens.map((token) => token.alive)

/** Runs the post step of a job's first step once more, with the same state. */
async function postAgain(job: Job): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'again-'))
  const files = Object.fromEntries(['ENV', 'STEP_SUMMARY'].map((kind) => [`GITHUB_${kind}`, join(folder, kind)]))
  for (const file of Object.values(files)) writeFileSync(file, '')
  const env = { ...files, RUNNER_TEMP: job.temp, STATE_mayfly: job.steps[0]?.state.mayfly ?? '' }
  const child = spawn(process.execPath, [resolve('actions/vault/post.js')], { env })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  const code = await new Promise((done) => child.once('close', done))
  rmSync(folder, { recursive: true })
  expect(code).toBe(0)
  return text
}

test('post twice is one effect: the second sees that the token is gone', () =>
  inVaultWorld(async (world) => {
    const job = await world.use()
    expect(job.log).toContain(': revoked-verified, ')
    expect(await postAgain(job)).toContain(': already-gone, ')
  }))

test('a token that may not look itself up is revoked, and not called verified', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toContain(': revoked-unverified, by vault')
      expect(alive(world)).toEqual([false])
    },
    () => ({
      ...role({ noDefaultPolicy: true }),
      policies: {
        deploy: [
          { path: 'kv/data/*', capabilities: ['read'] },
          { path: 'sys/internal/ui/mounts/*', capabilities: ['read'] },
          { path: 'auth/token/revoke-self', capabilities: ['update'] },
        ],
      },
    }),
  ))

test('a token that may not revoke itself is reported as not revoked', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toMatch(
        /: revoke-failed, Vault did not revoke the token: the policies of the token must allow update on auth\/token\/revoke-self \(403\); valid until /,
      )
      expect(alive(world)).toEqual([true])
      expect(job.failed).toBe(false)
      expect((await world.use({ 'strict-revoke': 'true' })).failed).toBe(true)
    },
    () => ({
      ...role({ noDefaultPolicy: true }),
      policies: {
        deploy: [
          { path: 'kv/data/*', capabilities: ['read'] },
          { path: 'sys/internal/ui/mounts/*', capabilities: ['read'] },
        ],
      },
    }),
  ))

test.each([
  ['a bare 403', 403, ''],
  ["a 403 in a page's words", 403, '<html>Forbidden</html>'],
  ["a 403 in Vault's own words", 403, '{"errors":["permission denied"]}'],
  ['a 200 for everything', 200, '{}'],
  ['a 204 for everything', 204, ''],
])('a proxy that answers post with %s never makes it verified', (_, status, body) =>
  inVaultWorld(async (world) => {
    const job = await world.use(
      {},
      {
        onPost: () => {
          world.vault.answer = (_, response) => response.writeHead(status).end(body)
        },
      },
    )
    expect(job.log).toMatch(/^Vault token of .*: (revoke-failed|revoked-unverified|already-gone), /m)
    expect(job.log).not.toContain('revoked-verified')
  }),
)

test('a batch token is reported from the start, only expires, and is fatal under strict-revoke', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toContain('is a batch token: Vault cannot revoke it')
      expect(job.log).toMatch(/: expires-only, valid until \S+; it is a batch token, which cannot be revoked$/m)
      const strict = await world.use({ 'strict-revoke': 'true' })
      expect(strict.log).toContain('is a batch token, and strict-revoke is set')
      expect(environment(strict)).toEqual({})
    },
    () => role({ tokenType: 'batch' }),
  ))

test('a token that outlives every job is warned about', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toMatch(
        /^##\[warning\]Vault token of .* is valid 768 hours. If the clean-up does not run, the token stays valid longer than the job/m,
      )
    },
    () => role({ ttlSeconds: 2_764_800 }),
  ))

test('a token whose uses are spent by the reads is gone when post comes', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use()
      expect(job.steps[0]?.env).toEqual({ PASSWORD: 'p4ss-of-the-static-app' })
      expect(job.log).toContain(': already-gone, ')
    },
    () => role({ numUses: 2 }),
  ))

test.each([1, 2, 3])('main killed at its request %i: post ends the token, or says that only the issuer knows', (nth) =>
  inVaultWorld(async (world) => {
    const job = await world.use({}, { onStep: killAtRequest(nth, world.vault) })
    expect(job.log).toMatch(
      nth === 1 ? /: expires-only, requested, but no answer arrived: if it was issued/ : /: revoked-verified, /,
    )
    if (nth > 1) expect(alive(world)).toEqual([false])
    expectClean(job, world)
  }),
)

test.each([1, 2, 3])('post killed at its request %i: the next post ends the token, or sees that it is gone', (nth) =>
  inVaultWorld(async (world) => {
    const job = await world.use({}, { onPost: killAtRequest(nth, world.vault) })
    expect(job.steps.at(-1)?.signal).toBe('SIGKILL')
    world.vault.answer = undefined
    expect(await postAgain(job)).toMatch(/: (revoked-verified|already-gone), /)
    expect(alive(world)).toEqual([false])
  }),
)

test('a private certificate authority is trusted, in main and in post, and no other', async () => {
  const certificate = makeCertificate()
  const other = makeCertificate()
  try {
    await inVaultWorld(
      async (world) => {
        const job = await world.use({ 'ca-certificate': certificate.cert })
        expect(job.log).toContain(': revoked-verified, ')
        const refused = await world.use({ 'ca-certificate': other.cert })
        expect(refused.log).toContain('(ERR_ENDPOINT_UNREACHABLE)')
        const unknown = await world.use()
        expect(unknown.log).toContain('(ERR_ENDPOINT_UNREACHABLE)')
        expect(world.vault.tokens).toHaveLength(1)
      },
      () => ({ tls: certificate }),
    )
  } finally {
    certificate.remove()
    other.remove()
  }
})
