import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { deployRole, startSts } from '../support/aws-world.ts'
import { credentialsAction } from '../support/clouds-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld } from '../support/world.ts'

async function inBoth(secrets: string, aws: Record<string, string> = {}, vaults: Record<string, string> = {}) {
  const world = await openWorld(async (issuer) => ({ aws: await startSts(issuer), vault: await startVault(issuer) }))
  const { sts } = world.doubles.aws
  const { vault } = world.doubles.vault
  const credentials = stringify([
    { provider: 'aws', role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url, ...aws },
    { provider: 'vault', url: vault.url, role: 'deploy', audience: vaultAudience, secrets, ...vaults },
  ])
  const job = await world.run([{ name: 'all', uses: credentialsAction, with: { credentials } }])
  return { world, vault, job }
}

test('in a list, a Vault token is revoked in post, and the rest only expires', async () => {
  const { world, vault, job } = await inBoth('PASSWORD = kv/app#password')
  try {
    expect(job.log).toMatch(/^Vault token of .*: revoked-verified, /m)
    expect(job.log).toMatch(/^AWS session .*: expires-only, /m)
    expect(vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expectClean(job, world)
  } finally {
    await world.close()
  }
})

test('in a list, one is refused: what Vault gave is revoked at once, with its database user', async () => {
  const { world, vault, job } = await inBoth('X = database/creds/app#password', {
    role: 'arn:aws:iam::111111111111:role/other',
  })
  try {
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED, AccessDenied)')
    expect(job.log).toMatch(/Nothing was delivered\. Vault token of \S+ at \S+: revoked-verified, by vault/)
    expect([vault.tokens.map(({ alive }) => alive), vault.leases.map(({ alive }) => alive)]).toEqual([[false], [false]])
    expectClean(job, world)
  } finally {
    await world.close()
  }
})

test('in a list, a secret that would take the name of the variable of another item is refused before it is delivered', async () => {
  const { world, vault, job } = await inBoth('AWS_* = kv/clash#*')
  try {
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toMatch(/AWS_REGION +credential 1 \(aws\), secrets of credential 2 \(vault\)/)
    expect(job.log).not.toContain('No request was made')
    expect(vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expectClean(job, world)
  } finally {
    await world.close()
  }
})

test('in a list, a secret that would take the name of the variable by which an agent serves another item is refused before it is delivered', async () => {
  const { world, vault, job } = await inBoth('AWS_* = kv/served#*', { deliver: 'agent' })
  try {
    expect(job.log).toContain('A secret of this step has a name that is already used (ERR_ENV_CONFLICT)')
    expect(job.log).toMatch(
      /AWS_CONTAINER_CREDENTIALS_FULL_URI +credential 1 \(aws\), secrets of credential 2 \(vault\)/,
    )
    expect(job.log).not.toContain('No request was made')
    expect(vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expectClean(job, world)
  } finally {
    await world.close()
  }
})

test('in a list, a secret that would take the name of an output of another item is refused before any request', async () => {
  const { world, vault, job } = await inBoth(
    'at = kv/app#password',
    { name: 'a' },
    { name: 'a-expires', deliver: 'output' },
  )
  try {
    expect(job.log).toContain('A secret of this step has a name that is already used (ERR_ENV_CONFLICT)')
    expect(job.log).toMatch(
      /output a-expires-at +credential 1 \(aws, a\), secrets of credential 2 \(vault, a-expires\)/,
    )
    expect(job.log).toContain('No request was made')
    expect(vault.tokens).toEqual([])
    expectClean(job, world)
  } finally {
    await world.close()
  }
})
