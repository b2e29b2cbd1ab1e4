import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flagsOf, inShellJob, type ProgramResult, type ShellJob } from '../support/shell-job.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

const inJob = (scenario: (job: ShellJob, world: VaultWorld) => Promise<void>) =>
  inVaultWorld((world) => inShellJob('gitlab', (job) => scenario(job, world)), undefined, 'gitlab')

/** Logs in, and returns the id of the lease as the log shows it. */
async function login(job: ShellJob, world: VaultWorld, secrets: string): Promise<string> {
  const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
  const { stderr } = await job.login(['vault', ...flagsOf({ ...world.inputs, secrets })], { env })
  const [id = ''] = /vault-[0-9a-f]{12}/.exec(stderr) ?? []
  return id
}

const end = (job: ShellJob, ...ids: string[]): Promise<ProgramResult> =>
  job.mayfly(['end', ...ids, '--state-dir', job.state])
const alive = (world: VaultWorld) => world.vault.tokens.map((one) => one.alive)
const script = (job: ShellJob) => readFileSync(join(job.state, 'env.sh'), 'utf8')

test('only the wanted lease ends, and its variables leave env.sh; the last one takes the folder with it', () =>
  inJob(async (job, world) => {
    const [first, second] = [
      await login(job, world, 'ONE = kv/app#password'),
      await login(job, world, 'TWO = kv/app#password'),
    ]
    const unknown = await end(job, first, 'vault-000000000000', 'nonsense')
    expect(unknown.code).toBe(2)
    expect(unknown.stderr.replace(/\s+/g, ' ')).toContain(
      '2 leases are not here (ERR_INPUT_INVALID) unknown vault-000000000000, nonsense leases here',
    )
    expect([alive(world), script(job)]).toEqual([[true, true], expect.stringContaining('export ONE=')])
    const ended = await end(job, first)
    expect(ended.code).toBe(0)
    expect(ended.stderr).toMatch(/^mayfly: Vault token of deploy at \S+: revoked-verified, by vault, \S+\n/)
    expect(alive(world)).toEqual([false, true])
    expect([script(job).includes('export ONE='), script(job).includes('export TWO=')]).toEqual([false, true])
    expect((await end(job, second)).code).toBe(0)
    expect([alive(world), existsSync(job.state), job.isClean, job.leaks(world)]).toEqual([
      [false, false],
      false,
      true,
      [],
    ])
  }))

test('of a login with two credentials one ends, and the record keeps the other for the logout', () =>
  inJob(async (job, world) => {
    const item = (name: string) =>
      [
        `- provider: vault`,
        `  name: ${name}`,
        ...Object.entries({ ...world.inputs, secrets: `${name.toUpperCase()} = kv/app#password` }).map(
          ([key, value]) => `  ${key}: ${value}`,
        ),
      ].join('\n')
    const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    const list = join(job.root, 'home', 'list.yml')
    writeFileSync(list, `${item('one')}\n${item('two')}\n`)
    const { stderr, code } = await job.login(['--credentials', list], { env })
    expect(code, stderr).toBe(0)
    const [first = ''] = stderr.match(/vault-[0-9a-f]{12}/g) ?? []
    expect((await end(job, first)).code).toBe(0)
    expect(alive(world).filter((one) => one)).toHaveLength(1)
    expect((await end(job)).stderr.match(/: revoked-verified, by vault/g)).toHaveLength(1)
    expect([alive(world), existsSync(job.state)]).toEqual([[false, false], false])
  }))
