import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rewriteAnswers } from '../support/rewrite-answers.ts'
import type { Step } from '../support/runner.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'
import { hardValues } from './hard-values.ts'

const fields = Object.keys(hardValues)
const secrets = [...fields.map((field) => `ONE_${field} = kv/bytes#${field}`), 'ALL_* = kv/bytes#*'].join('\n')
/** The content that each name must have. */
const expected = Object.fromEntries(
  fields.flatMap((field) => [
    [`ONE_${field}`, hardValues[field] ?? ''],
    [`ALL_${field.toUpperCase()}`, hardValues[field] ?? ''],
  ]),
)
const names = Object.keys(expected)

/** A Vault with all of these values. It returns the digits of numbers and objects as they were written. */
function inStore(scenario: (world: VaultWorld) => Promise<void>, ci?: 'gitlab' | 'jenkins'): Promise<void> {
  const raw = ['object', 'number', 'fraction']
  return inVaultWorld(
    (world) => {
      rewriteAnswers(world.vault, '/kv/data/bytes', (body) =>
        raw.reduce((text, field) => text.replace(JSON.stringify(hardValues[field]), hardValues[field] ?? ''), body),
      )
      return scenario(world)
    },
    () => ({ kv2: { kv: { bytes: [hardValues] } } }),
    ci,
  )
}

/** A program that records the bytes of variables and of the files in them. */
const look = (path: string) => `
  const { readFileSync, writeFileSync } = require('node:fs')
  const hex = (bytes) => Buffer.from(bytes).toString('hex')
  const seen = {}
  for (const name of ${JSON.stringify(names)}) {
    if (process.env[name] !== undefined) seen[name] = hex(process.env[name])
    if (process.env[name + '_FILE']) seen[name + '_FILE'] = hex(readFileSync(process.env[name + '_FILE']))
  }
  writeFileSync(${JSON.stringify(path)}, JSON.stringify(seen))`

/** The names whose bytes differ from the store's, among those that the modes deliver. */
function changed(path: string, ...modes: ('env' | 'file')[]): string[] {
  const seen: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
  return names.flatMap((name) => {
    const bytes = Buffer.from(expected[name] ?? '').toString('hex')
    return modes.map((mode) => (mode === 'env' ? name : `${name}_FILE`)).filter((one) => seen[one] !== bytes)
  })
}

test('GitHub: variables, files and outputs have the bytes of the store', () =>
  inStore(async (world) => {
    const wrong: string[] = []
    let path = ''
    const read: Step = {
      name: 'read',
      run: ({ temp }) => {
        path = join(temp, 'seen.json')
        return { command: process.execPath, args: ['-e', look(path)] }
      },
    }
    const onPost = () => void wrong.push(...changed(path, 'env', 'file'))
    const job = await world.use({ secrets, deliver: 'env,file,output' }, { onPost }, read)
    expect([job.failed, path === '', wrong]).toEqual([false, false, []])
    const outputs = job.outputs.vault ?? {}
    expect(names.filter((name) => outputs[name] !== expected[name])).toEqual([])
  }))

test.each(['gitlab', 'jenkins'] as const)(
  '%s: variables and files have the bytes of the store, by a login and a shell, and by exec',
  (ci) =>
    inStore(
      (world) =>
        inShellJob(ci, async (job) => {
          const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
          const flags = ['vault', ...flagsOf({ ...world.inputs, secrets, deliver: 'env,file' })]
          const [shell, exec] = [join(job.root, 'shell.json'), join(job.root, 'exec.json')]
          expect((await job.login(flags, { env })).code).toBe(0)
          expect((await job.sh(`'${process.execPath}' -e "$LOOK"`, { env: { LOOK: look(shell) } })).code).toBe(0)
          const ran = await job.mayfly(['exec', ...flags, '--', process.execPath, '-e', look(exec)], { env })
          expect(ran.code).toBe(0)
          expect([changed(shell, 'env', 'file'), changed(exec, 'env', 'file')]).toEqual([[], []])
          expect((await job.logout()).code).toBe(0)
        }),
      ci,
    ),
)
