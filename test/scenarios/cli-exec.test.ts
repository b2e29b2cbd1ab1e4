import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodingsOf, leaks } from '../support/encodings.ts'
import { clusterAudience, inKubernetesWorld } from '../support/kubernetes-world.ts'
import { flagsOf, inShellJob, type ProgramResult, type RunOptions, type ShellJob } from '../support/shell-job.ts'
import { databaseSecret, inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

/** A job on GitLab with a Vault, and a way to run a script of Node with its secret in PASSWORD. */
async function inExec(
  scenario: (
    exec: (script: string, inputs?: Readonly<Record<string, string>>, options?: RunOptions) => Promise<ProgramResult>,
    world: VaultWorld,
    job: ShellJob,
  ) => Promise<void>,
): Promise<void> {
  await inVaultWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        await scenario(
          (script, inputs = {}, options = {}) =>
            job.mayfly(
              ['exec', 'vault', ...flagsOf({ ...world.inputs, ...inputs }), '--', process.execPath, '-e', script],
              {
                ...options,
                env: { ...env, ...options.env },
              },
            ),
          world,
          job,
        )
      }),
    undefined,
    'gitlab',
  )
}

const { password } = databaseSecret
const revoked = /^mayfly: Vault token of deploy at \S+: revoked-verified, by vault, \S+$/m

test('the command has the secret and no token; both its streams show stars in every encoding', () =>
  inExec(async (exec, world, job) => {
    const forms = JSON.stringify(encodingsOf(password))
    const ran = await exec(`
      const right = process.env.PASSWORD === ${forms}[0]
      console.log(right, Object.keys(process.env).filter((name) => name.startsWith('MAYFLY')).length)
      for (const form of ${forms}) { console.log(form); console.error('on the other stream ' + form) }`)
    expect(ran.code).toBe(0)
    expect(ran.stdout).toBe(`true 0\n${'***\n'.repeat(14)}`)
    expect(ran.stderr.match(/^on the other stream \*\*\*$/gm)).toHaveLength(14)
    expect(ran.stderr).toMatch(revoked)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expect([job.leaks(world), job.files()]).toEqual([[], []])
  }))

test('a secret that comes in pieces is one, also where the other stream speaks in between; bytes pass as they are', () =>
  inExec(async (exec, world) => {
    const ran = await exec(`
      const parts = [...process.env.PASSWORD]
      const rest = parts.splice(5).join('')
      const write = (stream, data) => new Promise((done) => stream.write(data, done))
      ;(async () => {
        for (const part of [...parts, ...rest]) await write(process.stdout, part)
        await write(process.stdout, Buffer.from([0, 255, 10]))
        await write(process.stdout, parts.join(''))
        await write(process.stderr, rest + '\\n')
      })()`)
    expect(Buffer.from(ran.stdout.slice(0, 4)).toString('latin1')).toBe('***\0')
    expect(leaks(ran.output, world.secrets())).toEqual([])
  }))

test('a line without its end is shown at once', () =>
  inExec(async (exec) => {
    let asked = false
    // The command ends only after its request was seen.
    const ran = await exec(
      `process.on('SIGTERM', () => process.exit(0))\nprocess.stdout.write('continue? ')\nsetInterval(() => undefined, 1000)`,
      {},
      {
        onChunk: (text, { kill }) => {
          if (!text.includes('continue? ')) return
          asked = true
          kill('SIGTERM')
        },
      },
    )
    expect([asked, ran.code]).toEqual([true, 0])
  }))

test.each([
  ['0', 'process.exit(0)', 0],
  ['its own', 'process.exit(42)', 42],
  ['128 and the signal', 'process.kill(process.pid, "SIGKILL")', 137],
])('the exit code is that of the command: %s', (_, script, code) =>
  inExec(async (exec, world) => {
    const ran = await exec(script)
    expect(ran.code).toBe(code)
    expect(ran.stderr).toMatch(revoked)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
  }),
)

test('a command that fails to start is 125, and what was issued is ended', () =>
  inExec(async (_, world, job) => {
    const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    // A script without an interpreter: only the system can see that.
    writeFileSync(join(job.workspace, 'tool'), `#!${job.workspace}/tool\n`, { mode: 0o755 })
    const ran = await job.mayfly(['exec', 'vault', ...flagsOf(world.inputs), '--', './tool'], { env })
    expect(ran.code).toBe(125)
    expect(ran.stderr).toContain('mayfly: warning: ./tool could not be started (ELOOP)')
    expect(ran.stderr).toMatch(revoked)
  }))

describe('a command that is not there', () => {
  test.each([
    ['by its name', 'tool', 'The command is not on the PATH of this job'],
    ['by its path', './tool', 'The command is not a program that this job may start'],
    ['but a file that must not be started', './plain', 'The command is not a program that this job may start'],
    ['but a folder', 'folder', 'The command is not on the PATH of this job'],
    ['by no name at all', '', 'The command is not on the PATH of this job'],
  ])('%s is refused with 125 before any request', (_, command, words) =>
    inExec(async (_, world, job) => {
      writeFileSync(join(job.workspace, 'plain'), '')
      mkdirSync(join(job.workspace, 'folder'))
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience), PATH: `${job.workspace}:${job.env.PATH}` }
      const ran = await job.mayfly(['exec', 'vault', ...flagsOf(world.inputs), '--', command], { env })
      expect([ran.code, ran.stdout]).toEqual([125, ''])
      expect(ran.stderr).toContain(`mayfly: ${words} (ERR_PROGRAM_MISSING)`)
      expect(ran.stderr).toContain('Nothing was delivered.')
      expect([world.vault.requests, job.files()]).toEqual([[], ['workspace/plain']])
    }),
  )

  test.each([
    ['Windows line ends', '#!/bin/sh -e\r\n', 'is a script with Windows line endings, which a system cannot start'],
    ['Windows line ends behind env', '#!/usr/bin/env node\r\n', 'is a script with Windows line endings'],
    ['a program that is not there', '#! /not/there -x\n', 'is a script for a program that does not exist'],
  ])('a script with %s is refused with 125 before any request', (_, line, words) =>
    inExec(async (_, world, job) => {
      writeFileSync(join(job.workspace, 'tool'), `${line}exit 0${line.slice(-2)}`, { mode: 0o755 })
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
      const ran = await job.mayfly(['exec', 'vault', ...flagsOf(world.inputs), '--', './tool'], { env })
      expect([ran.code, world.vault.requests]).toEqual([125, []])
      expect(ran.stderr).toContain(`mayfly: The command ${words}`)
      expect(ran.stderr).toContain(`first line  ${line.trim()}`)
    }),
  )

  test('stands behind wrong inputs, which are 2', () =>
    inExec(async (_, world, job) => {
      const ran = await job.mayfly(['exec', 'vault', ...flagsOf({ ...world.inputs, lifetime: 'x' }), '--', 'tool'])
      expect([ran.code, world.vault.requests]).toEqual([2, []])
    }))

  test.each([
    ['the folder that an empty part of the PATH means', { PATH: '/usr/bin:/bin:' }],
    ['a path', { PATH: '' }],
  ])('is not what is found by %s', (_, env) =>
    inExec(async (_, world, job) => {
      writeFileSync(join(job.workspace, 'tool'), '#!/bin/sh\nexit 127\n', { mode: 0o755 })
      const token = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
      const ran = await job.mayfly(['exec', 'vault', ...flagsOf(world.inputs), '--', env.PATH ? 'tool' : './tool'], {
        env: { ...token, ...env },
      })
      // 127 is the command's own exit code.
      expect(ran.code, ran.stderr).toBe(127)
      expect(ran.stderr).toMatch(revoked)
    }),
  )
})

test('a revocation that fails keeps the code, and is 3 under strict-revoke when the command succeeded', () =>
  inExec(async (exec, world, job) => {
    const run = (script: string, more: Record<string, string> = {}) =>
      exec(script, { secrets: 'DB = database/creds/app#password', ...more })
    world.vault.databaseDown = true
    const codes = [
      (await run('')).code,
      (await run('', { 'strict-revoke': 'true' })).code,
      (await run('process.exit(7)', { 'strict-revoke': 'true' })).code,
    ]
    expect(codes).toEqual([0, 3, 7])
    expect(job.log.match(/^mayfly: strict-revoke: 1 of 1 credentials/gm)).toHaveLength(2)
  }))

test('a file is there for the command alone', () =>
  inKubernetesWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(clusterAudience) }
        const script = 'console.log(process.env.KUBECONFIG, fs.statSync(process.env.KUBECONFIG).mode & 0o777)'
        const args = [...flagsOf(world.inputs), '--', process.execPath, '-e', script]
        const ran = await job.mayfly(['exec', 'kubernetes', ...args], { env })
        const [, path = '', mode] = /^(\S+) (\d+)\n$/.exec(ran.stdout) ?? []
        expect([path.startsWith(job.env.TMPDIR ?? '-'), Number(mode)]).toEqual([true, 0o600])
        expect([existsSync(path), job.files(), world.cluster.secrets]).toEqual([false, [], []])
      }),
    undefined,
    'gitlab',
  ))

test.concurrent('a reader that goes away ends the command as it would without us, and all is ended', () =>
  inExec(async (_, world, job) => {
    const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    const flags = flagsOf(world.inputs).map((flag) => `'${flag}'`)
    const command = `"${process.execPath}" "${job.cli}" exec vault ${flags.join(' ')} -- sh -c 'while echo y; do :; done' | head -1`
    const ran = await job.run('/bin/sh', ['-c', command], { env })
    expect(ran.stdout).toBe('y\n')
    expect(ran.stderr).toMatch(revoked)
  }))

test.concurrent('what it leaves running in the background cannot hold it up', () =>
  inExec(async (exec) => {
    const script = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => console.log(1), 8000)'], { stdio: 'inherit', detached: true }).unref()`
    const ran = await exec(script)
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(revoked)
  }))

test.concurrent('a slow reader gets everything, also what it reads long after the command has ended', () =>
  inExec(async (_, world, job) => {
    const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
    const flags = flagsOf(world.inputs).map((flag) => `'${flag}'`)
    const reader = `const part = Buffer.alloc(50_000)
      const still = new Int32Array(new SharedArrayBuffer(4))
      let bytes = 0
      for (let read; (read = fs.readSync(0, part)) > 0; Atomics.wait(still, 0, 0, 1200)) bytes += read
      console.log(bytes)`
    const command = `"${process.execPath}" "${job.cli}" exec vault ${flags.join(' ')} -- head -c 400000 /dev/zero | "${process.execPath}" -e '${reader}'`
    const ran = await job.run('/bin/sh', ['-c', command], { env })
    expect(ran.stdout).toBe('400000\n')
  }))
