import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const demo = 'packages/tooling/dist/demo/index.js'
const start = (root: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, demo), ...args], { encoding: 'utf8', cwd: tmpdir() })

test('npm start keeps every promise, wherever it is started from', () => {
  const { status, stdout, stderr } = start(process.cwd(), '--json')
  expect([status, stderr]).toEqual([0, ''])
  const { acts } = JSON.parse(stdout)
  expect(acts.flatMap(({ seen }: { seen: { kept: boolean }[] }) => seen.map(({ kept }) => kept))).not.toContain(false)
})

test('npm start ends with 1 when a promise is not kept', () => {
  const copy = mkdtempSync(join(tmpdir(), 'demo-'))
  for (const folder of ['actions', 'packages/tooling/dist']) cpSync(folder, join(copy, folder), { recursive: true })
  cpSync('packages/tooling/package.json', join(copy, 'packages/tooling/package.json'))
  writeFileSync(join(copy, 'actions/aws/post.js'), '')
  const { status, stdout } = start(copy)
  expect(status).toBe(1)
  expect(stdout).toContain('NOT KEPT: after the post step, no variable and no file of the job contains a credential')
  rmSync(copy, { recursive: true })
})
