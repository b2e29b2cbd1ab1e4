import { chmodSync, chownSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { inWorld, audience as stsAudience } from '../support/aws-world.ts'
import { clusterAudience, inKubernetesWorld } from '../support/kubernetes-world.ts'
import { flagsOf, inShellJob, type ShellJob } from '../support/shell-job.ts'
import { filesIn } from '../support/story.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

const inJob = (scenario: (job: ShellJob, world: VaultWorld) => Promise<void>) =>
  inVaultWorld((world) => inShellJob('gitlab', (job) => scenario(job, world)), undefined, 'gitlab')

async function login(job: ShellJob, world: VaultWorld, state = job.state, env: Record<string, string> = {}) {
  const token = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
  const args = ['login', 'vault', ...flagsOf(world.inputs), '--state-dir', state]
  return job.mayfly(args, { env: { ...token, ...env } })
}

const misplaced = /^ {2}(?:--)?state-dir +must not be inside the project folder, because artifacts could include it$/m

/** Ways in which a state folder is in the project although its name does not show it. */
const detours: [what: string, state: (job: ShellJob) => string][] = [
  [
    'a folder above it is a link',
    (job) => {
      symlinkSync(job.workspace, join(job.root, 'elsewhere'))
      return join(job.root, 'elsewhere/not/yet/there')
    },
  ],
  [
    'a link leads to a link',
    (job) => {
      symlinkSync(job.workspace, join(job.root, 'one'))
      symlinkSync('one', join(job.root, 'two'))
      return join(job.root, 'two/state')
    },
  ],
  ['it goes up and down again', (job) => `${job.root}/home/../workspace/state`],
  [
    'a link in the project leads out of it, and whoever writes there can turn it',
    (job) => {
      symlinkSync(dirname(job.state), join(job.workspace, 'out'))
      return join(job.workspace, 'out/state')
    },
  ],
]

test.each(detours)('a state folder in the project is refused when %s', (_, detour) =>
  inJob(async (job, world) => {
    const ran = await login(job, world, detour(job))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(misplaced)
    expect([world.vault.requests, job.files()]).toEqual([[], []])
  }),
)

test('and when the project is known by a link of its own', () =>
  inJob(async (job, world) => {
    const project = join(job.root, 'project')
    symlinkSync(job.workspace, project)
    const ran = await login(job, world, join(job.workspace, 'state'), { CI_PROJECT_DIR: project })
    expect([ran.code, world.vault.requests]).toEqual([2, []])
    expect(ran.stderr).toMatch(misplaced)
  }))

test('a link that leads elsewhere is no fault, above the folder', () =>
  inJob(async (job, world) => {
    symlinkSync(dirname(job.state), join(job.root, 'elsewhere'))
    const state = join(job.root, 'elsewhere/mayfly-4711')
    expect((await login(job, world, state)).code).toBe(0)
    expect((await job.logout()).code).toBe(0)
    expect([world.vault.tokens.map(({ alive }) => alive), existsSync(job.state)]).toEqual([[false], false])
  }))

test.each<[what: string, args: (job: ShellJob) => string[], env: (job: ShellJob) => Record<string, string>]>([
  ['a flag', (job) => ['--workspace', job.workspace], () => ({ CI_PROJECT_DIR: '/elsewhere' })],
  ['a flag alone', (job) => ['--workspace', job.workspace, '--platform', 'shell'], () => ({})],
  ['the folder that the command is started in', () => [], () => ({ CI_PROJECT_DIR: '/elsewhere' })],
  ['a variable of Jenkins', () => ['--platform', 'jenkins'], (job) => ({ WORKSPACE: job.workspace })],
])('the project is known by %s, whatever other variables say', (_, args, env) =>
  inJob(async (job, world) => {
    const token = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    const state = ['--state-dir', join(job.workspace, 'public/state'), ...args(job)]
    const ran = await job.mayfly(['login', 'vault', ...flagsOf(world.inputs), ...state], {
      env: { ...token, ...env(job) },
    })
    expect([ran.code, ran.stderr.match(misplaced)?.length]).toEqual([2, 1])
    expect([world.vault.requests, filesIn(job.workspace)]).toEqual([[], []])
  }),
)

test('exec writes no file among temporary ones that lie in the project, and gets nothing', () =>
  inKubernetesWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        symlinkSync(job.workspace, join(job.root, 'elsewhere'))
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(clusterAudience), TMPDIR: join(job.root, 'elsewhere') }
        const ran = await job.mayfly(['exec', 'kubernetes', ...flagsOf(world.inputs), '--', 'touch', 'ran'], { env })
        expect(ran.code).toBe(1)
        expect(ran.stderr).toContain('The folder for temporary files is inside the project folder (ERR_STATE_REFUSED)')
        const made = world.cluster.requests.filter(({ method }) => method === 'POST')
        expect([made, existsSync(join(job.workspace, 'ran')), filesIn(job.workspace)]).toEqual([[], false, []])
      }),
    undefined,
    'gitlab',
  ))

test('where it has nothing to write it needs no such folder', () =>
  inWorld(
    {},
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(stsAudience), TMPDIR: job.workspace }
        const ran = await job.mayfly(['exec', 'aws', ...flagsOf(world.inputs), '--', 'true'], { env })
        expect([ran.code, job.files()]).toEqual([0, []])
      }),
    'gitlab',
  ))

test.each([
  ['the root of the disk', () => '/', 'The state folder is not private to this user (ERR_STATE_REFUSED)'],
  ['below a file', (job: ShellJob) => `${job.cli}/state`, 'The state folder cannot be opened (ERR_STATE_REFUSED)'],
])('a state folder that cannot be used (%s) is reported together with every wrong input', (_, folder, message) =>
  inJob(async (job, world) => {
    const wrong = { ...world.inputs, deliver: 'nowhere', url: 'no address' }
    const ran = await job.mayfly(['login', 'vault', ...flagsOf(wrong), '--stats-dir', 'x', '--state-dir', folder(job)])
    expect([ran.code, world.vault.requests]).toEqual([2, []])
    for (const words of [message, '3 inputs are wrong', 'deliver', 'url', '--stats-dir'])
      expect(ran.stderr).toContain(words)
  }),
)

/** A folder that exists before the login, with the reason why it is not accepted. */
const unfit: [what: string, spoil: (state: string) => void][] = [
  ['that its group can write', (state) => chmodSync(state, 0o770)],
  ['that everybody can write', (state) => chmodSync(state, 0o777)],
  ['that others can read', (state) => chmodSync(state, 0o755)],
]

const foreign: typeof unfit = [['of another user', (state) => chownSync(state, 65_534, 65_534)]]

function refuses(_: string, spoil: (state: string) => void): Promise<void> {
  return inJob(async (job, world) => {
    mkdirSync(job.state, { mode: 0o700 })
    writeFileSync(join(job.state, 'env.sh'), 'mine')
    spoil(job.state)
    const first = await login(job, world)
    const last = await job.logout()
    for (const ran of [first, last]) {
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain('The state folder is not private to this user (ERR_STATE_REFUSED)')
      expect(ran.stderr).toContain(`folder  ${job.state}`)
    }
    expect([world.vault.requests, job.files()]).toEqual([[], ['workspace.tmp/mayfly-4711/env.sh']])
  })
}

test.each(unfit)('a folder %s is not used, and nothing is asked for', refuses)
// Only root can give a folder to another user.
test.skipIf(process.getuid?.() !== 0).each(foreign)('a folder %s is not used, and nothing is asked for', refuses)

test.each<[what: string, put: (job: ShellJob) => void]>([
  ['file', (job) => writeFileSync(job.state, '')],
  ['link to the project', (job) => symlinkSync(job.workspace, job.state)],
  ['link to a private folder', (job) => symlinkSync(join(job.root, 'home'), job.state)],
  ['link to nothing', (job) => symlinkSync(join(job.workspace, 'none'), job.state)],
])('a %s is no state folder', (_, put) =>
  inJob(async (job, world) => {
    chmodSync(join(job.root, 'home'), 0o700)
    put(job)
    const ran = await login(job, world)
    expect([ran.code, world.vault.requests]).toEqual([2, []])
    expect(ran.stderr).toContain('(ERR_STATE_REFUSED)')
    expect([filesIn(job.workspace), filesIn(join(job.root, 'home'))]).toEqual([[], []])
  }),
)

test.each([
  ['the parent is a file', (job: ShellJob) => `${job.root}/file/state`, 'ERR_STATE_REFUSED', 'ENOTDIR'],
  ['a folder below it is a file', (job: ShellJob) => `${job.root}/file/deeper/state`, 'ERR_STATE_REFUSED', 'ENOTDIR'],
  ['the system allows no folder there', () => '/proc/nope/state', 'ERR_DELIVERY_FAILED', 'ENOENT'],
])('a state folder that cannot be made is refused before any request: %s', (_, state, code, reason) =>
  inJob(async (job, world) => {
    writeFileSync(join(job.root, 'file'), '')
    const ran = await login(job, world, state(job))
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toMatch(
      new RegExp(`${code}[\\s\\S]*^ {2}folder +\\S+/state$[\\s\\S]*^ {2}reason +${reason}$`, 'm'),
    )
    expect(world.vault.requests).toEqual([])
  }),
)
