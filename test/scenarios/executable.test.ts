import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { application, writeExecutable } from '../../packages/tooling/src/release/executable.ts'
import { expectClean, inGitlabWorld } from '../support/gitlab-world.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { databaseSecret, inVaultWorld, vaultAudience } from '../support/vault-world.ts'

describe.runIf(process.platform === 'linux')('the executable', () => {
  // Not in a job: its folders are searched for secrets.
  let folder: string
  let mayfly: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'))
    mayfly = join(folder, 'mayfly')
    writeExecutable(mayfly)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('runs without Node, obeys no option of Node, and has the commands for people too', () =>
    inVaultWorld((world) =>
      inShellJob(
        'shell',
        async (job) => {
          const check = await job.run('/bin/sh', ['-c', `cd '${folder}' && /usr/bin/sha256sum -c mayfly.sha256`])
          expect(check.stdout).toBe('mayfly: OK\n')

          const evil = join(folder, 'evil.cjs')
          writeFileSync(evil, `require('node:fs').writeFileSync('${join(folder, 'ran')}', '')`)
          const options = `--require=${evil}`
          const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience), NODE_OPTIONS: options }
          const script = `[ "$PASSWORD" = ${databaseSecret.password} ] && echo "right, $NODE_OPTIONS"`
          const args = ['exec', 'vault', ...flagsOf(world.inputs), '--', '/bin/sh', '-c', script]
          const exec = await job.run(mayfly, args, { env })
          // The command is the user's own, so it keeps the variable.
          expect([exec.code, exec.stdout]).toEqual([0, `right, ${options}\n`])
          expect(exec.stderr).toMatch(/Vault token of deploy at \S+: revoked-verified/)
          const flag = await job.run(mayfly, ['whoami', `--node-options=${options}`], { env })
          expect([flag.code, flag.stderr]).toEqual([2, expect.stringContaining('node-options')])
          expect(existsSync(join(folder, 'ran'))).toBe(false)

          writeFileSync(join(job.workspace, 'mayfly.yml'), 'version: 1\nissuers: {}\nrules: {}\n')
          const lint = await job.run(mayfly, ['trust', 'lint'])
          expect([lint.code, lint.output]).toEqual([2, expect.stringContaining('mayfly.yml:3:1  rules has no rule')])
          expect(job.leaks(world)).toEqual([])
        },
        { PATH: '/nowhere' },
      ),
    ))

  test('serves a GitLab job that has neither Node nor the archive', () =>
    inGitlabWorld('vault', async (world) => {
      const sha256 = readFileSync(`${mayfly}.sha256`, 'utf8').slice(0, 64)
      const job = await world.use('test -n "$PASSWORD"', {
        inputs: { 'mayfly-program': mayfly, 'mayfly-sha256': sha256, node: 'no-such-node' },
        files: { 'vendor/mayfly.tgz': 'no archive' },
      })
      expect([job.status, job.log]).toEqual(['success', expect.stringMatching(/Vault token of .*: revoked-verified/)])
      expect(world.double.live()).toBe(0)
      expectClean(job, world)
    }))

  test('has the same bytes whenever the same files and the same Node make it', () => {
    expect(readFileSync(mayfly).includes(application())).toBe(true)
  })
})
