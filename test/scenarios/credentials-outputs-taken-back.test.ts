import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { deployRole, startSts } from '../support/aws-world.ts'
import { credentialsAction } from '../support/clouds-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld, within } from '../support/world.ts'

test.each(['output', 'output, env', 'output, file'])(
  'when the delivery of a later item fails, the step has no output of an earlier one: %s',
  async (deliver) => {
    const tooLarge = { kv2: { kv: { big: [{ value: 'a line of a large secret\n'.repeat(6000) }] } } }
    const world = await openWorld(async (issuer) => ({
      aws: await startSts(issuer),
      vault: await startVault(issuer, tooLarge),
    }))
    await within(world, async ({ doubles, run }) => {
      const { sts } = doubles.aws
      const { vault } = doubles.vault
      const aws = { provider: 'aws', name: 'a', role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url }
      const big = { provider: 'vault', url: vault.url, role: 'deploy', audience: vaultAudience }
      const credentials = stringify([
        { ...aws, deliver },
        { ...big, secrets: 'BIG = kv/big#value' },
      ])
      const job = await run([{ name: 'all', uses: credentialsAction, with: { credentials } }])
      expect(job.log).toContain('No later step and no post step could start with these variables')
      expect(job.steps[0]?.outputs).toEqual({})
      expectClean(job, world)
    })
  },
)
