import { createPublicKey } from 'node:crypto'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FakeGitHub, startFakeGitHub } from '../../packages/providers/src/github-app/fake.ts'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, runJob } from '../support/runner.ts'
import { type OpenBao, startOpenBao } from './openbao.ts'
import { peers, withPeers } from './peers.ts'

const audience = 'https://bao.example'

withPeers([peers.openbao], 'a GitHub App whose key lives in a real OpenBao', () => {
  let issuer: Issuer
  let bao: OpenBao
  let github: FakeGitHub

  beforeAll(async () => {
    issuer = await startIssuer()
    bao = await startOpenBao()
    const ok = async (method: string, path: string, body?: object) => {
      const { status, body: answer } = await bao.api(method, path, body)
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer.errors)}`)
      return answer.data
    }
    await ok('POST', 'sys/mounts/transit', { type: 'transit' })
    await ok('POST', 'transit/keys/github-app', { type: 'rsa-2048' })
    const data = (await ok('GET', 'transit/keys/github-app')) as { keys: Record<string, { public_key: string }> }
    const sign = 'path "transit/sign/github-app/sha2-256" { capabilities = ["update"] }'
    await ok('PUT', 'sys/policies/acl/github-app', { policy: sign })
    await ok('PUT', 'sys/policies/acl/nothing', { policy: 'path "transit/keys/x" { capabilities = ["read"] }' })
    await ok('POST', 'sys/auth/jwt', { type: 'jwt' })
    await ok('POST', 'auth/jwt/config', { jwks_url: `${issuer.url}/jwks`, bound_issuer: issuer.url })
    for (const policy of ['github-app', 'nothing'])
      await ok('POST', `auth/jwt/role/${policy}`, {
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
        publicKey: createPublicKey(data.keys['1']?.public_key ?? ''),
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

  /** How many tokens the server still has, its own root aside. */
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
      'bound_audiences must hold https://other.example',
    ],
  ])('refused: %s, and no token stays', (_, given, text) =>
    use(given, async (job) => {
      expect(job.failed).toBe(true)
      expect(job.log).toContain(text)
      expect(await alive()).toBe(0)
    }),
  )
})
