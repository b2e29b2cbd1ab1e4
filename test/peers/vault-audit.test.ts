import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { cli, inShellJob, type ShellJob } from '../support/shell-job.ts'
import { allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'

const audience = 'https://bao.example'

/** A program of the job that reads a secret with its token. */
const read = `fetch(process.env.VAULT_ADDR + '/v1/kv/data/app', { headers: { 'x-vault-token': process.env.VAULT_TOKEN } })
  .then(({ status }) => process.exit(status === 200 ? 0 : 1))`

withPeers([peers.openbao], 'the audit file of a real OpenBao beside the evidence of jobs', () => {
  let issuer: Issuer
  let bao: OpenBao
  beforeAll(async () => {
    issuer = await startIssuer()
    bao = await startOpenBao({ isAudited: true })
    await bao.set('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '2' } })
    await bao.set('POST', 'kv/data/app', { data: { password: 'one' } })
    await bao.set('PUT', 'sys/config/auditing/request-headers/X-Correlation-Id', { hmac: false })
    await allow(bao, 'deploy', { 'kv/data/*': ['read'] })
    await trust(bao, issuer)
    const role = { role_type: 'jwt', user_claim: 'sub', bound_audiences: [audience], token_policies: ['deploy'] }
    await bao.set('POST', 'auth/jwt/role/deploy', { ...role, token_ttl: '20m' })
  })
  afterAll(async () => {
    await bao.stop()
    await issuer.close()
  })

  /** One command with a token, and its evidence in the file. */
  async function runWithToken(job: ShellJob, program: string, file: string): Promise<void> {
    const args = ['--url', bao.url, '--role', 'deploy', '--audience', audience, '--deliver', 'env', '--evidence', file]
    const env = { MAYFLY_ID_TOKEN: await issuer.mint(audience) }
    const ran = await job.mayfly(['exec', 'vault', ...args, '--', process.execPath, '-e', program], { env })
    expect(ran.code, ran.output).toBe(0)
  }

  test('report finds the token that nobody used, and the login that no evidence has', () =>
    inShellJob('shell', async (job) => {
      const file = join(job.workspace, 'evidence.ndjson')
      await runWithToken(job, read, file)
      await runWithToken(job, '0', file)
      const jwt = await issuer.mint(audience)
      const { status } = await bao.api('POST', 'auth/jwt/login', { role: 'deploy', jwt })
      expect(status).toBe(200)
      const args = [cli, 'report', file, '--vault-audit', bao.auditFile, '--format', 'json']
      const { stdout, stderr } = await job.run(process.execPath, args)
      expect(stderr).toBe('')
      const { findings } = JSON.parse(stdout) as { findings: { rule: string; detail: string }[] }
      const joined = findings.filter(({ rule }) => ['used-after-end', 'unused', 'unrecorded'].includes(rule))
      expect(joined.map(({ rule, detail }) => [rule, detail.replace(/: .*/, '')]).sort()).toEqual([
        ['unrecorded', 'update auth/jwt/login'],
        ['unused', 'no use in the log'],
      ])
    }))

  test('the audit file has the id of the lease as its correlation', () => {
    const text = readFileSync(bao.auditFile, 'utf8')
    expect(text).toMatch(/"x-correlation-id":\["vault-[0-9a-f]{12}"\]/)
  })
})
