import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parsePairs } from '../support/commands.ts'
import type { Ci } from '../support/identities.ts'
import type { Job, JobOptions, RunningStep, Step } from '../support/runner.ts'
import { flagsOf, ShellJob } from '../support/shell-job.ts'
import { jobOf, recordText, replaceRecord, runLogin } from '../support/shell-run.ts'
import type { LawWorld } from './doubles.ts'

/** The depth to which a law looks into a step and its end, and the parts that it changes. */
export interface Watch {
  readonly onStep?: (name: string, step: RunningStep) => void
  /** More variables for the environment of the step and of its end. */
  readonly env?: Readonly<Record<string, string>>
  readonly endEnv?: Readonly<Record<string, string>>
  /**
   * Called before the end with its record. The end gets the record that it returns. Several functions mean several
   * ends, in turn.
   */
  readonly ends?: readonly ((record: string) => string)[]
}

/** A CI system in which the laws are tested: how it uses a provider, and which faults are possible there. */
export interface LawSystem {
  readonly name: string
  readonly ci: Ci
  /** The deliveries that are tested, of those that a provider has. */
  deliveries(modes: readonly string[]): readonly string[]
  /** One step, and its end in any case. */
  use(law: LawWorld, deliver: string, watch?: Watch): Promise<Job>
  /** A step whose job then prints everything that it got. */
  show(law: LawWorld, deliver: string): Promise<Job>
  /** Two steps, which end in turn: the leases, and the leases that each end reported. */
  twice(law: LawWorld, deliver: string): Promise<{ ids: string[]; released: [name: string, lease: number][] }>
  /** The record of a running step, as its end would get it. */
  record(step: RunningStep | undefined): string
  /** The secrets that the system's masker must get. */
  toBeMasked(law: LawWorld): string[]
  /** A change that breaks a delivery. */
  readonly faults: readonly [name: string, code: string, spoil: (step: RunningStep) => void][]
  /** Variables in the environment of the end that look like inputs. */
  readonly meddled: Readonly<Record<string, string>>
}

const github: LawSystem = {
  name: 'github',
  ci: 'github',
  // The agent cannot be combined with other ways, because tools would prefer what those deliver.
  deliveries: (modes) => {
    const together = modes.filter((mode) => mode !== 'agent')
    return [...together, together.join()]
  },
  use: (law, deliver, { onStep, env = {}, endEnv = {}, ends } = {}) =>
    runAction(law, deliver, [], {
      ...(onStep && { onStep }),
      env: { ...env, ...endEnv },
      ...(ends && {
        ends: ends.map((change) => (state) => {
          state.mayfly = change(state.mayfly ?? '')
        }),
      }),
    }),
  show(law, deliver) {
    const env: Step = {
      name: 'env',
      run: () => ({ command: process.execPath, args: ['-e', printAll] }),
    }
    return runAction(law, deliver, [env], { narrate: true })
  },
  async twice(law) {
    const step = { uses: resolve(law.action), with: { ...law.inputs, deliver: 'output' } }
    const job = await law.world.run([
      { name: 'one', ...step },
      { name: 'two', ...step },
    ])
    const ids = ['one', 'two'].map((name) => job.outputs[name]?.['lease-id'] ?? '')
    const posts = job.steps.filter(({ phase }) => phase === 'post')
    return { ids, released: posts.map(({ name, summary }) => [name, ids.findIndex((id) => summary.includes(id))]) }
  },
  record: (step) =>
    Object.fromEntries(parsePairs(readFileSync(step?.stateFile ?? '', 'utf8'))).mayfly ?? '{"leases":[]}',
  toBeMasked: ({ world }) => world.secrets().filter((one) => one !== world.issuer.requestToken),
  faults: [
    ['the private folder cannot be made', 'ERR_DELIVERY_FAILED', ({ temp }) => writeFileSync(join(temp, 'mayfly'), '')],
    [
      'the environment file is gone',
      'ERR_DELIVERY_FAILED',
      ({ stateFile }) => rmSync(stateFile.replace('state_', 'env_'), { force: true }),
    ],
    [
      'the output file is gone',
      'ERR_DELIVERY_FAILED',
      ({ stateFile }) => rmSync(stateFile.replace('state_', 'output_'), { force: true }),
    ],
  ],
  meddled: {
    INPUT_DELIVER: 'x',
    'INPUT_STRICT-REVOKE': 'maybe',
    INPUT_URL: 'https://evil.example',
    VAULT_ADDR: 'https://evil.example',
  },
}

/** The agent of a job on GitHub, if a provider has it. */
const githubAgent: LawSystem = {
  ...github,
  name: 'github by its agent',
  deliveries: (modes) => modes.filter((mode) => mode === 'agent'),
}

function runAction(law: LawWorld, deliver: string, after: Step[], options: Partial<JobOptions>): Promise<Job> {
  return law.world.run(
    [
      {
        name: 'use',
        uses: resolve(law.action),
        with: { ...law.inputs, ...(deliver === 'agent' && law.agentInputs), deliver },
      },
      ...after,
    ],
    options,
  )
}

/**
 * A system whose jobs start the command line. One delivery per provider is tested, because the code of deliveries is
 * shared.
 */
function byCommand(ci: 'gitlab' | 'jenkins', preferred: 'env' | 'file'): LawSystem {
  const start = async (law: LawWorld, deliver: string) => {
    const job = new ShellJob(ci)
    law.world.onClose(() => job.dispose())
    job.hidesMasks = ci === 'gitlab'
    const args = [law.provider, ...flagsOf({ ...law.inputs, deliver })]
    const env = { MAYFLY_ID_TOKEN: await law.world.issuer.mint(law.audience) }
    return { job, args, env }
  }
  return {
    name: ci,
    ci,
    deliveries: (modes) => [modes.includes(preferred) ? preferred : (modes[0] as string)],
    async use(law, deliver, { onStep, env: more, endEnv: postEnv, ends } = {}) {
      const { job, args, env } = await start(law, deliver)
      const changes = ends?.map((change) => () => replaceRecord(job.state, change(recordText(job.state))))
      const done = await runLogin(job, args, {
        env: { ...env, ...more },
        ...(onStep && { onStep }),
        ...(postEnv && { postEnv }),
        ...(changes && { ends: changes }),
      })
      job.hidesMasks = false
      return done
    },
    async show(law, deliver) {
      const { job, args, env } = await start(law, deliver)
      return jobOf(job, await job.mayfly(['exec', ...args, '--', process.execPath, '-e', printAll], { env }))
    },
    async twice(law, deliver) {
      const jobs = await Promise.all(['one', 'two'].map(async (name) => ({ name, ...(await start(law, deliver)) })))
      for (const { job, args, env } of jobs) await job.login(args, { env })
      const ids = jobs.map(({ job }): string => JSON.parse(recordText(job.state)).leases.at(-1)?.id ?? '')
      const released: [string, number][] = []
      for (const { name, job, env } of [...jobs].reverse()) {
        const before = jobs.map((one) => existsSync(one.job.state))
        await job.logout({ env })
        released.push([name, jobs.findIndex((one, index) => before[index] && !existsSync(one.job.state))])
      }
      return { ids, released }
    },
    record: (step) => recordText(step?.stateFile ?? ''),
    // GitLab masks the token itself. Jenkins has no masker that gets values.
    toBeMasked: ({ world }) =>
      ci === 'gitlab'
        ? world.secrets().filter((one) => one !== world.issuer.requestToken && !world.issuer.minted.includes(one))
        : [],
    faults: [
      [
        'the script cannot be written',
        'ERR_DELIVERY_FAILED',
        ({ stateFile }) => existsSync(stateFile) && blockScript(stateFile),
      ],
      [
        'the state folder is open to others',
        'ERR_STATE_REFUSED',
        ({ stateFile }) => existsSync(stateFile) && chmodSync(stateFile, 0o755),
      ],
    ],
    meddled: { MAYFLY_DELIVER: 'x', MAYFLY_ROLE: 'somebody-else', MAYFLY_URL: 'https://evil.example' },
  }
}

/** A program that prints its environment, and every file of Mayfly that a variable names, also in a folder. */
const printAll = `console.log(process.env)
  const print = (path) => {
    if (!fs.existsSync(path)) return
    if (!fs.statSync(path).isDirectory()) return console.log(fs.readFileSync(path, 'utf8'))
    for (const name of fs.readdirSync(path)) print(path + '/' + name)
  }
  for (const value of Object.values(process.env)) if (/^\\/.*mayfly/.test(value)) print(value)`

function blockScript(state: string): void {
  writeFileSync(join(state, 'env.sh.d'), '')
}

export const lawSystems: readonly LawSystem[] = [
  github,
  githubAgent,
  byCommand('gitlab', 'env'),
  byCommand('jenkins', 'file'),
]
