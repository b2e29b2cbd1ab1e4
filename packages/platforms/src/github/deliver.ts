import type { AcquirePlatform } from '@mayfly/core/platform'
import { listDeliverables, pathOf, putInto, refuseImpossibleDelivery } from '../delivery.ts'
import { revealText } from '../plain-text.ts'
import type { AgentDelivery } from './agent/delivery.ts'
import type { StepFiles } from './env-file.ts'
import { writeCommand } from './file-commands.ts'
import { withFormerValues } from './former-values.ts'
import { readJob } from './job.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'

/**
 * How a main step delivers: checks, finds or starts the job's agent if it is needed, and puts credentials into the job,
 * files first, then programs, variables and outputs.
 */
export function openDelivery(
  stepFiles: StepFiles,
): Pick<AcquirePlatform, 'checkNames' | 'openAgent' | 'deliverables' | 'deliver'> {
  let agent: AgentDelivery | undefined
  return {
    checkNames: (names) => refuseImpossibleDelivery(names, 'GitHub'),
    async openAgent() {
      agent = (await import('./agent/delivery.ts')).openAgent({ log, mask, job: readJob() })
    },
    deliverables(presentation, modes, lease) {
      stepFiles.remember()
      const all = listDeliverables(jobFolder, presentation, modes, lease)
      const list = withFormerValues(all, presentation, modes, (file) => pathOf(jobFolder(), lease, file))
      return presentation.served && agent ? agent.deliverables(list) : list
    },
    async deliver(planned, modes, lease, signal) {
      const serve = async () => (await agent?.serve(planned, lease)) ?? planned
      await putInto(serve(), modes, { root: jobFolder, lease, signal, warn: log.warn }, (variables, _, paths) => {
        for (const [name, value] of Object.entries(variables)) writeCommand('ENV', name, value)
        const outputs = { ...planned.facts, ...paths, ...(modes.includes('output') && planned.output) }
        for (const [name, value] of Object.entries(outputs)) writeCommand('OUTPUT', name, revealText(value))
      })
    },
  }
}
