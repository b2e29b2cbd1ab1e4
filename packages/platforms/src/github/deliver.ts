import { sep } from 'node:path'
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/file-command'
import type { DeliveryNames, FileForm, Presentation } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import type { Delivered, Lease } from '@mayfly/core/lease'
import { Secret } from '@mayfly/core/secret'
import { isOurs } from './env-file.ts'
import { jobFolder } from './job-folder.ts'

type Modes = readonly string[]

/** Refuses a delivery that a variable of this job would hide from the tools. Throws ERR_ENV_CONFLICT. */
export function planDelivery({ env, shadows }: DeliveryNames): void {
  const refused = env.filter((name) => !isOurs(name))
  const hiding = shadows.filter((name) => process.env[name])
  if (refused.length === 0 && hiding.length === 0) return
  throw new MayflyError('ERR_ENV_CONFLICT', 'The environment of this job would hide the credential from its tools', {
    facts: { variables: [...refused, ...hiding].join(', ') },
    fix: 'The tools would silently use another identity. Remove these variables from the job, or choose another delivery or profile.',
  })
}

/** What delivery will put into the job. */
export function listDeliverables(presentation: Presentation, modes: Modes, lease: Lease): Delivered[] {
  const { env, forms } = chosen(presentation, modes)
  return [
    ...forms.map(
      (form): Delivered =>
        form.section === undefined
          ? { kind: 'file', path: pathOf(form, lease) }
          : { kind: 'section', file: pathOf(form, lease), section: form.section },
    ),
    ...new Set([...Object.keys(env), ...forms.flatMap((form) => form.env)]),
  ].map((one) => (typeof one === 'string' ? { kind: 'env', name: one } : one))
}

/** Puts a credential into the job: files first, then variables, then outputs. Throws ERR_DELIVERY_FAILED. */
export async function deliverAll(presentation: Presentation, modes: Modes, lease: Lease): Promise<void> {
  const { env, forms, output } = chosen(presentation, modes)
  try {
    for (const form of forms) {
      const { writePrivate, writeSection } = await import('../private-files.ts')
      const path = pathOf(form, lease)
      const content = plain(form.content)
      if (form.section === undefined) writePrivate(jobFolder(), path, content)
      else writeSection(jobFolder(), path, form.section, lease.id, content)
      for (const name of form.env) setVariable(name, path)
    }
    for (const [name, value] of Object.entries(env)) setVariable(name, plain(value))
    for (const [name, value] of Object.entries({ ...presentation.facts, ...output })) setOutput(name, plain(value))
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    throw new MayflyError('ERR_DELIVERY_FAILED', 'The credential could not be put into the job', {
      facts: { reason: code ?? message },
      fix: "Check the runner's temp folder: its owner, its free space, and what else writes there.",
    })
  }
}

function chosen({ env, output, file }: Presentation, modes: Modes) {
  return {
    env: { ...(modes.includes('env') && env), ...(modes.includes('file') && file?.env) },
    forms: modes.includes('file') ? (file?.forms ?? []) : [],
    output: modes.includes('output') ? output : {},
  }
}

/** Shared files have fixed names, so that several leases meet in one; others lie in their lease's own folder. */
function pathOf({ name, section }: FileForm, lease: Lease): string {
  return [jobFolder(), ...(section === undefined ? [lease.id] : []), name].join(sep)
}

function setVariable(name: string, value: string): void {
  issueFileCommand('ENV', prepareKeyValueMessage(name, value))
}

function setOutput(name: string, value: string): void {
  issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}

function plain(value: string | Secret): string {
  return value instanceof Secret ? value.reveal() : value
}
