import type { DeliveryNames, Presentation } from '@mayfly/core/credential'
import type { Delivered, Lease } from '@mayfly/core/lease'
import { listDeliverables, pathOf, plain, planDelivery, putInto } from '../delivery.ts'
import { leaseFolder } from '../lease-folder.ts'
import type { AgentDelivery } from './agent/delivery.ts'
import { rememberFiles } from './env-file.ts'
import { tell } from './file-commands.ts'
import { withFormerValues } from './former-values.ts'
import { readJob } from './job.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'

type Modes = readonly string[]

/** The job's agent, when this step needs it. */
let agent: AgentDelivery | undefined

/**
 * Checks a delivery, and finds or starts the job's agent when the delivery needs one. Throws ERR_ENV_CONFLICT,
 * ERR_PROGRAM_MISSING.
 */
export async function plan(names: DeliveryNames): Promise<void> {
  await planDelivery(names)
  if (names.agent) agent ??= (await import('./agent/delivery.ts')).openAgent({ log, mask, job: readJob() })
}

/** The things that delivery will put into the job, with the values that the job had before. */
export function deliverablesOf(presentation: Presentation, modes: Modes, lease: Lease): Delivered[] {
  rememberFiles()
  const all = listDeliverables(jobFolder, presentation, modes, lease)
  const list = withFormerValues(all, presentation, modes, (file) => pathOf(jobFolder(), lease, file))
  return presentation.agent && agent ? agent.deliverables(list) : list
}

/** Puts a credential into the job: files first, then programs, variables and outputs. Throws ERR_DELIVERY_FAILED. */
export async function deliverAll(
  planned: Presentation,
  modes: Modes,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  const serve = async () => (await agent?.serve(planned, lease, leaseFolder(jobFolder(), lease))) ?? planned
  await putInto(serve(), modes, { root: jobFolder, lease, signal, warn: log.warn }, (variables, _, paths) => {
    for (const [name, value] of Object.entries(variables)) tell('ENV', name, value)
    const outputs = { ...planned.facts, ...paths, ...(modes.includes('output') && planned.output) }
    for (const [name, value] of Object.entries(outputs)) tell('OUTPUT', name, plain(value))
  })
}
