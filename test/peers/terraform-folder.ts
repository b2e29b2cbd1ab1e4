import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Job, Step } from '../support/runner.ts'
import { peers } from './peers.ts'

/** A folder with one Terraform configuration: a backend, which is part of the program, and no provider. */
export function terraformFolder(backend: string, settings: Readonly<Record<string, string | boolean>>) {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'))
  const lines = Object.entries(settings).map(([name, value]) => `    ${name} = ${JSON.stringify(value)}`)
  const text = [
    'terraform {',
    `  backend "${backend}" {`,
    ...lines,
    '  }',
    '}',
    'output "answer" {',
    '  value = 42',
    '}',
  ]
  writeFileSync(join(folder, 'main.tf'), `${text.join('\n')}\n`)
  const step = (args: readonly string[], env: (job: Job) => Record<string, string>): Step => ({
    name: `terraform ${args[0]}`,
    run: (job) => ({
      command: peers.terraform.path,
      args: [`-chdir=${folder}`, ...args, '-no-color', '-input=false'],
      env: { CHECKPOINT_DISABLE: '1', TF_DATA_DIR: join(folder, '.terraform'), ...env(job) },
    }),
  })
  return { folder, step, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
