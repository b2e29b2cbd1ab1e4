import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flagsOf, inShellJob, type ShellCi } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

const secret = 'p4ss-of-the-static-app'

async function printed(ci: ShellCi, command: 'login' | 'exec', masks: boolean): Promise<string> {
  let stdout = ''
  await inVaultWorld((world) =>
    inShellJob(ci, async (job) => {
      if (masks) writeFileSync(join(job.root, 'masking.db'), '')
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience), RUNNER_TEMP_PROJECT_DIR: job.root }
      const args = ['vault', ...flagsOf(world.inputs)]
      const ran = command === 'login' ? job.login(args, { env }) : job.mayfly(['exec', ...args, '--', 'true'], { env })
      stdout = (await ran).stdout
      expect((await ran).code).toBe(0)
    }),
  )
  return stdout
}

test('masks are printed where the runner of GitLab obeys them, each whole on its line', async () => {
  const lines = (await printed('gitlab', 'login', true)).split('\n')
  expect(lines).toContain(`::add-mask::${secret}`)
  expect(lines).toContain(`::add-mask::${Buffer.from(secret).toString('hex')}`)
  expect(lines.filter((line) => !/^::add-mask::\S+$/.test(line))).toEqual([''])
})

test.each([
  ['gitlab', 'login', false],
  ['jenkins', 'login', true],
  ['shell', 'login', true],
  // What it prints there is the command's.
  ['gitlab', 'exec', true],
] as const)('and nowhere else, where they would show the secret: %s, %s', async (ci, command, masks) => {
  expect(await printed(ci, command, masks)).toBe('')
})
