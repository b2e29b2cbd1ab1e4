import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../packages/providers/src/registry.ts'
import { cli } from '../support/shell-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'completion-'))
const scriptFor = (shell: string) => join(folder, `mayfly.${shell}`)

beforeAll(() => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'completion', shell], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    writeFileSync(scriptFor(shell), stdout)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Every line in one bash, with its completions. A line ends with the word that is completed. */
function inBash(lines: readonly (readonly string[])[]): string[][] {
  const ask = lines.map((words) => {
    const quoted = ['mayfly', ...words].map((word) => `'${word}'`).join(' ')
    return `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _mayfly; echo "\${COMPREPLY[*]}"`
  })
  const program = ['set -u', `. ${scriptFor('bash')}`, ...ask].join('\n')
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', program], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').filter((word) => word !== ''))
}

test('bash completes commands, providers, flags and values, and leaves files to itself', () => {
  const [all, log, providers, ofAws, own, deliver, platform, file, folderOfLogin, command, sub, shells, help] = inBash([
    [''],
    ['log'],
    ['login', ''],
    ['login', 'aws', '--ro'],
    ['login', 'aws', '--role', 'x', '--st'],
    ['exec', 'aws', '--deliver', ''],
    ['exec', 'vault', '--platform', 'g'],
    ['login', 'github-app', '--private-key-file', ''],
    ['login', 'aws', '--state-dir', ''],
    ['exec', 'aws', '--', '--ro'],
    ['trust', ''],
    ['completion', ''],
    ['help', 'kub'],
  ])
  expect(all).toEqual(expect.arrayContaining(['login', 'exec', 'logout', 'end', 'whoami', 'trust', 'help']))
  expect(log).toEqual(['login', 'logout'])
  expect(providers).toEqual(Object.keys(registry))
  expect(ofAws).toEqual(['--role', '--role-chain'])
  expect(own).toEqual(expect.arrayContaining(['--state-dir', '--strict-revoke']))
  expect(deliver).toEqual(['env', 'file'])
  expect(platform).toEqual(['gitlab', 'github'].filter((name) => platform?.includes(name)))
  expect(platform?.length).toBeGreaterThan(0)
  expect([file, folderOfLogin, command]).toEqual([[], [], []])
  expect(sub).toEqual(expect.arrayContaining(['explain', 'lint', 'render', 'drift']))
  expect([shells, help]).toEqual([['bash', 'zsh', 'fish'], ['kubernetes']])
})

/** Runs a shell if this machine has it. */
const run = (shell: string, args: readonly string[]) => spawnSync(shell, args, { encoding: 'utf8' })

test('the script for zsh is read by zsh, or its table by bash where there is no zsh', () => {
  const zsh = run('zsh', ['-n', scriptFor('zsh')])
  const { status, stderr } = zsh.error ? run('bash', ['-n', scriptFor('zsh')]) : zsh
  expect([status, stderr]).toEqual([0, ''])
})

test('the script for fish is read by fish, or has only lines of a known form where there is no fish', () => {
  const fish = run('fish', ['--no-execute', scriptFor('fish')])
  if (!fish.error) return expect([fish.status, fish.stderr]).toEqual([0, ''])
  const text = String(run('cat', [scriptFor('fish')]).stdout)
  const quoted = String.raw`'(?:[^'\\]|\\[\\'])*'`
  const form = new RegExp(
    `^complete -c mayfly -n (?:__fish_use_subcommand|${quoted})(?: -f -a ${quoted}| -l [a-z0-9-]+(?: -r| -x -a ${quoted})?)(?: -d ${quoted})?$`,
  )
  const lines = text.trimEnd().split('\n').slice(1)
  expect(lines.filter((line) => !form.test(line))).toEqual([])
  expect(lines.length).toBeGreaterThan(200)
})
