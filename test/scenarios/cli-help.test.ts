import { expect, test } from 'vitest'
import type { InputSpec } from '../../packages/core/src/inputs.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { cli, inShellJob, type ShellJob } from '../support/shell-job.ts'
import { onTerminal } from '../support/terminal.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

test.each(Object.entries(registry))('the help of %s has every input, with its description', (id, { loadProvider }) =>
  inJob(async (job) => {
    const { inputs, title } = await loadProvider()
    const { code, stdout, stderr } = await job.mayfly(['login', id, '--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`mayfly login ${id}: ${title}`)
    const words = stdout.replace(/\s+/g, ' ')
    for (const [name, spec] of Object.entries<InputSpec>(inputs)) {
      const { description, forOutput } = spec
      if (forOutput) {
        expect(words).toMatch(new RegExp(`Only on GitHub: [^.]*--${name}[;.]`))
        continue
      }
      const way = spec.type === 'text' && spec.secret ? '-file' : ''
      expect(stdout).toMatch(new RegExp(`^  --${name}${way}( |$)`, 'm'))
      expect(words).toContain(description.replaceAll('`', '').replace(/\s+/g, ' '))
    }
    expect(stdout).not.toMatch(/any of [^)]*(output|agent)/)
    expect(words).toMatch(/Only on GitHub: (--session [\w, ]+; )?--deliver [\w, ]*output/)
  }),
)

test.each([
  [['--help']],
  [['help']],
  [['help', 'exec']],
  [['exec', '--help', '--', 'true', '--help']],
  [['logout', '-h']],
  [['whoami', '--help']],
  [['end', '--agent', '--help']],
  [['help', 'end']],
  [['help', 'trust']],
  [['trust', '--help']],
  [['trust', 'explain', '--help']],
  [['help', 'trust', 'lint']],
  [['trust', 'render', '--for', 'aws', '-h']],
  [['help', 'trust', 'drift']],
  [['help', 'inventory']],
  [['help', 'contain']],
  [['inventory', '.', '--help']],
  [['help', 'report']],
])('%j helps', (args) =>
  inJob(async (job) => {
    const { code, stdout, stderr } = await job.mayfly(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('mayfly ')
  }),
)

const providers = Object.keys(registry).join(', ')

test.each([
  [
    ['help', 'nope'],
    `command  must be one of login, exec, logout, end, whoami, trust, inventory, contain, drill, report, completion, ${providers}, not "nope"`,
  ],
  [['help', 'login', 'nope'], `provider  must be one of ${providers}, not "nope"`],
  [['exec', 'nope', '--help'], `provider  must be one of ${providers}, not "nope"`],
  [['help', 'trust', 'nope'], 'trust command  must be one of explain, lint, render, drift, not "nope"'],
  [['help', 'trust', 'lint', 'x'], '"x"  is an unexpected argument'],
  [['help', 'aws', 'gcp'], '"gcp"  is an unexpected argument'],
  [['help', 'logout', 'aws'], '"aws"  is an unexpected argument'],
])('%j names nothing, and the error lists the known names', (args, words) =>
  inJob(async (job) => {
    const { code, stdout, stderr } = await job.mayfly(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`\n  ${words}`)
  }),
)

test('a provider alone is asked for as one to log in to; flags say nothing of what is asked for', () =>
  inJob(async (job) => {
    const [long, ...others] = await Promise.all(
      [
        ['help', 'login', 'aws'],
        ['help', 'aws'],
        ['login', 'aws', '--role', 'x', '--help'],
      ].map((args) => job.mayfly(args)),
    )
    expect(long?.stdout).toContain('mayfly login aws: ')
    expect(others.map(({ code, stdout }) => [code, stdout])).toEqual(others.map(() => [0, long?.stdout]))
  }))

test('the version is that of the suite', () =>
  inJob(async (job) => {
    expect((await job.mayfly(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  }))

test('on a terminal titles are bold and the first line of an error is red, but not with NO_COLOR', () =>
  inJob(async (job) => {
    const script = '"$0" "$1" help end; "$0" "$1" nonsense; echo plain:; NO_COLOR=1 "$0" "$1" nonsense'
    const { output } = await onTerminal({ job }, ['sh', '-c', script, process.execPath, cli])
    const [coloured, plain] = output.split('plain:\r\n')
    expect(coloured).toContain('\u001b[1mExamples:\u001b[0m\r\n')
    expect(coloured).toContain('mayfly: \u001b[31mAn input is wrong (ERR_INPUT_INVALID)\u001b[0m\r\n')
    expect(plain).toMatch(/^mayfly: An input is wrong \(ERR_INPUT_INVALID\)\r\n/)
  }))
