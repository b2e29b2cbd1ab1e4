import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audience, startSts } from '../support/aws-world.ts'
import { ShellJob } from '../support/shell-job.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld } from '../support/world.ts'

const [, example = ''] = /^```sh\n([\s\S]*?)^```/m.exec(readFileSync('packages/cli/README.md', 'utf8')) ?? []

test('the example of the README runs as it is pasted, from the archive', async () => {
  const world = await openWorld(async (issuer) => ({ aws: await startSts(issuer), vault: await startVault(issuer) }))
  const job = new ShellJob('shell')
  try {
    const { sts } = world.doubles.aws
    const { vault } = world.doubles.vault
    copyFileSync('packages/cli/mayfly.tar', join(job.workspace, 'mayfly.tar'))
    const program = (name: string, text: string) =>
      writeFileSync(join(job.workspace, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    program('aws', 'echo "aws $# $AWS_REGION $AWS_SESSION_TOKEN"')
    program('deploy', 'test "$PASSWORD" = p4ss-of-the-static-app && echo deployed')
    const script = example
      .replace('MAYFLY_ID_TOKEN=…', `MAYFLY_ID_TOKEN=${await world.issuer.mint(audience)}`)
      .replace('--region eu-central-1', `--region eu-central-1 --sts-endpoint ${sts.url}`)
      .replace('--url https://vault.example', `--url ${vault.url}`)
    expect(script.match(/127\.0\.0\.1/g)).toHaveLength(2)
    const env = {
      MAYFLY_ID_TOKEN_VAULT: await world.issuer.mint(vaultAudience),
      PATH: `${job.workspace}:${job.env.PATH}`,
    }
    const ran = await job.run('/bin/sh', ['-eu', '-c', script], { env })
    expect(ran.code, ran.stderr).toBe(0)
    expect(ran.stdout).toBe('aws 4 eu-central-1 ***\ndeployed\n')
    expect(ran.stderr).toMatch(/^mayfly: AWS session \S+ of \S+: expires-only, valid until /m)
    expect(ran.stderr).toMatch(/^mayfly: Vault token of \S+ at \S+: revoked-verified, by vault, /m)
    expect(vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expect(job.files().filter((file) => !file.startsWith('workspace/'))).toEqual([])
  } finally {
    job.dispose()
    await world.close()
  }
})
