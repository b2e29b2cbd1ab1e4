import type { Deliverable, Lease, LeaseRecord } from '@mayfly/core/lease'
import type { AcquirePlatform } from '@mayfly/core/platform'
import { listDeliverables, pathOf, putInto, refuseImpossibleDelivery } from '../delivery.ts'
import { leaseFolder } from '../lease-folder.ts'
import { revealText } from '../plain-text.ts'
import type { AgentDelivery } from './agent/delivery.ts'
import type { StepFiles } from './env-file.ts'
import { writeCommand } from './file-commands.ts'
import { withFormerValues } from './former-values.ts'
import { readJob } from './job.ts'
import { jobFolder } from './job-folder.ts'
import { writeLeaseFile } from './lease-file.ts'
import { log, mask } from './log.ts'

/**
 * How a main step delivers: checks, finds or starts the job's agent if it is needed, and puts credentials into the job,
 * files first, then programs, variables and outputs. `saved` is the record that was saved last.
 */
export function openDelivery(
  stepFiles: StepFiles,
  saved: () => LeaseRecord,
): Pick<AcquirePlatform, 'checkNames' | 'openAgent' | 'deliverables' | 'deliver'> {
  let agent: AgentDelivery | undefined
  // A lease has two deliveries when a step reads secrets and keeps the session too.
  const texts = new Map<string, readonly string[]>()
  return {
    checkNames: (names) => refuseImpossibleDelivery(names, 'GitHub'),
    async openAgent() {
      agent = (await import('./agent/delivery.ts')).openAgent({ log, mask, job: readJob() })
    },
    deliverables(presentation, modes, lease) {
      stepFiles.remember()
      const all = withFolder(listDeliverables(jobFolder, presentation, modes, lease), lease)
      const list = withFormerValues(all, presentation, modes, (file) => pathOf(jobFolder(), lease, file))
      return presentation.served && agent ? agent.deliverables(list) : list
    },
    async deliver(planned, modes, lease, signal) {
      const serve = async () => (await agent?.serve(planned, lease)) ?? planned
      const context = { root: jobFolder, lease, signal, warn: log.warn }
      const given = await putInto(serve(), modes, context, (variables, _, paths) => {
        for (const [name, value] of Object.entries(variables)) writeCommand('ENV', name, value)
        const outputs = { ...planned.facts, ...paths, ...(modes.includes('output') && planned.output) }
        for (const [name, value] of Object.entries(outputs)) writeCommand('OUTPUT', name, revealText(value))
      })
      const all = [...(texts.get(lease.id) ?? []), ...given]
      texts.set(lease.id, all)
      noteLease(lease, saved(), all)
    },
  }
}

/** The list with the lease's own folder first, so that it is removed last. */
function withFolder(list: Deliverable[], lease: Lease): Deliverable[] {
  const isListed = [...lease.delivered, ...list].some(({ kind }) => kind === 'folder')
  return isListed || !process.env.RUNNER_TEMP
    ? list
    : [{ kind: 'folder', path: leaseFolder(jobFolder(), lease) }, ...list]
}

/** Writes the file for `mayfly end`. The job does not need it, so the step goes on without it. */
function noteLease(lease: Lease, record: LeaseRecord, texts: readonly string[]): void {
  try {
    writeLeaseFile(jobFolder(), lease, record, texts)
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    log.warn(
      `mayfly end cannot end ${lease.id} before the job ends, because its file could not be written (${code ?? message})`,
    )
  }
}
