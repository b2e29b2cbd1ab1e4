import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** Wipes, builds and demands no difference: what is committed in `dist` is what the sources give, and nothing else. */
const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: root, encoding: 'utf8' })

run(process.execPath, resolve(import.meta.dirname, 'build.ts'))
const changes = run('git', 'status', '--porcelain', '--', 'actions/dist', 'packages/*/dist', 'jenkins/resources/mayfly')
if (changes !== '') {
  console.error(`dist is not what the sources give: run "npm run build" and commit it\n${changes}`)
  process.exitCode = 1
}
