import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { expect, test } from 'vitest'
import { cli, inShellJob } from '../support/shell-job.ts'

test('the first file of the command is one that Node 12 can read', () => {
  expect(parse(readFileSync(cli, 'utf8'), { ecmaVersion: 2019, allowHashBang: true }).type).toBe('Program')
})

test.each([
  ['12.22.12', 'login', 2],
  ['16.20.2', 'logout', 2],
  ['18.20.8', 'exec', 125],
])('Node %s: %s says which one it needs, and does nothing else', (version, command, code) =>
  inShellJob('shell', async (job) => {
    const older = join(job.root, 'older.cjs')
    writeFileSync(older, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`)
    // Its flags are wrong too, but they are not read.
    const ran = await job.run(process.execPath, ['--require', older, cli, command, '--state-dir'])
    expect(ran).toMatchObject({ code, stdout: '' })
    expect(ran.stderr).toBe(
      `mayfly: Node 20 or later is needed, and this is Node ${version}. Nothing was done.\n` +
        'Use an image that has it, such as node:24-slim, or start the command with another node.\n',
    )
  }),
)

test.each(['20.0.0', '24.19.0', '100.0.0'])('Node %s is new enough', (version) =>
  inShellJob('shell', async (job) => {
    const other = join(job.root, 'other.cjs')
    writeFileSync(other, `Object.defineProperty(process.versions, 'node', { value: '${version}' })`)
    const ran = await job.run(process.execPath, ['--require', other, cli, '--version'])
    expect([ran.code, ran.stderr, ran.stdout]).toEqual([0, '', expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
  }),
)
