import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job, Step } from '../support/runner.ts'
import { peers } from './peers.ts'

/**
 * Two steps that keep a state in a backend. The first writes it, the second reads it from another folder. They print
 * the value in the state. Nothing is downloaded, because the only resource is Terraform's own.
 */
export function terraformSteps(backend: string): Step[] {
  const main = `terraform {
  ${backend}
}
resource "terraform_data" "kept" {
  input = "kept in the backend"
}
output "kept" {
  value = terraform_data.kept.output
}
`
  const init = 'init -input=false -no-color >init.log || { cat init.log; exit 1; }'
  return [
    { name: 'files', during: (job) => folders(job, main) },
    step('Terraform writes', 'writes', `${init}; ${command('apply -input=false -no-color -auto-approve')}`),
    step('Terraform reads', 'reads', `${init}; ${command('output -no-color kept')}`),
  ]
}

function folders({ root }: Job, main: string): void {
  for (const name of ['writes', 'reads']) {
    mkdirSync(join(root, name), { recursive: true })
    writeFileSync(join(root, name, 'main.tf'), main)
  }
}

function step(name: string, folder: string, script: string): Step {
  const env = { CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' }
  const text = script.replaceAll(/^(?=init)/g, `${peers.terraform.path} `)
  return { name, run: ({ root }) => ({ command: 'sh', args: ['-ec', `cd ${join(root, folder)}; ${text}`], env }) }
}

function command(text: string): string {
  return `${peers.terraform.path} ${text}`
}
