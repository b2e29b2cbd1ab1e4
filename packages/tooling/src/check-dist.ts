import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** Builds everything again, and fails if a built file is not the committed one. */
const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: root, encoding: 'utf8' })

run(process.execPath, resolve(import.meta.dirname, 'build.ts'))
const changes = run('git', 'status', '--porcelain', '--', 'actions/dist', 'packages/*/dist', 'jenkins/resources/mayfly')
if (changes !== '') {
  console.error(`dist is not what the sources give: run "npm run build" and commit it\n${changes}`)
  process.exitCode = 1
}
