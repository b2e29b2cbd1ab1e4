import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chainOf, type JobEvent } from '../support/evidence.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'

const audience = 'https://bao.example'

/** The least rights, as the plan and the runbook name them. */
const rights = {
  'auth/token/lookup-accessor': ['update'],
  'auth/token/revoke-accessor': ['update'],
  'identity/entity/id/+': ['read', 'update'],
}

withPeers([peers.openbao], 'contain and drill with a real OpenBao', () => {
  let issuer: Issuer
  let bao: OpenBao
  let responder: string

  beforeAll(async () => {
    issuer = await startIssuer()
    bao = await startOpenBao()
    await trust(bao, issuer)
    await allow(bao, 'contain', rights)
    const role = { role_type: 'jwt', user_claim: 'sub', bound_audiences: [audience], token_policies: ['default'] }
    await bao.set('POST', 'auth/jwt/role/deploy', { ...role, token_ttl: '20m' })
    await bao.set('POST', 'auth/jwt/role/batch', { ...role, token_ttl: '20m', token_type: 'batch' })
    responder = await tokenOf({ policies: ['contain'] })
  })
  afterAll(async () => {
    await bao.stop()
    await issuer.close()
  })

  async function tokenOf(fields: object): Promise<string> {
    const { body } = await bao.api('POST', 'auth/token/create', fields)
    return (body as { auth: { client_token: string } }).auth.client_token
  }

  /** A login of a job, as a subject. */
  async function login(sub: string, role = 'deploy'): Promise<{ token: string; accessor: string }> {
    const jwt = await issuer.mint(audience, { sub })
    const { body } = await bao.api('POST', 'auth/jwt/login', { role, jwt })
    const { client_token: token, accessor } = (body as { auth?: Record<string, string> }).auth ?? {}
    return { token: token ?? '', accessor: accessor ?? '' }
  }

  const isAlive = async ({ token }: { token: string }) =>
    (await bao.api('GET', 'auth/token/lookup-self', undefined, { 'x-vault-token': token })).status === 200

  const principal = () => `deploy at ${new URL(bao.url).host}`

  function evidenceOf(job: ShellJob, accessor: string): string {
    const event: JobEvent = {
      ...{ event: 'issued', lease: 'vault-1', provider: 'vault', principal: principal(), trace: { accessor } },
      ...{ what: `Vault token of ${principal()}`, expiresAt: '2099-01-01T00:00:00.000Z' },
    }
    const file = join(job.workspace, 'evidence.ndjson')
    writeFileSync(file, `${chainOf([event], { system: 'shell', run: '1' }).join('\n')}\n`)
    return file
  }

  test('--apply ends one token with the least rights, then everything of its entity, and nothing else', () =>
    inShellJob('shell', async (job) => {
      const [leaked, same, other] = [await login('repo:a'), await login('repo:a'), await login('repo:b')]
      const env = { VAULT_ADDR: bao.url, VAULT_TOKEN: responder }
      const one = await job.mayfly(['contain', '--lease', 'vault-1', '--apply', evidenceOf(job, leaked.accessor)], {
        env,
      })
      expect(one.stdout).toContain('ended  Vault: Vault token of deploy')
      expect([await isAlive(leaked), await isAlive(same), await isAlive(other)]).toEqual([false, true, true])
      const file = evidenceOf(job, same.accessor)
      const all = await job.mayfly(['contain', '--principal', principal(), '--apply', file], { env })
      expect(all.stdout).toContain('it is disabled: Vault refuses its tokens and its logins')
      expect([await isAlive(same), await isAlive(other)]).toEqual([false, true])
      expect(await login('repo:a'), 'a login of a disabled entity').toEqual({ token: '', accessor: '' })
      const late = await job.mayfly(['contain', '--lease', 'vault-1', '--apply', file], { env })
      expect(late.stdout).toContain('unknown  Vault')
    }))

  test('the commands of a plan do the same, by the own command line of OpenBao', () =>
    inShellJob('shell', async (job) => {
      const [leaked, same, other] = [await login('repo:c'), await login('repo:c'), await login('repo:d')]
      const { stdout } = await job.mayfly(['contain', '--lease', 'vault-1', '--json', evidenceOf(job, leaked.accessor)])
      const [plan] = JSON.parse(stdout).systems
      const bin = join(job.root, 'bin')
      mkdirSync(bin)
      symlinkSync(peers.openbao.path, join(bin, 'vault'))
      const commands = (calls: { commands: string[] }[]) => calls.flatMap((call) => call.commands)
      const [lookUp = ''] = commands(plan.one).slice(-1)
      const script = [
        ...['set -e', ...commands(plan.one).slice(0, -1), `if ${lookUp}; then exit 9; fi`],
        ...[...commands(plan.all.slice(0, 1)), ...commands(plan.fresh), ...plan.fresh[0].undo.commands],
      ].join('\n')
      const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: job.root, BAO_ADDR: bao.url, BAO_TOKEN: 'root-of-the-test' }
      const ran = spawnSync('/bin/sh', ['-c', script], { cwd: job.workspace, env, encoding: 'utf8' })
      expect([ran.status, ran.stderr.replace(/^.*invalid accessor.*$/gm, '')]).toEqual([0, expect.any(String)])
      expect([await isAlive(leaked), await isAlive(same), await isAlive(other)]).toEqual([false, false, true])
      // The role is there again, from the saved file.
      expect(JSON.parse(readFileSync(join(job.workspace, 'deploy-role.json'), 'utf8'))).toHaveProperty(
        'bound_audiences',
      )
      expect(await isAlive(await login('repo:d'))).toBe(true)
    }))

  test('a batch token is refused only while its entity is disabled, as the plan says', async () => {
    const [batch, service] = [await login('repo:e', 'batch'), await login('repo:e')]
    const self = { 'x-vault-token': batch.token }
    const { body } = await bao.api('GET', 'auth/token/lookup-self', undefined, self)
    const { entity_id: entity } = (body as { data: Record<string, string> }).data
    await bao.set('PUT', 'sys/leases/revoke-prefix/auth/jwt/login', {})
    await expect.poll(() => isAlive(service)).toBe(false)
    expect(await isAlive(batch)).toBe(true)
    await bao.set('POST', `identity/entity/id/${entity}`, { disabled: true })
    expect(await isAlive(batch)).toBe(false)
  })

  test('a drill sees the refusal at once', () =>
    inShellJob('shell', async (job) => {
      await allow(bao, 'drill', { 'auth/token/create': ['update'], 'auth/token/revoke-accessor': ['update'] })
      const env = { VAULT_ADDR: bao.url, VAULT_TOKEN: await tokenOf({ policies: ['default', 'drill'] }) }
      const { code, stdout, stderr } = await job.mayfly(['drill', '--system', 'vault', '--json'], { env })
      expect([code, stderr]).toEqual([0, ''])
      expect(JSON.parse(stdout)).toMatchObject({ status: 204, acceptedAgain: 0, looks: { refused: 4 } })
    }))
})
