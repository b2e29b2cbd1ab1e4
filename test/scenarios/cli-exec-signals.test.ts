import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flagsOf, inShellJob, type RunningProgram, type ShellJob } from '../support/shell-job.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

const revoked = /: revoked-verified, by vault, /

/** Runs a Node script under `exec`. `heed` gets each text of its output, and can send signals. */
async function exec(
  job: ShellJob,
  world: VaultWorld,
  script: string,
  heed: (text: string, running: RunningProgram) => void,
): Promise<{ code: number | null; signal: string | null; output: string }> {
  const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
  const args = ['exec', 'vault', ...flagsOf(world.inputs), '--', process.execPath, '-e', script]
  return job.mayfly(args, { env, onChunk: heed })
}

const inJob = (scenario: (job: ShellJob, world: VaultWorld) => Promise<void>) =>
  inVaultWorld((world) => inShellJob('jenkins', (job) => scenario(job, world)), undefined, 'jenkins')

const alive = (world: VaultWorld) => world.vault.tokens.filter((token) => token.alive).length

/** Prints that it listens, and runs until it is asked to end. */
const listens = (on: string) => `${on}; setInterval(() => undefined, 1000); console.log('ready')`

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s reaches the command, whose code is kept', (signal) =>
  inJob(async (job, world) => {
    const ran = await exec(
      job,
      world,
      listens(`process.on('${signal}', () => { console.log('told'); process.exit(9) })`),
      (text, { kill }) => text.includes('ready') && kill(signal),
    )
    expect(ran.code).toBe(9)
    expect(ran.output).toContain('told')
    expect(ran.output).toMatch(revoked)
    expect([alive(world), job.files()]).toEqual([0, []])
  }),
)

test('a command that dies of a signal gives 128 and its number', () =>
  inJob(async (job, world) => {
    const ran = await exec(job, world, listens(''), (text, { kill }) => text.includes('ready') && kill('SIGTERM'))
    expect([ran.code, ran.signal]).toEqual([143, null])
    expect(ran.output).toMatch(revoked)
  }))

test('a second signal finds everything ended though the command does not heed, and a third one stops nothing', () =>
  inJob(async (job, world) => {
    const stubborn = `let heard = 0
      process.on('SIGTERM', () => { console.log('heard', ++heard) })
      process.on('SIGINT', () => undefined)
      process.on('SIGHUP', () => process.exit(0))`
    const ran = await exec(job, world, listens(stubborn), (text, { kill }) => {
      if (text.includes('ready') || text.includes('heard 1')) kill('SIGTERM')
      if (text.includes('heard 2')) kill('SIGINT')
      // The command may end only now. Its credential was revoked while it ran.
      if (revoked.test(text)) {
        expect(alive(world)).toBe(0)
        kill('SIGHUP')
      }
    })
    expect(ran.code).toBe(0)
    expect(ran.output.indexOf('heard 2')).toBeGreaterThan(0)
    expect([alive(world), job.files()]).toEqual([0, []])
  }))

test('a signal before the command is there takes everything back', () =>
  inJob(async (job, world) => {
    let running: RunningProgram | undefined
    world.vault.answer = (request, _, next) => {
      // It waits for the answer during this time.
      if (request.url?.includes('/kv/')) running?.kill('SIGTERM')
      else next()
    }
    const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    const args = ['exec', 'vault', ...flagsOf(world.inputs), '--', 'touch', 'started']
    const ran = await job.mayfly(args, {
      env,
      onStart: (started) => {
        running = started
      },
    })
    expect(ran.code).toBe(143)
    expect(ran.stderr).toContain('(ERR_CANCELLED)')
    expect(existsSync(join(job.workspace, 'started'))).toBe(false)
    expect([alive(world), job.files()]).toEqual([0, []])
  }))

test('killed, it leaves a record in a private folder, and a logout ends what is in it', () =>
  inJob(async (job, world) => {
    // A command that prints ends when nobody reads its output any more.
    const script = `console.log('ready'); setInterval(() => console.log('still here'), 100)`
    const ran = await exec(job, world, script, (text, { kill }) => text.includes('ready') && kill('SIGKILL'))
    expect(ran.signal).toBe('SIGKILL')
    expect(alive(world)).toBe(1)
    const [record = ''] = job.files()
    expect(record).toMatch(/^tmp\/mayfly-\w+\/record-[0-9a-f]+\.json$/)
    const logout = await job.mayfly(['logout', '--state-dir', join(job.root, record, '..')])
    expect(logout.stderr).toMatch(revoked)
    expect([alive(world), job.files()]).toEqual([0, []])
  }))
