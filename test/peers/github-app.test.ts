import { resolve } from 'node:path'
import { type FakeGitHub, startFakeGitHub } from '@mayfly/doubles/github-app/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, runJob } from '../support/runner.ts'
import { addTransitKey, allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'

const audience = 'https://bao.example'

withPeers([peers.openbao], 'a GitHub App whose key lives in a real OpenBao', () => {
  let issuer: Issuer
  let bao: OpenBao
  let github: FakeGitHub

  beforeAll(async () => {
    issuer = await startIssuer()
    bao = await startOpenBao()
    const publicKey = await addTransitKey(bao)
    await allow(bao, 'github-app', { 'transit/sign/github-app/sha2-256': ['update'] })
    await allow(bao, 'nothing', { 'transit/keys/x': ['read'] })
    await trust(bao, issuer)
    for (const policy of ['github-app', 'nothing'])
      await bao.set('POST', `auth/jwt/role/${policy}`, {
        role_type: 'jwt',
        user_claim: 'sub',
        bound_audiences: [audience],
        bound_claims: { ref: 'refs/heads/main' },
        token_policies: [policy],
        token_ttl: '2m',
      })
    github = await startFakeGitHub({
      app: {
        id: 4711,
        clientId: 'Iv23liOfTheTest',
        slug: 'deployer',
        publicKey,
      },
      installations: [
        {
          id: 52,
          account: { login: 'acme', id: 12, type: 'Organization' },
          repositories: [{ id: 34, name: 'api' }],
          permissions: { contents: 'write', metadata: 'read' },
        },
      ],
    })
  })
  afterAll(async () => {
    await Promise.all([issuer?.close(), bao?.stop(), github?.close()])
  })

  async function use(given: Record<string, string>, judge: (job: Job) => Promise<void>): Promise<void> {
    const inputs = {
      'client-id': 'Iv23liOfTheTest',
      owner: 'acme',
      repositories: 'api',
      permissions: 'contents: read',
      'api-url': github.apiUrl,
      'signing-key': 'transit/github-app',
      'vault-url': bao.url,
      'vault-role': 'github-app',
      'vault-audience': audience,
    }
    const uses = resolve('actions/github-app')
    const job = await runJob({ issuer, steps: [{ name: 'app', uses, with: { ...inputs, ...given } }] })
    try {
      await judge(job)
      const secrets = [...github.tokens.map(({ value }) => value), ...issuer.minted]
      expect(leaks(job.log, secrets)).toEqual([])
    } finally {
      job.dispose()
    }
  }

  /** The number of tokens on the server, without its root token. */
  async function alive(): Promise<number> {
    const { body } = await bao.api('LIST', 'auth/token/accessors')
    return ((body.data?.keys as string[]) ?? []).length - 1
  }

  test('its signature is GitHub’s, and neither token outlives its use', () =>
    use({}, async (job) => {
      expect(job.failed).toBe(false)
      expect(job.log).toMatch(/^Vault token of github-app at \S+: revoked-verified, by vault/m)
      expect(job.log).toMatch(/^GitHub installation token of \S+ on acme: revoked-verified, by github-app/m)
      expect(await alive()).toBe(0)
    }))

  test.each([
    ['a key that there is not', { 'signing-key': 'transit/nope' }, 'Vault refused to sign'],
    ['a role whose policy does not allow it', { 'vault-role': 'nothing' }, 'allow update on exactly this path'],
    [
      'another audience',
      { 'vault-audience': 'https://other.example' },
      'bound_audiences must contain https://other.example',
    ],
  ])('refused: %s, and no token stays', (_, given, text) =>
    use(given, async (job) => {
      expect(job.failed).toBe(true)
      expect(job.log).toContain(text)
      expect(await alive()).toBe(0)
    }),
  )
})
