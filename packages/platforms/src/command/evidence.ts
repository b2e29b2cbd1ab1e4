import type { Egress } from '@mayfly/core/egress'
import type { Evidence, EvidencePlace, EvidenceRequest } from '@mayfly/core/evidence'
import { newPlace, openPlace } from '../evidence.ts'
import { redact } from '../redaction.ts'
import { log } from './log.ts'
import type { CommandJob } from './platform.ts'

export { evidenceFaults } from '../evidence.ts'

/** Begins the evidence of a command that gets credentials. */
export function beginEvidence(job: CommandJob, sink: EvidenceRequest, egress: Egress): Promise<Evidence> {
  return open(
    job,
    newPlace(sink, () => job.state.root),
    egress,
    false,
  )
}

/** Goes on with the evidence of an earlier command. */
export function resumeEvidence(job: CommandJob, place: EvidencePlace, egress: Egress): Promise<Evidence> {
  return open(job, place, egress, true)
}

function open({ system }: CommandJob, place: EvidencePlace, egress: Egress, isResumed: boolean): Promise<Evidence> {
  return openPlace(place, egress, { log, hide: redact, job: (claims) => system.evidenceJob(claims), isResumed })
}
