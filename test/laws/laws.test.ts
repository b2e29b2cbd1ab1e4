import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registry } from '../../packages/providers/src/registry.ts'
import type { RunningStep } from '../support/runner.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { doubles, type LawWorld } from './doubles.ts'
import { judges } from './judges.ts'

/** What can be alive, and what was delivered, as a record tells it. */
interface Recorded {
  readonly leases: {
    readonly endings: { what: string; ender?: string; expiresAt?: number; asked?: true }[]
    readonly delivered: { kind: string; name: string }[]
  }[]
}

const read = (record: string): Recorded => JSON.parse(record)
const providers = await Promise.all(Object.values(registry).map((load) => load()))
const cases = providers.flatMap(({ id, inputs }) => {
  const { options: modes } = inputs.deliver as { options: readonly string[] }
  const judged = judges.map((judge) => ({ id, name: judge.name, judge, deliveries: judge.deliveries(modes) }))
  return judged.filter(({ deliveries }) => deliveries.length > 0)
})

describe.concurrent.each(cases)('$id on $name', ({ id, judge, deliveries }) => {
  const every = deliveries.at(-1) as string

  async function inLaw(scenario: (law: LawWorld) => Promise<void>): Promise<void> {
    const double = doubles[id]
    if (!double) throw new Error(`${id} has no double: no law judges it`)
    const law = await double(judge.ci)
    try {
      await scenario(law)
    } finally {
      await law.world.close()
    }
  }

  test.each(deliveries)('L1, L2: no secret shows, each is masked (%s)', (deliver) =>
    inLaw(async (law) => {
      const job = await judge.use(law, deliver)
      expect(job.failed).toBe(false)
      expect(leaksOf(job, law.world)).toEqual([])
      const commands = job.steps.flatMap((step) => step.commands)
      const masked = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
      expect(judge.toBeMasked(law).filter((secret) => !masked.includes(secret))).toEqual([])
      const printed = job.steps[0]?.stdout.split('\n') ?? []
      const first = printed.findIndex((line) => line !== '' && !line.startsWith('::add-mask::'))
      const lastMask = printed.findLastIndex((line) => line.startsWith('::add-mask::'))
      if (first >= 0) expect(lastMask).toBeLessThan(first)
    }),
  )

  test('L1: a job that prints all it was given prints stars', () =>
    inLaw(async (law) => {
      const job = await judge.show(law, every)
      expect(job.failed).toBe(false)
      const { log, annotations } = job
      expect(leaksOf({ ...job, steps: [], log, annotations }, law.world)).toEqual([])
      expect(log).toContain('***')
    }))

  test('L3: what may come to life is in the record before it is asked for, and again as it is delivered', () =>
    inLaw(async (law) => {
      let step: RunningStep | undefined
      const seen: number[] = []
      law.onRequest(() => seen.push(read(judge.record(step)).leases.flatMap(({ endings }) => endings).length))
      const job = await judge.use(law, every, {
        onStep: (_, running) => {
          step = running
        },
      })
      expect(seen.length).toBeGreaterThan(0)
      expect(Math.min(...seen)).toBeGreaterThan(0)
      const record = read(job.steps[0]?.state.mayfly ?? '')
      const names = record.leases[0]?.delivered.filter(({ kind }) => kind === 'env').map(({ name }) => name)
      expect(new Set(names)).toEqual(new Set(Object.keys(job.steps[0]?.env ?? {})))
    }))

  test.each(judge.faults)('L4: when %s nothing stays delivered', (_, code, spoil) =>
    inLaw(async (law) => {
      let step: RunningStep | undefined
      law.onRequest(() => step && spoil(step))
      const job = await judge.use(law, every, {
        onStep: (_, running) => {
          step = running
        },
      })
      expect(job.log).toContain(`(${code})`)
      expect([environment(job), job.orphans]).toEqual([{}, []])
      expect(leftBehind(job).filter((path) => readFileSync(path, 'utf8') !== '')).toEqual([])
      expect(leaksOf(job, law.world)).toEqual([])
    }),
  )

  test('L4: a refused job has nothing, and says so', () =>
    inLaw(async (law) => {
      law.deny()
      const job = await judge.use(law, every)
      expect(job.failed).toBe(true)
      expect(job.log).toContain('Nothing was delivered.')
      expect([environment(job), job.outputs.use ?? {}, leftBehind(job)]).toEqual([{}, {}, []])
      expect(leaksOf(job, law.world)).toEqual([])
    }))

  test('L6: a denial is asked once, a throttle and a breakdown at most four times', () =>
    inLaw(async (law) => {
      const counts: number[] = []
      for (const fail of [law.deny, law.throttle, law.breakDown]) {
        const before = law.requests()
        fail()
        await judge.use(law, every)
        counts.push(law.requests() - before)
      }
      expect(counts[0]).toBe(1)
      expect(counts.slice(1).every((count) => count >= 2 && count <= 4)).toBe(true)
    }))

  test('L7: what has no ender says until when, in the log and in the summary', () =>
    inLaw(async (law) => {
      const job = await judge.use(law, every)
      const endings = read(job.steps[0]?.state.mayfly ?? '').leases[0]?.endings ?? []
      if (endings.every(({ ender }) => ender === undefined)) expect(job.log).not.toMatch(/revoked-/)
      for (const { what } of endings.filter(({ ender }) => ender === undefined)) {
        const line = `^(mayfly: )?${what.replace(/[^\w ]/g, '.')}: expires-only, valid until \\d{4}-`
        expect(job.log).toMatch(new RegExp(line, 'm'))
        if (judge.ci === 'github') expect(job.summary).toContain('#expires-only) | `valid until')
      }
    }))

  test('L8: the end is the same whatever the inputs have become', () =>
    inLaw(async (law) => {
      const job = await judge.use(law, every, { endEnv: judge.meddled })
      expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    }))

  test('L9: a new use works while an older lease is live, and each is released by itself', () =>
    inLaw(async (law) => {
      const { ids, released } = await judge.twice(law, every)
      expect(new Set(ids).size).toBe(2)
      expect(released).toEqual([
        ['two', 1],
        ['one', 0],
      ])
    }))

  test('L10: a use killed after its first request leaves its request in the record, with its longest life', () =>
    inLaw(async (law) => {
      let step: RunningStep | undefined
      law.onRequest(() => step?.kill())
      const job = await judge.use(law, every, {
        onStep: (_, running) => {
          step = running
        },
      })
      const [asked] = read(job.steps[0]?.state.mayfly ?? '').leases[0]?.endings ?? []
      expect(asked?.asked).toBe(true)
      // Where only the issuer knows, the report says so.
      if (asked?.ender !== undefined) expect(job.log).toMatch(/: (revoked-\w+|already-gone), /)
      else if (asked?.expiresAt === undefined)
        expect(job.log).toContain('if it was issued, it is valid until the issuer ends it')
      else expect(asked.expiresAt).toBeGreaterThan(Date.now())
      expect(job.steps.at(-1)).toMatchObject({ phase: 'post', exitCode: 0 })
      expect([environment(job), leftBehind(job)]).toEqual([{}, []])
    }))
})

test('every provider of the registry is judged', () => {
  expect(Object.keys(doubles).sort()).toEqual(Object.keys(registry).sort())
})

test('the agent makes anew only what just expires, or what it can keep by the handle that main recorded', async () => {
  for (const [id, double] of Object.entries(doubles)) {
    const provider = await registry[id as keyof typeof registry]()
    const half = await provider.agent?.()
    if (!half || half.renew) continue
    const law = await double('github')
    const job = await law.world.run([
      { name: id, uses: resolve(law.action), with: { ...law.inputs, ...law.agentInputs, deliver: 'agent' } },
    ])
    const { leases } = read(job.steps[0]?.state.mayfly ?? '')
    expect(leases[0]?.endings.filter(({ ender }) => ender !== undefined)).toEqual([])
    await law.world.close()
  }
})
