import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { belowProxyExec } from '../support/proxy-exec.ts'
import { flagsOf, inShellJob, type ShellCi } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

const secret = 'p4ss-of-the-static-app'

interface Runner {
  /** The file of masks is next to the checkout. */
  readonly hasMasks: boolean
  /** The output of everything below its `proxy-exec` is read for masks. */
  readonly isProxy: boolean
}

const obeying: Runner = { hasMasks: true, isProxy: true }

async function printed(ci: ShellCi, command: 'login' | 'exec', { hasMasks, isProxy }: Runner): Promise<string> {
  let stdout = ''
  await inVaultWorld((world) =>
    inShellJob(ci, async (job) => {
      if (hasMasks) writeFileSync(`${job.workspace}.tmp/masking.db`, '')
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
      const flags = ['vault', ...flagsOf(world.inputs)]
      const args =
        command === 'login' ? ['login', ...flags, '--state-dir', job.state] : ['exec', ...flags, '--', 'true']
      const [program, given] = isProxy
        ? belowProxyExec(job.workspace, process.execPath, [job.cli, ...args])
        : [process.execPath, [job.cli, ...args]]
      const ran = await job.run(program, given, { env })
      expect(ran.code, ran.stderr).toBe(0)
      stdout = ran.stdout
    }),
  )
  return stdout
}

test('masks are printed where the runner of GitLab obeys them, each whole on its line', async () => {
  const lines = (await printed('gitlab', 'login', obeying)).split('\n')
  expect(lines).toContain(`::add-mask::${secret}`)
  expect(lines).toContain(`::add-mask::${Buffer.from(secret).toString('hex')}`)
  expect(lines.filter((line) => !/^::add-mask::\S+$/.test(line))).toEqual([''])
})

test.each([
  ['gitlab', 'login', { ...obeying, hasMasks: false }],
  ['gitlab', 'login', { ...obeying, isProxy: false }],
  ['jenkins', 'login', obeying],
  ['shell', 'login', obeying],
  // This is the output of the command.
  ['gitlab', 'exec', obeying],
] as const)('and nowhere else, where they would show the secret: %s, %s, %o', async (ci, command, runner) => {
  expect(await printed(ci, command, runner)).toBe('')
})
