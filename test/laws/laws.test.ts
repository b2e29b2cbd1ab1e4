import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { registry } from '../../packages/providers/src/registry.ts'
import { leaks } from '../support/encodings.ts'
import { evidenceIn, headsOf, printedHead } from '../support/evidence-chain.ts'
import { lateMasks } from '../support/late-masks.ts'
import { pace, quickTime } from '../support/quick-time.ts'
import type { Job, RunningStep, StepResult } from '../support/runner.ts'
import { environment, isKept, leaksOf, leftBehind } from '../support/story.ts'
import { doubles, type LawWorld, loginModes, providerOf } from './doubles.ts'
import { lawSystems, type Watch } from './law-systems.ts'
import { lawStores } from './secret-stores.ts'

/** The endings and delivered things of a record. */
interface Recorded {
  readonly leases: {
    readonly endings: { what: string; ender?: string; expiresAt?: number; asked?: true }[]
    readonly delivered: { kind: string; name: string }[]
  }[]
}

/** The time limits of a main step: for retries, and for the whole step. */
const retryMilliseconds = 45_000
const mainSeconds = 60

const read = (record: string): Recorded => JSON.parse(record)
const same = (record: string) => record

/** A record in which every ending expired an hour ago. */
function expired(text: string): string {
  const record = JSON.parse(text)
  for (const { endings } of record.leases) for (const ending of endings) ending.expiresAt = Date.now() - 3_600_000
  return JSON.stringify(record)
}

/**
 * A step and its ends leave nothing secret, except the record of something that may still be valid. `own` are variables
 * of the job itself.
 */
function expectClean(job: Job, { world }: LawWorld, own: Readonly<Record<string, string>> = {}): void {
  const files = leftBehind(job).filter((path) => !/\/record-\w+\.json$/.test(path))
  const left = Object.entries(environment(job)).filter(([name, value]) => value !== own[name])
  expect([left, files, leaksOf(job, world)]).toEqual([[], [], []])
}

/** The outcomes that an end reported. */
function outcomesOf({ printed }: StepResult): string[] {
  return [...printed.matchAll(/^(?!::).*: ([a-z]+-[a-z-]+), /gm)].map(([, word = '']) => word)
}

const providers = await Promise.all(
  Object.keys(doubles).map(async (id) => ({ id, provider: await providerOf(id).loadProvider() })),
)
const cases = providers.flatMap(({ id, provider }) => {
  const modes = loginModes(provider.inputs)
  const judged = lawSystems.map((judge) => ({ id, name: judge.name, judge, deliveries: judge.deliveries(modes) }))
  return judged.filter(({ deliveries }) => deliveries.length > 0)
})

describe.concurrent.each(cases)('$id on $name', ({ id, judge, deliveries }) => {
  const every = deliveries.at(-1) as string
  const open: LawWorld[] = []
  /** The number of requests before an end without a record. */
  let requestsBefore: number | undefined
  let undisturbed: ReturnType<typeof useOnce> | undefined
  let refused: ReturnType<typeof useOnce> | undefined
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  let files = 0
  afterAll(async () => {
    await Promise.all(open.map(({ world }) => world.close()))
    rmSync(folder, { recursive: true })
  })

  /** One job, its world, and for each request the number of endings that its record had. */
  async function useOnce(
    prepare: (law: LawWorld) => void,
    watch: (law: LawWorld) => Watch = () => ({}),
  ): Promise<{ law: LawWorld; job: Job; seen: number[] }> {
    const law = await openLaw(true)
    open.push(law)
    prepare(law)
    let step: RunningStep | undefined
    const seen: number[] = []
    law.onRequest(() => seen.push(read(judge.record(step)).leases.flatMap(({ endings }) => endings).length))
    const job = await judge.use(law, every, {
      ...watch(law),
      onStep: (_, running) => {
        step = running
      },
    })
    return { law, job, seen }
  }

  /**
   * A job that nothing disturbs, though the environment of its end has other inputs. Its end runs twice, and once more
   * without a record. Several laws judge the same one.
   */
  function useUndisturbed() {
    undisturbed ??= useOnce(
      () => undefined,
      (law) => ({ ends: [same, same, () => forget(law)], endEnv: judge.meddled }),
    )
    return undisturbed
  }

  function forget(law: LawWorld): string {
    requestsBefore = law.requests()
    return ''
  }

  /** A job that the issuer refuses. Several laws judge the same one. */
  function useRefused() {
    refused ??= useOnce((law) => law.deny())
    return refused
  }

  /** A world whose jobs keep evidence, or keep none, which is the default of every step. */
  async function openLaw(keepsEvidence: boolean): Promise<LawWorld> {
    const double = doubles[id]
    if (!double) throw new Error(`${id} has no double: no law judges it`)
    const law = await double(judge.ci)
    const evidence = join(folder, `${++files}.ndjson`)
    return keepsEvidence ? { ...law, inputs: { ...law.inputs, evidence } } : law
  }

  function evidenceOf({ inputs }: LawWorld) {
    return evidenceIn(inputs.evidence ?? '')
  }

  /** The secrets in the evidence, except the id of an access key: AWS shows it in its own log. */
  function unexpected(law: LawWorld): string[] {
    const text = evidenceOf(law)
      .map((line) => JSON.stringify(line).replace(/"accessKeyId":"\w+"/g, ''))
      .join('\n')
    return leaks(text, law.world.secrets())
  }

  async function inLaw(scenario: (law: LawWorld) => Promise<void>, keepsEvidence = false): Promise<void> {
    const law = await openLaw(keepsEvidence)
    try {
      await scenario(law)
    } finally {
      await law.world.close()
    }
  }

  function expectMasked(job: Job, law: LawWorld): void {
    expect(job.failed).toBe(false)
    expect(leaksOf(job, law.world)).toEqual([])
    const commands = job.steps.flatMap((step) => step.commands)
    const masked = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
    expect(judge.toBeMasked(law).filter((secret) => !masked.includes(secret))).toEqual([])
    expect(lateMasks(job.steps[0]?.stdout ?? '')).toEqual([])
  }

  test.each(deliveries)('L1, L2: no secret is printed, and each one is masked (%s)', async (deliver) => {
    if (deliver !== every) return inLaw(async (law) => expectMasked(await judge.use(law, deliver), law))
    const { job, law } = await useUndisturbed()
    expectMasked(job, law)
  })

  test('L1: a job that prints all its values prints stars', () =>
    inLaw(async (law) => {
      const job = await judge.show(law, every)
      expect(job.failed).toBe(false)
      const { log, annotations } = job
      expect(leaksOf({ ...job, steps: [], log, annotations }, law.world)).toEqual([])
      expect(log).toContain('***')
    }))

  test('L3: each credential is in the record before the request, and each variable before the delivery', async () => {
    const { job, seen } = await useUndisturbed()
    expect(seen.length).toBeGreaterThan(0)
    expect(Math.min(...seen)).toBeGreaterThan(0)
    const record = read(job.steps[0]?.state.mayfly ?? '')
    const recorded = record.leases[0]?.delivered.filter(({ kind }) => kind === 'env').map(({ name }) => name) ?? []
    const given = job.steps[0]?.env ?? {}
    // Post keeps a public variable, so it need not be in the record.
    const kept = Object.keys(given).filter((name) => given[name] === job.env[name] && isKept(name))
    expect(recorded.filter((name) => !(name in given))).toEqual([])
    expect(Object.keys(given).filter((name) => !recorded.includes(name) && !kept.includes(name))).toEqual([])
  })

  test.each(judge.faults)('L4: when %s, nothing stays delivered', (_, code, spoil) =>
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

  test('L4: a refused job gets nothing, and its log says so', async () => {
    const { job, law } = await useRefused()
    expect(job.failed).toBe(true)
    expect(job.log).toContain('Nothing was delivered.')
    expect([environment(job), job.outputs.use ?? {}, leftBehind(job)]).toEqual([{}, {}, []])
    expect(leaksOf(job, law.world)).toEqual([])
  })

  test('L5: a post step that runs twice has the effect of one run', async () => {
    const { job, law } = await useUndisturbed()
    const [first, second] = job.steps.slice(1) as [StepResult, StepResult]
    expect([first.exitCode, second.exitCode]).toEqual([0, 0])
    expect(outcomesOf(second).filter((word) => !['already-gone', 'expires-only'].includes(word))).toEqual([])
    expect({ ...first.env, ...second.env }).toEqual(first.env)
    // An agent that has stopped cannot report its credentials.
    const warned = second.commands.filter(({ name }) => name !== 'add-mask').map(({ data }) => data)
    expect(
      warned.filter((text) => !(every === 'agent' && text.startsWith('The files of the Mayfly agent are missing'))),
    ).toEqual([])
    expectClean(job, law, judge.meddled)
  })

  test('L5: a post step without a record prints nothing and sends nothing', async () => {
    const { job, law } = await useUndisturbed()
    expect(job.steps[3]).toMatchObject({ phase: 'post', exitCode: 0, commands: [] })
    expect(job.steps[3]?.printed.replace(/^mayfly: (warning: )?nothing to end: .*\n/, '')).toBe('')
    expect(law.requests()).toBe(requestsBefore)
  })

  // An agent's own times are newer than the record's.
  if (every !== 'agent') {
    test('L5: for an expired credential no request is sent', () =>
      inLaw(async (law) => {
        let before = 0
        const expire = (record: string) => {
          before = law.requests()
          return expired(record)
        }
        const { steps } = await judge.use(law, every, { ends: [expire] })
        const post = steps.at(-1) as StepResult
        expect(post.exitCode).toBe(0)
        expect(new Set(outcomesOf(post))).toEqual(new Set(['already-expired']))
        expect(law.requests()).toBe(before)
      }))
  }

  test('L6: a refused request is sent once', async () => {
    const { law } = await useRefused()
    expect(law.requests()).toBe(1)
  })

  test.each(['throttle', 'breakDown'] as const)(
    'L6: after a failure (%s) the request is repeated as long as the step has time',
    (how) =>
      inLaw(async (law) => {
        law[how]()
        const begun = performance.now()
        const job = await judge.use(law, every, { env: quickTime })
        expect((performance.now() - begun) * pace).toBeGreaterThan(retryMilliseconds)
        expect(job.failed).toBe(true)
        expect(law.requests()).toBeGreaterThan(1)
        expect(law.requests()).toBe(Number(/^ *attempts +(\d+)$/m.exec(job.log)?.[1]))
        expect(Number(/^ *waited +(\d+) s$/m.exec(job.log)?.[1])).toBeLessThan(mainSeconds)
      }),
  )

  test('L7: the log and the summary have the expiry of each credential without an ender', async () => {
    const { job } = await useUndisturbed()
    const endings = read(job.steps[0]?.state.mayfly ?? '').leases[0]?.endings ?? []
    if (endings.every(({ ender }) => ender === undefined)) expect(job.log).not.toMatch(/revoked-/)
    for (const { what } of endings.filter(({ ender }) => ender === undefined)) {
      const line = `^(mayfly: )?${what.replace(/[^\w ]/g, '.')}: expires-only, valid until \\d{4}-`
      expect(job.log).toMatch(new RegExp(line, 'm'))
      if (judge.ci === 'github') expect(job.summary).toContain('#expires-only) | `valid until')
    }
  })

  test('L8: the post step reads no input, so wrong inputs do not change it', async () => {
    const { job } = await useUndisturbed()
    expect(job.steps.slice(0, 2).map(({ exitCode }) => exitCode)).toEqual([0, 0])
  })

  // Two uses deliver outputs, also where the agent is judged. So its job would be the same as without it.
  if (every !== 'agent') {
    test('L9: a second step works while an older credential is valid, and post ends each one separately', () =>
      inLaw(async (law) => {
        const { ids, released } = await judge.twice(law, every)
        expect(new Set(ids).size).toBe(2)
        expect(released).toEqual([
          ['two', 1],
          ['one', 0],
        ])
      }))
  }

  test('L10: a step that is killed after its first request leaves this request in the record, with the longest lifetime', () =>
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
      // The report says so if only the issuer knows the expiry.
      if (asked?.ender !== undefined) expect(job.log).toMatch(/: (revoked-\w+|already-gone), /)
      else if (asked?.expiresAt === undefined)
        expect(job.log).toContain('if it was issued, it is valid until the system that issued it ends it')
      else expect(asked.expiresAt).toBeGreaterThan(Date.now())
      expect(job.steps.at(-1)).toMatchObject({ phase: 'post', exitCode: 0 })
      expect([environment(job), leftBehind(job)]).toEqual([{}, []])
      // A killed step leaves whole lines, and its end goes on with them.
      expect(evidenceOf(law).map(({ event }) => event)).toEqual(expect.arrayContaining(['opened']))
      expect(unexpected(law)).toEqual([])
    }, true))

  test('L12: the evidence has each event in order, and main and post print its heads', async () => {
    const { job, law } = await useUndisturbed()
    const lines = evidenceOf(law)
    const [first] = lines
    const own = lines.filter(({ chain }) => chain === first?.chain)
    const heads = own.map(printedHead)
    expect(headsOf(job).length).toBeGreaterThan(1)
    expect(headsOf(job).filter((head) => !heads.includes(head))).toEqual([])
    expect(headsOf(job).at(-1)).toBe(heads.at(-1))
    const at = (event: string) => own.findIndex((line) => line.event === event)
    expect(own.map(({ event }) => event).filter((event) => !['read', 'renewed', 'probed'].includes(event))).toEqual(
      expect.arrayContaining(['opened', 'issued', 'delivered', 'ended']),
    )
    expect(at('issued')).toBeLessThan(at('delivered'))
    const issued = own.flatMap((line) => (line.event === 'issued' ? [line.what] : []))
    const ended = own.flatMap((line) => (line.event === 'ended' ? [line.what] : []))
    expect(issued.filter((what) => !ended.includes(what))).toEqual([])
    expect(unexpected(law)).toEqual([])
  })

  test('L12: the evidence of a refused job has the refusal and no credential', async () => {
    const { law } = await useRefused()
    const events = evidenceOf(law).map(({ event }) => event)
    expect(events).toContain('refused')
    expect(events).not.toContain('delivered')
    expect(unexpected(law)).toEqual([])
  })

  test('L11: no revocation is called verified if the fake server refuses everything from the start', () =>
    inLaw(async (law) => {
      const refusals = [undefined, 401, 403, 404]
      const ends = refusals.map((status) => (record: string) => {
        law.deny(status)
        return record
      })
      const job = await judge.use(law, every, { ends, env: quickTime })
      expect(
        job.steps.map(({ exitCode }) => exitCode),
        job.log,
      ).toEqual([0, ...refusals.map(() => 0)])
      expect(job.steps.slice(1).flatMap(outcomesOf)).not.toContain('revoked-verified')
      expectClean(job, law)
    }))
})

test('the laws run for every provider of the registry', () => {
  const judged = new Set(Object.keys(doubles).map((id) => providerOf(id)))
  // The laws of secrets judge a provider that delivers no log-in.
  const stores = lawStores.map(({ id }) => id)
  expect(Object.entries(registry).filter(([id, one]) => !judged.has(one) && !stores.includes(id))).toEqual([])
})

test('the agent renews only credentials that can only expire, or with the handle that main recorded', async () => {
  for (const [id, double] of Object.entries(doubles)) {
    const support = await (await providerOf(id).loadProvider()).agent?.()
    if (!support || support.renew) continue
    const law = await double('github')
    const job = await law.world.run([
      { name: 'use', uses: resolve(law.action), with: { ...law.inputs, ...law.agentInputs, deliver: 'agent' } },
    ])
    const { leases } = read(job.steps[0]?.state.mayfly ?? '')
    expect(leases[0]?.endings.filter(({ ender }) => ender !== undefined)).toEqual([])
    await law.world.close()
  }
})
