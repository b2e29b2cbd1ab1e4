import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Job, Step } from '../support/runner.ts'
import { leaksOf, leftBehind } from '../support/story.ts'
import { openWorld, within } from '../support/world.ts'

const setup = { name: 'setup', uses: resolve('actions/setup') }

/** A step `run:`, whose PATH is that of the job. */
function shell(name: string, script: string): Step {
  return { name, run: () => ({ command: '/bin/sh', args: ['-ec', script] }) }
}

const printed = (job: Job, name: string) => job.steps.find((step) => step.name === name)?.printed ?? ''

test('a step that has no Node of its own runs mayfly by the PATH of the job, and post removes it', async () => {
  // Another place of the action, as a runner has it, with a path that a shell must not read.
  const root = mkdtempSync(join(tmpdir(), "it's an action $HOME "))
  const world = await openWorld(async () => ({}))
  try {
    const path = '/no/node/here'
    for (const name of ['dist', 'setup'])
      cpSync(resolve('actions', name), join(root, name), {
        recursive: true,
        filter: (from) => !from.endsWith('/tools'),
      })
    await within(world, async () => {
      let folder = ''
      const look: Step = {
        name: 'look',
        during: ({ temp }) => {
          folder = join(temp, 'mayfly/command')
          expect([folder, join(folder, 'mayfly')].map((one) => statSync(one).mode & 0o777)).toEqual([0o700, 0o700])
        },
      }
      const job = await world.run([
        { ...setup, uses: join(root, 'setup') },
        look,
        { ...shell('whoami', `PATH="\${PATH%%:*}:${path}"; mayfly whoami --audience 'two words'`) },
        { ...shell('refused', 'mayfly trust lint || echo "code $?"'), always: true },
        setup,
        {
          ...shell('again', 'command -v mayfly; mayfly --version'),
          always: true,
        },
      ])
      expect(printed(job, 'setup')).toBe('The command mayfly is on the PATH of the steps after this one.\n')
      expect(printed(job, 'whoami')).toMatch(/^aud +two words$/m)
      expect(printed(job, 'refused')).toMatch(/ERR_PROGRAM_MISSING[\s\S]*code 2\n$/)
      expect(printed(job, 'again')).toMatch(/^.*\/mayfly\/command\/mayfly\n\d+\.\d+\.\d+\n$/)
      expect([job.failed, existsSync(folder), leftBehind(job)]).toEqual([false, false, []])
      expect(leaksOf(job, world)).toEqual([])
    })
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('a step that cannot make its folder says so, and which state the job is in', async () => {
  const world = await openWorld(async () => ({}))
  await within(world, async () => {
    const taken: Step = { name: 'taken', during: ({ temp }) => writeFileSync(join(temp, 'mayfly'), '') }
    const refused = await world.run([taken, setup])
    expect(refused.failed).toBe(true)
    expect(refused.log).toContain('The command mayfly could not be put on the PATH (ERR_DELIVERY_FAILED)')
    expect(refused.log).toContain('No step got the command.')
  })
})
