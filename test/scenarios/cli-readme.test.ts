import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audience, startSts } from '../support/aws-world.ts'
import { ShellJob } from '../support/shell-job.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld } from '../support/world.ts'

const [, example = ''] = /^```sh\n([\s\S]*?)^```/m.exec(readFileSync('packages/cli/README.md', 'utf8')) ?? []

const archive = ['mayfly.tgz', 'mayfly.tgz.sha256']

test('the example of the README runs nothing of an archive that is not the pinned one', async () => {
  const job = new ShellJob('shell')
  try {
    for (const name of archive) copyFileSync(join('jenkins/resources/mayfly', name), join(job.workspace, name))
    appendFileSync(join(job.workspace, 'mayfly.tgz'), 'x')
    const ran = await job.run('/bin/sh', ['-c', example])
    expect([ran.code, ran.stdout, job.files()]).toEqual([
      1,
      'mayfly.tgz: FAILED\n',
      archive.map((name) => `workspace/${name}`),
    ])
  } finally {
    job.dispose()
  }
})

const both = 'test "$PASSWORD" = p4ss-of-the-static-app && test -n "$AWS_SESSION_TOKEN" && echo deployed'

test.each([
  ['ends well', both, 0],
  ['fails', `${both}; exit 7`, 7],
  ['is stopped', `${both}; kill -TERM $PPID`, 143],
])(
  'the example of the README runs as it is pasted, from the archive, and logs out of both systems when it %s',
  async (_, deploy, code) => {
    const world = await openWorld(async (issuer) => ({ aws: await startSts(issuer), vault: await startVault(issuer) }))
    const job = new ShellJob('shell')
    try {
      const { sts } = world.doubles.aws
      const { vault } = world.doubles.vault
      for (const name of archive) copyFileSync(join('jenkins/resources/mayfly', name), join(job.workspace, name))
      const program = (name: string, text: string) =>
        writeFileSync(join(job.workspace, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
      program('aws', 'echo "aws $# $AWS_REGION $AWS_SESSION_TOKEN"')
      program('deploy', deploy)
      const script = example
        .replace('MAYFLY_ID_TOKEN_AWS=…', `MAYFLY_ID_TOKEN_AWS=${await world.issuer.mint(audience)}`)
        .replace('MAYFLY_ID_TOKEN_VAULT=…', `MAYFLY_ID_TOKEN_VAULT=${await world.issuer.mint(vaultAudience)}`)
        .replaceAll('--region eu-central-1', `--region eu-central-1 --sts-endpoint ${sts.url}`)
        .replace('--url https://vault.example', `--url ${vault.url}`)
      expect([script.includes('…'), script.match(/127\.0\.0\.1/g)]).toMatchObject([false, { length: 3 }])
      const env = { PATH: `${job.workspace}:${job.env.PATH}` }
      const ran = await job.run('/bin/sh', ['-c', script], { env })
      expect(ran.code, ran.stderr).toBe(code)
      expect(ran.stdout).toBe('mayfly.tgz: OK\naws 4 eu-central-1 ***\ndeployed\n')
      expect(ran.stderr.match(/^mayfly: AWS session \S+ of \S+: expires-only, valid until /gm)).toHaveLength(2)
      expect(ran.stderr).toMatch(/^mayfly: Vault token of \S+ at \S+: revoked-verified, by vault, /m)
      expect(vault.tokens.map(({ alive }) => alive)).toEqual([false])
      expect(job.files().filter((file) => !file.startsWith('workspace/'))).toEqual([])
    } finally {
      job.dispose()
      await world.close()
    }
  },
)
