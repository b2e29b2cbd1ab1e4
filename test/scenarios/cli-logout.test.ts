import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { quickTime } from '../support/quick-time.ts'
import { flagsOf, inShellJob, type RunningProgram, type ShellJob } from '../support/shell-job.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

const inJob = (scenario: (job: ShellJob, world: VaultWorld) => Promise<void>) =>
  inVaultWorld((world) => inShellJob('gitlab', (job) => scenario(job, world)), undefined, 'gitlab')

async function login(job: ShellJob, world: VaultWorld, inputs: Record<string, string> = {}) {
  const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
  const ran = await job.login(['vault', ...flagsOf({ ...world.inputs, ...inputs })], { env })
  expect(ran.code, ran.stderr).toBe(0)
}

const alive = (world: VaultWorld) => world.vault.tokens.map((token) => token.alive)

test('a second logout does no harm, says that the folder is gone, and needs no token', () =>
  inJob(async (job, world) => {
    await login(job, world)
    const first = await job.logout()
    expect(first).toMatchObject({ code: 0, stdout: '' })
    expect(first.stderr.split('\n')).toEqual([
      expect.stringMatching(/^mayfly: Vault token of deploy at \S+: revoked-verified, by vault, \S+$/),
      expect.stringMatching(/^mayfly: kv\/app: read, a static value: it does not end/),
      '',
    ])
    const requests = world.vault.requests.length
    const second = await job.logout()
    expect(second).toMatchObject({
      code: 0,
      stderr: `mayfly: warning: nothing to end: ${job.state} does not exist. A logout has removed it, or no login used it\n`,
    })
    expect([world.vault.requests.length, job.isClean]).toEqual([requests, true])
  }))

test('a login killed while Vault is read leaves its token in the record, and logout ends it', () =>
  inJob(async (job, world) => {
    let running: RunningProgram | undefined
    world.vault.answer = (request, _, next) => {
      if (request.url?.includes('/kv/')) running?.kill('SIGKILL')
      next()
    }
    const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    const onStart = (started: RunningProgram) => {
      running = started
    }
    const killed = await job.login(['vault', ...flagsOf(world.inputs)], { env, onStart })
    expect([killed.signal, alive(world)]).toEqual(['SIGKILL', [true]])
    const logout = await job.logout()
    expect([logout.code, alive(world), job.isClean]).toEqual([0, [false], true])
  }))

test('what a killed writer left half done goes as well; what is not ours stays', () =>
  inJob(async (job, world) => {
    await login(job, world)
    writeFileSync(join(job.state, '.4711.env.sh'), "export PASSWORD='half")
    writeFileSync(join(job.state, 'env.sh.d', '.4711.vault-000000000000'), "export PASSWORD='half")
    writeFileSync(join(job.state, 'notes'), 'mine')
    expect((await job.logout()).code).toBe(0)
    expect(job.files()).toEqual(['workspace.tmp/mayfly-4711/notes'])
  }))

test('under strict-revoke what lives on is exit 3, once', () =>
  inJob(async (job, world) => {
    await login(job, world, { secrets: 'DB = database/creds/app#password', 'strict-revoke': 'true' })
    world.vault.databaseDown = true
    const ran = await job.logout()
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('mayfly: strict-revoke: 1 of 1 credentials of this step may still be valid')
    expect((await job.logout()).code).toBe(0)
  }))

test('with Vault out of reach the record stays, and the next logout ends it', () =>
  inJob(async (job, world) => {
    await login(job, world)
    world.vault.answer = (_, response) => response.destroy()
    const first = await job.logout({ env: quickTime })
    expect([first.code, alive(world)]).toEqual([0, [true]])
    expect(first.stderr).toMatch(/: revoke-failed, 127\.0\.0\.1 gave no complete answer \(ECONNRESET\); valid until /)
    expect(first.stderr).toContain('To try again: mayfly logout')
    expect(existsSync(join(job.state, 'env.sh'))).toBe(false)
    world.vault.answer = undefined
    await job.logout()
    expect([alive(world), job.isClean]).toEqual([[false], true])
  }))

test('a folder that others can write is not believed: its record would say where tokens go', () =>
  inJob(async (job, world) => {
    await login(job, world)
    chmodSync(job.state, 0o777)
    const ran = await job.logout()
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('(ERR_STATE_REFUSED)')
    expect(alive(world)).toEqual([true])
  }))

/** The path of the only record. */
function recordOf(job: ShellJob): string {
  return join(job.root, job.files().find((file) => file.includes('/record-')) ?? '')
}

const notEnded = 'not revoked, and expire by themselves'

test('a record that cannot be read is named, and the others are ended', () =>
  inJob(async (job, world) => {
    await login(job, world)
    writeFileSync(join(job.state, 'record-ffffffffffffffffffff.json'), '{"version":99}')
    const ran = await job.logout()
    expect(ran.stderr).toContain(
      `warning: record-ffffffffffffffffffff.json cannot be read: the credentials of that login were ${notEnded}\n`,
    )
    expect([ran.code, alive(world)]).toEqual([1, [false]])
  }))

test.each<[what: string, spoil: (record: string) => void]>([
  ['garbled', (record) => writeFileSync(record, '{"version":1,"leases":[{')],
  ['empty', (record) => writeFileSync(record, '')],
  ['of a later version', (record) => writeFileSync(record, '{"version":99}')],
])('a record that is %s: what its login delivered goes all the same, and the logout fails', (_, spoil) =>
  inJob(async (job, world) => {
    await login(job, world, { deliver: 'env,file', secrets: 'PASSWORD = kv/app#password' })
    const record = recordOf(job)
    const [, lease = ''] = /"id":"(vault-[0-9a-f]+)"/.exec(readFileSync(record, 'utf8')) ?? []
    spoil(record)
    const first = await job.logout()
    expect([first.code, alive(world)]).toEqual([1, [true]])
    expect(first.stderr).toContain(
      `warning: ${basename(record)} cannot be read: the credentials of that login were ${notEnded}\n`,
    )
    const gone = ['env.ps1', 'env.ps1.d', 'env.sh', 'env.sh.d', 'public.env', 'public.env.d', lease].sort().join(', ')
    expect(
      first.stderr.replace(/: (env\.sh.*?);/, (_, names) => `: ${names.split(', ').sort().join(', ')};`),
    ).toContain(
      `warning: removed the files of a login without a record: ${gone}. The credentials of that login were ${notEnded}\n`,
    )
    expect(job.files()).toEqual([relative(job.root, record)])
    // The message comes each time, because another version may be able to read the record.
    expect((await job.logout()).code).toBe(1)
  }),
)

test('a record that a script took away: what its login delivered goes, and the logout fails once', () =>
  inJob(async (job, world) => {
    await login(job, world)
    rmSync(recordOf(job))
    const first = await job.logout()
    expect([first.code, alive(world), job.isClean]).toEqual([1, [true], true])
    expect(first.stderr).toContain('removed the files of a login without a record: env.ps1')
    expect((await job.logout()).code).toBe(0)
  }))

test('the exit code shows strict-revoke of one login, whatever other record cannot be read', () =>
  inJob(async (job, world) => {
    await login(job, world, { secrets: 'DB = database/creds/app#password', 'strict-revoke': 'true' })
    writeFileSync(join(job.state, 'record-000000000000000000.json'), 'x')
    world.vault.databaseDown = true
    expect((await job.logout()).code).toBe(3)
  }))

test('a folder that was moved since: everything is ended and removed, and nothing else is said', () =>
  inJob(async (job, world) => {
    await login(job, world, { deliver: 'env,file', secrets: 'PASSWORD = kv/app#password' })
    const moved = `${job.state}-moved`
    renameSync(job.state, moved)
    const ran = await job.mayfly(['logout', '--state-dir', moved])
    expect(ran.stderr).toMatch(/Vault token of .*: revoked-verified/)
    expect(ran.stderr).not.toContain('may still be valid')
    expect([alive(world), job.isClean]).toEqual([[false], true])
  }))

test('a path in a record that is not in the folder is not touched', () =>
  inJob(async (job, world) => {
    await login(job, world)
    const victim = join(job.root, 'victim')
    mkdirSync(victim)
    writeFileSync(join(victim, 'precious'), 'x')
    const name = job.files().find((file) => file.includes('/record-')) ?? ''
    const record = JSON.parse(readFileSync(join(job.root, name), 'utf8'))
    record.leases[0].delivered.push({ kind: 'folder', path: victim }, { kind: 'folder', path: job.state })
    writeFileSync(join(job.root, name), JSON.stringify(record))
    const ran = await job.logout()
    expect(ran.stderr).toContain(`${victim} could not be removed from the job (the path does not belong to Mayfly)`)
    expect([existsSync(join(victim, 'precious')), alive(world)]).toEqual([true, [false]])
  }))

test('a token that cannot be read does not stop an ending that needs none', () =>
  inJob(async (job, world) => {
    await login(job, world)
    const ran = await job.logout({ env: { MAYFLY_ID_TOKEN: 'no token' } })
    expect([ran.code, alive(world), job.isClean]).toEqual([0, [false], true])
  }))

test.each([
  ['is no file', (path: string) => mkdirSync(path), 1, true],
  ['another logout has forgotten', (path: string) => symlinkSync('gone', path), 0, false],
])('a record that %s does not keep the others alive', (_, put, code, told) =>
  inJob(async (job, world) => {
    await login(job, world)
    put(join(job.state, 'record-ffffffffffffffffffff.json'))
    const ran = await job.logout()
    expect([ran.code, alive(world)]).toEqual([code, [false]])
    expect(ran.stderr.includes('cannot be read')).toBe(told)
  }),
)

test('a record that the disk has no room for fails the login, which takes back what it got', () =>
  inJob(async (job, world) => {
    const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    const flags = [...flagsOf(world.inputs), '--state-dir', job.state].map((flag) => `'${flag}'`)
    // The limit is one block of 512 bytes per file. The record of a lease is longer, and the first write ends early
    // without an error.
    const command = `ulimit -f 1; "${process.execPath}" "${job.cli}" login vault ${flags.join(' ')}`
    const ran = await job.run('/bin/sh', ['-c', command], { env })
    expect([ran.code, alive(world), job.files()]).toEqual([1, [false], []])
    expect(ran.stderr).toContain('The record of this login could not be saved (ERR_DELIVERY_FAILED)')
  }))
