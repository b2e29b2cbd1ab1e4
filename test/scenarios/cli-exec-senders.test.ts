import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groupOf } from '../../packages/platforms/src/process-identity.ts'
import { flagsOf, inShellJob, type RunningProgram, type ShellJob } from '../support/shell-job.ts'
import { onTerminal } from '../support/terminal.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM', 'SIGXCPU', 'SIGABRT'] as const
const telling = ['SIGUSR1', 'SIGWINCH', 'SIGCONT'] as const
const all: readonly NodeJS.Signals[] = [...ending, ...telling]
const once = (signals: readonly string[]) => Object.fromEntries(signals.map((signal) => [signal, 1]))

/**
 * Counts its signals. SIGUSR2 ends it. Only the command line gets this signal, after the others, so it arrives after
 * everything that the command line passes on.
 */
const counter = `
const { writeFileSync } = require('node:fs')
const counts = {}
const show = () => writeFileSync('counts.json', JSON.stringify(counts))
for (const signal of ${JSON.stringify([...all, 'SIGPIPE'])}) process.on(signal, () => {
  counts[signal] = (counts[signal] ?? 0) + 1
  show()
  process.stdout.write('got ' + signal + '\\n')
})
process.on('SIGUSR2', () => setImmediate(() => process.exit(9)))
process.stdout.on('error', () => undefined)
setInterval(() => undefined, 1000)
process.stdout.write('ready ' + process.ppid + '\\n')
`

interface Set {
  readonly job: ShellJob
  readonly world: VaultWorld
  /** The command line that runs the counter. */
  readonly exec: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

function inSet(scenario: (set: Set) => Promise<void>, before: readonly string[] = []): Promise<void> {
  return inVaultWorld(
    (world) =>
      inShellJob('jenkins', async (job) => {
        writeFileSync(join(job.root, 'counter.cjs'), counter)
        const command = [...before, process.execPath, join(job.root, 'counter.cjs')]
        const exec = [process.execPath, job.cli, 'exec', 'vault', ...flagsOf(world.inputs), '--', ...command]
        await scenario({ job, world, exec, env: { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) } })
      }),
    undefined,
    'jenkins',
  )
}

type Send = (signal: NodeJS.Signals, cli: number, started: RunningProgram) => void

/** Sends the signals one after the other. Each is sent when the command has reported the one before. */
async function runs({ job, world, exec, env }: Set, signals: readonly NodeJS.Signals[], send: Send): Promise<void> {
  const [program = '', ...args] = exec
  const left = [...signals]
  let output = ''
  let awaited = 'ready '
  const ran = await job.run('setsid', [program, ...args], {
    env,
    onChunk(text, started) {
      output += text
      if (!output.includes(`${awaited}`) || awaited === '') return
      const [, cli] = /ready (\d+)\n/.exec(output) ?? []
      if (cli === undefined) return
      const next = left.shift()
      awaited = next === undefined ? '' : `got ${next}\n`
      if (next === undefined) process.kill(Number(cli), 'SIGUSR2')
      else send(next, Number(cli), started)
    },
  })
  expect(ran.code).toBe(9)
  expect(ran.output).not.toContain('Debugger')
  over({ job, world, exec, env }, ran.output)
}

function over({ job, world }: Set, output: string): void {
  expect(output).toMatch(/: revoked-verified, by vault, /)
  expect(world.vault.tokens.filter((token) => token.alive)).toEqual([])
  expect(job.files().filter((path) => /record/.test(path))).toEqual([])
}

const counts = ({ job }: Set) => JSON.parse(readFileSync(join(job.workspace, 'counts.json'), 'utf8'))

/** Every process in the group of the command line. */
function groupWith(cli: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.map(Number).filter((pid) => groupOf(pid) === String(cli))
}

test.each<[string, Send]>([
  ['the CLI alone', (signal, cli) => process.kill(cli, signal)],
  ['its group', (signal, cli) => process.kill(-cli, signal)],
  [
    'the CLI, then its group',
    (signal, cli) => {
      process.kill(cli, signal)
      process.kill(-cli, signal)
    },
  ],
  [
    'the group, then the CLI',
    (signal, cli) => {
      process.kill(-cli, signal)
      process.kill(cli, signal)
    },
  ],
  ['each process by itself', (signal, cli) => groupWith(cli).forEach((pid) => void process.kill(pid, signal))],
])('each signal reaches the command once, sent to %s', (_, send) =>
  inSet(async (set) => {
    await runs(set, all, send)
    expect(counts(set)).toEqual(once(all))
  }),
)

test('so it does where the command is in a group of its own', () =>
  inSet(
    async (set) => {
      await runs(set, all, (signal, cli) => process.kill(-cli, signal))
      expect(counts(set)).toEqual(once(all))
    },
    ['setsid'],
  ))

test('a signal of a lost reader, sent to the group, comes once and ends nothing before its time', () =>
  inSet(async (set) => {
    await runs(set, ['SIGPIPE'], (signal, cli) => process.kill(-cli, signal))
    expect(counts(set)).toEqual({ SIGPIPE: 1 })
  }))

test('timeout tells the CLI and its group: the command hears of it once', () =>
  inSet(async (set) => {
    const exec = ['timeout', '--preserve-status', '1000', ...set.exec]
    // SIGALRM tells timeout that the time is over.
    const signals = ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGTERM'] as const
    await runs({ ...set, exec }, signals, (signal, _, { kill }) => kill(signal === 'SIGTERM' ? 'SIGALRM' : signal))
    const { SIGCONT: _, ...others } = counts(set)
    expect(others).toEqual(once(signals))
  }))

test('what is typed on a terminal reaches the command once, and so does its new size', () =>
  inSet(async (set) => {
    const { code, output } = await onTerminal(set, set.exec, [
      { once: 'ready ', do: 'type', value: '\x03' },
      { once: 'got SIGINT', do: 'resize' },
      { once: 'got SIGWINCH', do: 'type', value: '\x1c' },
      { once: 'got SIGQUIT', do: 'signal', value: 'SIGUSR2' },
    ])
    expect([code, counts(set)]).toEqual([9, once(['SIGINT', 'SIGWINCH', 'SIGQUIT'])])
    over(set, output)
  }))

test('a terminal that is closed is reported once', () =>
  inSet(async (set) => {
    const file = join(set.job.workspace, 'counts.json')
    await onTerminal(set, set.exec, [
      { once: 'ready ', do: 'hang up' },
      { once: 'SIGHUP', file, do: 'signal', value: 'SIGUSR2' },
    ])
    expect(counts(set).SIGHUP).toBe(1)
    expect(set.world.vault.tokens.filter((token) => token.alive)).toEqual([])
  }))

test('a shell can stop it, go on with it, and end it', () =>
  inSet(async (set) => {
    const quoted = set.exec.map((word) => `'${word}'`).join(' ')
    const { output } = await onTerminal(
      set,
      ['bash', '--norc', '--noprofile', '-i'],
      [
        { once: 'bash-', do: 'type', value: `${quoted}; echo "code $?"\n` },
        { once: 'ready ', do: 'type', value: '\x1a' },
        { once: 'Stopped', do: 'type', value: 'fg\n' },
        { once: 'got SIGCONT', do: 'type', value: '\x03' },
        { once: 'got SIGINT', do: 'signal', value: 'SIGUSR2' },
        { once: 'revoked-verified', do: 'type', value: 'exit\n' },
      ],
    )
    expect(counts(set)).toEqual(once(['SIGCONT', 'SIGINT']))
    over(set, output)
  }))
