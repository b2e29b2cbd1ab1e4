import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audience, inWorld } from '../support/aws-world.ts'
import { clusterAudience, inKubernetesWorld, type KubernetesWorld } from '../support/kubernetes-world.ts'
import { flagsOf, inShellJob, type ShellJob } from '../support/shell-job.ts'

/** A job of a shell with a cluster that takes an ID token to end a credential. */
const inCluster = (scenario: (world: KubernetesWorld, job: ShellJob, flags: string[]) => Promise<void>) =>
  inKubernetesWorld((world) =>
    inShellJob('shell', (job) => scenario(world, job, ['kubernetes', ...flagsOf(world.inputs)])),
  )

/** A program in the workspace that prints a token of its first argument, from the issuer. */
function issueProgram(job: ShellJob, { issuer }: Pick<KubernetesWorld, 'issuer'>): string {
  const ask = `fetch(${JSON.stringify(issuer.requestUrl)} + '&audience=' + process.argv[2], {
    headers: { authorization: 'Bearer ${issuer.requestToken}' }
  }).then(async (answer) => console.log((await answer.json()).value))`
  const path = join(job.root, 'issue')
  writeFileSync(path, `#!${process.execPath}\n${ask}\n`, { mode: 0o755 })
  return path
}

/** The record of the only login. */
function record(job: ShellJob): string {
  const [name = ''] = readdirSync(job.state).filter((name) => name.startsWith('record-'))
  return readFileSync(join(job.state, name), 'utf8')
}

test('a file is read anew for each use: the end has the token that is in it by then, and the record has only its path', () =>
  inCluster(async (world, job, flags) => {
    const file = join(job.root, 'token')
    const first = await world.issuer.mint(clusterAudience)
    writeFileSync(file, `\n${first}\n`)
    const login = await job.login([...flags, '--id-token-file', '../token'])
    expect(login.code, login.stderr).toBe(0)
    expect(JSON.parse(record(job)).tokenSource).toEqual({ file })
    expect(record(job)).not.toContain(first.split('.')[2])
    rmSync(file)
    const early = await job.logout()
    expect(early.stderr).toMatch(/revoke-failed, The file of --id-token-file gave no ID token \(it does not exist\); /)
    expect(early.stderr).toContain('To try again: mayfly logout')
    writeFileSync(file, await world.issuer.mint(clusterAudience))
    const end = await job.logout()
    expect([end.code, end.stderr]).toEqual([0, expect.stringContaining(': revoked-')])
    rmSync(file)
    expect([world.cluster.secrets, job.isClean, job.leaks(world)]).toEqual([[], true, []])
  }))

test('a program is asked anew for each use, with the audience in the place of {audience}', () =>
  inCluster(async (world, job, flags) => {
    const program = issueProgram(job, world)
    const command = `${program}   {audience}`
    const exec = await job.mayfly(['exec', ...flags, '--id-token-command', command, '--', 'printenv', 'KUBECONFIG'])
    expect([exec.code, exec.stderr]).toEqual([0, expect.stringContaining(': revoked-')])
    expect(world.issuer.requests.map(({ audience }) => audience)).toEqual([clusterAudience, clusterAudience])
    const login = await job.login([...flags, '--id-token-command', '../issue {audience}'])
    expect(login.code, login.stderr).toBe(0)
    expect(JSON.parse(record(job)).tokenSource).toEqual({ command: [program, '{audience}'] })
    mkdirSync(join(job.root, 'elsewhere'))
    const end = await job.run('/bin/sh', [
      '-c',
      `cd ../elsewhere && exec node ${job.cli} logout --state-dir ${job.state}`,
    ])
    expect([end.code, end.stderr]).toEqual([0, expect.stringContaining(': revoked-')])
    expect(world.issuer.requests).toHaveLength(4)
    const whoami = await job.mayfly(['whoami', '--id-token-command', command])
    expect([whoami.code, whoami.stdout]).toEqual([0, expect.stringMatching(/^aud +mayfly-inspect$/m)])
    expect([world.cluster.secrets, job.leaks(world)]).toEqual([[], []])
  }))

test('a token of another audience is not sent, and the error names the input that must be changed', () =>
  inWorld({}, (world) =>
    inShellJob('shell', async (job) => {
      const file = join(job.root, 'token')
      writeFileSync(file, await world.issuer.mint('https://other.example'))
      const flags = ['aws', ...flagsOf(world.inputs)]
      for (const source of [
        ['--id-token-file', file],
        ['--id-token-command', `cat ${file}`],
      ]) {
        const refused = await job.login([...flags, ...source])
        expect(refused.code).toBe(2)
        expect(refused.stderr).toMatch(/^ {2}wanted +sts\.amazonaws\.com$/m)
        expect(refused.stderr).toMatch(new RegExp(`^  ${source[0]} +https://other\\.example$`, 'm'))
        expect(refused.stderr).toContain('set the input audience to https://other.example')
      }
      rmSync(file)
      const failed = await job.login([...flags, '--id-token-command', `cat ${file}`])
      expect([failed.code, failed.stderr]).toEqual([2, expect.stringContaining('it ended with 1')])
      writeFileSync(file, '')
      const empty = await job.login([...flags, '--id-token-file', file])
      expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('it is empty')])
      const folder = await job.login([...flags, '--id-token-file', job.root])
      expect([folder.code, folder.stderr]).toEqual([2, expect.stringContaining('it is a folder, and no file')])
      expect([world.sts.requests, job.isClean, job.leaks(world)]).toEqual([[], false, []])
    }),
  ))

test('every wrong use of the two flags is reported at once, before anything runs', () =>
  inWorld({}, (world) =>
    inShellJob('shell', async (job) => {
      const token = await world.issuer.mint(audience)
      const ran = join(job.root, 'ran')
      const cases: [args: string[], env: Record<string, string>, faults: string[]][] = [
        [
          ['--id-token-file', 'token', '--id-token-command', `touch ${ran}`, '--lifetime', 'x'],
          { MAYFLY_ID_TOKEN: token },
          [
            'cannot be combined with --id-token-file',
            'cannot be combined with the variable MAYFLY_ID_TOKEN: remove one of them',
            'lifetime',
          ],
        ],
        [['--id-token-file', token], {}, ['contains an ID token, and every process of the machine can read arguments']],
        [['--id-token-file', ''], {}, ['is empty']],
        [['--id-token-command', ' '], {}, ['must be a program and its arguments, separated by blanks']],
        [['--id-token-command', 'no-such-program {audience}'], {}, ['must begin with a program']],
        [['--id-token-command', `touch ${ran}`, '--id-token-command', 'b'], {}, ['is given more than once']],
      ]
      for (const [args, env, faults] of cases) {
        const refused = await job.login(['aws', ...flagsOf(world.inputs), ...args], { env })
        expect(refused.code).toBe(2)
        expect(refused.stderr).toContain('(ERR_INPUT_INVALID)')
        for (const fault of faults) expect(refused.stderr).toContain(fault)
      }
      expect([world.sts.requests, job.files(), job.leaks(world)]).toEqual([[], [], []])
    }),
  ))
