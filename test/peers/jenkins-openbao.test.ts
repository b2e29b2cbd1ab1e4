import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { runBuild } from './jenkins.ts'
import { allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'

const audience = 'https://bao.example'
const password = 'password-in-the-real-one'

withPeers([peers.java, peers.groovy, peers.openbao], 'the library of Jenkins and a real OpenBao', () => {
  let issuer: Issuer
  let bao: OpenBao

  beforeAll(async () => {
    issuer = await startIssuer({ ci: 'jenkins' })
    bao = await startOpenBao()
    await bao.set('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '2' } })
    await bao.set('POST', 'kv/data/app', { data: { password } })
    await allow(bao, 'deploy', { 'kv/data/*': ['read'] })
    await trust(bao, issuer)
    await bao.set('POST', 'auth/jwt/role/deploy', {
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

  /** The number of valid tokens, without those of root. */
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
      `secrets: 'PASSWORD = kv/app#password', deliver: ['env', 'file'], session: ['env']`,
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
