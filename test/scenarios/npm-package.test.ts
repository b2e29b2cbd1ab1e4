import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { packForNpm } from '../../packages/tooling/src/release/npm-package.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { databaseSecret, inVaultWorld, vaultAudience } from '../support/vault-world.ts'

test('the npm package is installed offline, has the command mayfly, and has the same bytes each time', () =>
  inVaultWorld((world) =>
    inShellJob('shell', async (job) => {
      const into = mkdtempSync(join(tmpdir(), 'packages-'))
      try {
        const packages = ['one', 'two'].map((name) => {
          const folder = join(into, name)
          mkdirSync(folder)
          return packForNpm(folder)
        })
        const [first = '', second = ''] = packages
        expect(basename(first)).toBe('mayfly-ci-cli-0.1.0.tgz')
        expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
        const hash = readFileSync(`${first}.sha256`, 'utf8')
        expect(
          (await job.run('/bin/sh', ['-c', `cd '${join(into, 'two')}' && echo '${hash}' | sha256sum -c`])).code,
        ).toBe(0)

        const quiet = { npm_config_offline: 'true', npm_config_audit: 'false', npm_config_update_notifier: 'false' }
        const installed = await job.run('npm', ['install', first], { env: quiet })
        expect([installed.code, installed.stdout]).toEqual([0, expect.stringContaining('added 1 package')])
        expect(readdirSync(join(job.workspace, 'node_modules/@mayfly-ci/cli')).sort()).toEqual([
          'LICENSE',
          'README.md',
          'THIRD-PARTY-NOTICES.txt',
          'index.js',
          'main',
          'package.json',
          'tools',
        ])
        const env = { ...quiet, MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        const whoami = await job.run('npx', ['mayfly', 'whoami'], { env })
        expect([whoami.code, whoami.stdout]).toEqual([0, expect.stringMatching(/^sub +repo:acme\/api:/m)])
        const command = ['sh', '-c', `[ "$PASSWORD" = ${databaseSecret.password} ] && echo right`]
        const exec = await job.run('npx', ['mayfly', 'exec', 'vault', ...flagsOf(world.inputs), '--', ...command], {
          env,
        })
        expect([exec.code, exec.stdout]).toEqual([0, 'right\n'])
        expect(exec.stderr).toMatch(/Vault token of deploy at \S+: revoked-verified/)
        expect(job.leaks(world)).toEqual([])
      } finally {
        rmSync(into, { recursive: true })
      }
    }),
  ))
