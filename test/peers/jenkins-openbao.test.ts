import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { runBuild } from './jenkins.ts'
import { type OpenBao, startOpenBao } from './openbao.ts'
import { peers, withPeers } from './peers.ts'

const audience = 'https://bao.example'
const password = 'password-in-the-real-one'

withPeers([peers.java, peers.groovy, peers.openbao], 'the library of Jenkins and a real OpenBao', () => {
  let issuer: Issuer
  let bao: OpenBao

  beforeAll(async () => {
    issuer = await startIssuer({ ci: 'jenkins' })
    bao = await startOpenBao()
    const ok = async (method: string, path: string, body?: object) => {
      const { status, body: answer } = await bao.api(method, path, body)
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer.errors)}`)
    }
    await ok('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '2' } })
    await ok('POST', 'kv/data/app', { data: { password } })
    await ok('PUT', 'sys/policies/acl/deploy', { policy: 'path "kv/data/*" { capabilities = ["read"] }' })
    await ok('POST', 'sys/auth/jwt', { type: 'jwt' })
    await ok('POST', 'auth/jwt/config', { jwks_url: `${issuer.url}/jwks`, bound_issuer: issuer.url })
    await ok('POST', 'auth/jwt/role/deploy', {
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: [audience],
      bound_subject: issuer.identity.subject,
      token_policies: ['deploy'],
      token_ttl: '20m',
    })
  })

  afterAll(async () => {
    await Promise.all([bao?.stop(), issuer?.close()])
  })

  /** How many tokens are alive, but for the root's. */
  async function alive(): Promise<number> {
    const { body } = await bao.api('LIST', 'auth/token/accessors')
    const { keys } = body.data as { keys: string[] }
    return keys.length - 1
  }

  const take = '. "$MAYFLY_ENV"; cp "$PASSWORD_FILE" "$MARKS/password"; printf %s "$VAULT_TOKEN" > "$MARKS/token"'

  test.each([
    ['a block to its end', take, 'SUCCESS'],
    ['a block that fails', `${take}; exit 7`, 'FAILURE'],
    ['a block that is aborted', `${take}; touch "$MARKS/waiting"; sleep 60`, 'ABORTED'],
  ])('%s: its token was there, and is dead', async (_, script, result) => {
    const use = [
      `provider: 'vault', url: '${bao.url}', role: 'deploy', audience: '${audience}', credentialsId: 'oidc-bao'`,
      `secrets: 'PASSWORD = kv/app#password', token: true, deliver: ['env', 'file']`,
    ].join(', ')
    const build = await runBuild({
      mode: 'sandbox',
      pipeline: `node { withMayfly(${use}) { sh '${script}' } }`,
      issuer,
      credentials: { 'oidc-bao': audience },
      aborts: ['waiting'],
    })
    const { token = '' } = build.marks
    expect([build.result, build.marks.password, token.slice(0, 2)]).toEqual([result, password, 's.'])
    expect(build.log).toMatch(/Vault token of deploy at \S+: revoked-verified, by vault/)
    expect(await alive()).toBe(0)
    const shown = [build.log, build.steps, build.states].join('\n')
    expect(leaks(shown, [password, token, ...issuer.minted])).toEqual([])
    expect(build.left).toEqual([])
  })
})
