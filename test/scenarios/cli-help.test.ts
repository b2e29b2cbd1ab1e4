import { expect, test } from 'vitest'
import type { InputSpec } from '../../packages/core/src/inputs.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { inWorld } from '../support/aws-world.ts'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

test.each(Object.entries(registry))('the help of %s has every input, with its description', (id, load) =>
  inJob(async (job) => {
    const { inputs, title } = await load()
    const { code, stdout, stderr } = await job.mayfly(['login', id, '--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`mayfly login ${id}: ${title}`)
    const words = stdout.replace(/\s+/g, ' ')
    for (const [name, { description, forOutput }] of Object.entries<InputSpec>(inputs)) {
      if (forOutput) {
        expect(words).toMatch(new RegExp(`Only on GitHub: [^.]*--${name}[;.]`))
        continue
      }
      expect(stdout).toMatch(new RegExp(`^  --${name}( |$)`, 'm'))
      expect(words).toContain(description.replaceAll('`', '').replace(/\s+/g, ' '))
    }
    expect(stdout).not.toMatch(/any of [^)]*(output|agent)/)
    expect(words).toMatch(/Only on GitHub: --deliver [\w, ]*output/)
  }),
)

test.each([
  [['--help']],
  [['help']],
  [['help', 'exec']],
  [['exec', '--help', '--', 'true', '--help']],
  [['logout', '-h']],
  [['whoami', '--help']],
  [['agent', 'stop', '--help']],
  [['help', 'agent']],
])('%j helps', (args) =>
  inJob(async (job) => {
    const { code, stdout, stderr } = await job.mayfly(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('mayfly ')
  }),
)

test('the version is that of the suite', () =>
  inJob(async (job) => {
    expect((await job.mayfly(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  }))

test('whoami shows claims, never the token, and asks which where there are several', () =>
  inWorld({}, async (world) =>
    inJob(async (job) => {
      const [one, two] = [
        await world.issuer.mint('first'),
        await world.issuer.mint('second', { odd: '::add-mask::x\n##[error]y' }),
      ]
      const whoami = await job.mayfly(['whoami'], { env: { MAYFLY_ID_TOKEN: one } })
      expect(whoami.stdout).toMatch(/^aud +first$/m)
      expect(whoami.stdout).toMatch(/^sub +repo:acme\/api:ref:refs\/heads\/main$/m)
      const both = { MAYFLY_ID_TOKEN: one, MAYFLY_ID_TOKEN_B: two }
      const unclear = await job.mayfly(['whoami'], { env: both })
      expect([unclear.code, unclear.stdout]).toEqual([2, ''])
      expect(unclear.stderr).toContain('is required, since the job has several tokens: first, second')
      const chosen = await job.mayfly(['whoami', '--audience', 'second'], { env: both })
      expect(chosen.stdout).toMatch(/^odd +: :add-mask::x # #\[error\]y$/m)
      const none = await job.mayfly(['whoami', '--platform', 'gitlab'])
      expect([none.code, none.stdout]).toEqual([1, ''])
      expect(none.stderr).toContain('id_tokens')
      expect(job.leaks(world)).toEqual([])
    }),
  ))
