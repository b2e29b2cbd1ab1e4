import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { registry } from '../../packages/providers/src/registry.ts'
import { parsePairs } from '../support/commands.ts'
import type { Job, JobOptions, RunningStep, Step } from '../support/runner.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { doubles, type LawWorld } from './doubles.ts'

/** The record in a state file, as post would get it. */
function recordIn(stateFile: string): {
  leases: { endings: { what: string; expiresAt?: number }[]; delivered: unknown[] }[]
} {
  return JSON.parse(Object.fromEntries(parsePairs(readFileSync(stateFile, 'utf8'))).mayfly ?? '{"leases":[]}')
}

describe.each(Object.keys(registry))('%s', (id) => {
  const modes: string[] = parse(
    readFileSync(`actions/${id}/README.md`, 'utf8')
      .match(/`deliver` \| any of (.*?) \|/)?.[1]
      ?.replaceAll('`', '"')
      .replace(/^/, '[')
      .concat(']') ?? '[]',
  )
  // The agent stands alone: what the other ways deliver would hide it.
  const every = modes.filter((mode) => mode !== 'agent').join()

  async function inLaw(scenario: (law: LawWorld) => Promise<void>): Promise<void> {
    const double = doubles[id]
    if (!double) throw new Error(`${id} has no double: no law judges it`)
    const law = await double()
    try {
      await scenario(law)
    } finally {
      await law.world.close()
    }
  }

  const inputsFor = (law: LawWorld, deliver: string) => ({
    ...law.inputs,
    ...(deliver === 'agent' && law.agentInputs),
    deliver,
  })

  const use = (law: LawWorld, deliver: string, options: Partial<JobOptions> = {}): Promise<Job> =>
    law.world.run([{ name: id, uses: resolve(law.action), with: inputsFor(law, deliver) }], options)

  test('its modes are known', () => expect(modes.length).toBeGreaterThan(0))

  test.each([...modes, every])('L1, L2: no secret shows, each is masked (%s)', (deliver) =>
    inLaw(async (law) => {
      const job = await use(law, deliver)
      expect(job.failed).toBe(false)
      expect(leaksOf(job, law.world)).toEqual([])
      const commands = job.steps.flatMap((step) => step.commands)
      const masked = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
      for (const secret of law.world.secrets().filter((one) => one !== law.world.issuer.requestToken))
        expect(masked).toContain(secret)
      const printed = job.steps[0]?.printed
        .split('\n')
        .findIndex((line) => line !== '' && !line.startsWith('::add-mask::'))
      const lastMask = job.steps[0]?.printed.split('\n').findLastIndex((line) => line.startsWith('::add-mask::'))
      expect(lastMask).toBeLessThan(printed ?? 0)
    }),
  )

  test('L1: a later step that prints all it was given prints stars', () =>
    inLaw(async (law) => {
      const step = { name: id, uses: resolve(law.action), with: { ...law.inputs, deliver: every } }
      const env: Step = {
        name: 'env',
        run: () => ({ command: process.execPath, args: ['-e', 'console.log(process.env)'] }),
      }
      const job = await law.world.run([step, env], { narrate: true })
      expect(job.failed).toBe(false)
      const { log, annotations } = job
      expect(leaksOf({ ...job, steps: [], log, annotations }, law.world)).toEqual([])
      expect(log).toContain('***')
    }))

  const alone = [every, ...modes.filter((mode) => mode === 'agent')]

  test.each(alone)(
    'L3: what may come to life is in the record before it is asked for, and again as it is delivered (%s)',
    (deliver) =>
      inLaw(async (law) => {
        let step: RunningStep | undefined
        const seen: number[] = []
        law.onRequest(() => seen.push(recordIn(step?.stateFile ?? '').leases.flatMap(({ endings }) => endings).length))
        const job = await use(law, deliver, {
          onStep: (_, running) => {
            step = running
          },
        })
        expect(seen.length).toBeGreaterThan(0)
        expect(Math.min(...seen)).toBeGreaterThan(0)
        const record = JSON.parse(job.steps[0]?.state.mayfly ?? '')
        const names = record.leases[0].delivered
          .filter(({ kind }: { kind: string }) => kind === 'env')
          .map(({ name }: { name: string }) => name)
        expect(new Set(names)).toEqual(new Set(Object.keys(job.steps[0]?.env ?? {})))
      }),
  )

  const faults: [name: string, spoil: (step: RunningStep) => void][] = [
    ['the private folder cannot be made', ({ temp }) => writeFileSync(join(temp, 'mayfly'), '')],
    ['the environment file is gone', ({ stateFile }) => rmSync(stateFile.replace('state_', 'env_'), { force: true })],
    ['the output file is gone', ({ stateFile }) => rmSync(stateFile.replace('state_', 'output_'), { force: true })],
  ]
  test.each(faults.flatMap(([name, spoil]) => alone.map((deliver) => [name, deliver, spoil] as const)))(
    'L4: when %s nothing stays delivered (%s)',
    (_, deliver, spoil) =>
      inLaw(async (law) => {
        let step: RunningStep | undefined
        law.onRequest(() => step && spoil(step))
        const job = await use(law, deliver, {
          onStep: (_, running) => {
            step = running
          },
        })
        expect(job.log).toContain('(ERR_DELIVERY_FAILED)')
        expect([environment(job), job.orphans]).toEqual([{}, []])
        expect(leftBehind(job).filter((path) => readFileSync(path, 'utf8') !== '')).toEqual([])
        expect(leaksOf(job, law.world)).toEqual([])
      }),
  )

  test.each(alone)('L4: a refused job has nothing, and says so (%s)', (deliver) =>
    inLaw(async (law) => {
      law.deny()
      const job = await use(law, deliver)
      expect(job.failed).toBe(true)
      expect(job.log).toContain('Nothing was delivered.')
      expect([environment(job), job.outputs[id], leftBehind(job)]).toEqual([{}, {}, []])
      expect(leaksOf(job, law.world)).toEqual([])
    }),
  )

  test('L6: a denial is asked once, a throttle and a breakdown at most four times', () =>
    inLaw(async (law) => {
      const counts: number[] = []
      for (const fail of [law.deny, law.throttle, law.breakDown]) {
        const before = law.requests()
        fail()
        await use(law, every)
        counts.push(law.requests() - before)
      }
      expect(counts[0]).toBe(1)
      expect(counts.slice(1).every((count) => count >= 2 && count <= 4)).toBe(true)
    }))

  test.each(alone)('L7: what has no ender says until when, in the log and in the summary (%s)', (deliver) =>
    inLaw(async (law) => {
      const job = await use(law, deliver)
      const record = JSON.parse(job.steps[0]?.state.mayfly ?? '')
      if (record.leases[0].endings.every(({ ender }: { ender?: string }) => ender === undefined))
        expect(job.log).not.toMatch(/revoked-/)
      for (const { ender, what } of record.leases[0].endings) {
        if (ender === undefined) {
          expect(job.log).toMatch(
            new RegExp(`^${what.replace(/[^\w ]/g, '.')}: expires-only, valid until \\d{4}-`, 'm'),
          )
          expect(job.summary).toContain('expires-only | valid until')
        }
      }
    }),
  )

  test('L8: post is the same whatever the inputs have become', () =>
    inLaw(async (law) => {
      const job = await use(law, every, { env: { INPUT_DELIVER: 'x', 'INPUT_STRICT-REVOKE': 'maybe' } })
      expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    }))

  test('L9: a new use works while an older lease is live, and each is released by itself', () =>
    inLaw(async (law) => {
      const step = { uses: resolve(law.action), with: { ...law.inputs, deliver: 'output' } }
      const job = await law.world.run([
        { name: 'one', ...step },
        { name: 'two', ...step },
      ])
      const ids = ['one', 'two'].map((name) => job.outputs[name]?.['lease-id'] ?? '')
      expect(new Set(ids).size).toBe(2)
      const posts = job.steps
        .filter(({ phase }) => phase === 'post')
        .map(({ name, summary }) => [name, ids.findIndex((lease) => summary.includes(lease))])
      expect(posts).toEqual([
        ['two', 1],
        ['one', 0],
      ])
    }))

  test.each(alone)(
    'L10: a main killed after its first request leaves its request in the record, with its longest life (%s)',
    (deliver) =>
      inLaw(async (law) => {
        let step: RunningStep | undefined
        law.onRequest(() => step?.kill())
        const job = await use(law, deliver, {
          onStep: (_, running) => {
            step = running
          },
        })
        const record = JSON.parse(job.steps[0]?.state.mayfly ?? '')
        const [asked] = record.leases[0].endings
        expect(asked.asked).toBe(true)
        // Where only the issuer knows, the report says so.
        if (asked.ender !== undefined) expect(job.log).toMatch(/: (revoked-\w+|already-gone), /)
        else if (asked.expiresAt === undefined) expect(job.log).toContain('if issued, valid until the issuer ends it')
        else expect(asked.expiresAt).toBeGreaterThan(Date.now())
        expect(job.steps.at(-1)).toMatchObject({ phase: 'post', exitCode: 0 })
        expect([environment(job), leftBehind(job)]).toEqual([{}, []])
      }),
  )
})

test('the agent makes anew only what just expires, or what it can keep by the handle that main recorded', async () => {
  for (const [id, double] of Object.entries(doubles)) {
    const provider = await registry[id as keyof typeof registry]()
    const half = await provider.agent?.()
    if (!half || half.renew) continue
    const law = await double()
    const job = await law.world.run([
      { name: id, uses: resolve(law.action), with: { ...law.inputs, ...law.agentInputs, deliver: 'agent' } },
    ])
    const record = JSON.parse(job.steps[0]?.state.mayfly ?? '')
    expect(record.leases[0].endings.filter(({ ender }: { ender?: string }) => ender !== undefined)).toEqual([])
    await law.world.close()
  }
})

test('every provider of the registry is judged', () => {
  expect(Object.keys(doubles).sort()).toEqual(Object.keys(registry).sort())
})
