import type { Egress } from '@mayfly/core/egress'
import type { Evidence, EvidencePlace, EvidenceRequest } from '@mayfly/core/evidence'
import { Secret } from '@mayfly/core/secret'
import { type EvidenceWriter, isPrivate, newPlace, openPlace, removePlace } from '../evidence.ts'
import { redact } from '../redaction.ts'
import { evidenceJob } from './evidence-job.ts'
import { isGitHubHost } from './host.ts'
import { readJob } from './job.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'
import { openNetwork } from './network.ts'

export { evidenceFaults } from '../evidence.ts'

/** The evidence of no step is nearly as large. */
const largestBytes = 1 << 26

const writer: Omit<EvidenceWriter, 'isResumed'> = { log, hide: redact, job: evidenceJob }

/** Begins the evidence of a main step. */
export async function beginEvidence(sink: EvidenceRequest, egress: Egress): Promise<Evidence> {
  const place = newPlace(sink, jobFolder)
  const evidence = await openPlace(place, egress, { ...writer, isResumed: false })
  if (isPrivate(place.sink)) return evidence
  return {
    ...evidence,
    async close() {
      await evidence.close()
      log.info(
        `evidence: ${place.file} gets the end of these credentials only in the post step, after every step that could upload the file. evidence: artifact has it.`,
      )
    },
  }
}

/** Goes on with the evidence of a main step in its post step, which is the last one that writes to it. */
export async function resumeEvidence(place: EvidencePlace, egress: Egress): Promise<Evidence> {
  const evidence = await openPlace(place, egress, { ...writer, isResumed: true, store })
  return {
    ...evidence,
    async close() {
      await evidence.close()
      removePlace(place, jobFolder())
    },
  }
}

/** Gives the finished evidence to the service that takes the artifacts of a run. A failure is only a warning. */
async function store({ chain, file }: EvidencePlace, egress: Egress): Promise<void> {
  const name = `mayfly-evidence-${chain}`
  const { wire } = await openNetwork(egress, mask)
  try {
    const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = process.env
    if (!url || !token) throw new Error('this runner has no service for artifacts')
    // Another host would receive the token of the runner.
    if (!URL.canParse(url) || !isGitHubHost(new URL(url).hostname, readJob().serverUrl))
      throw new Error(`ACTIONS_RESULTS_URL does not belong to GitHub: an earlier step may have set it`)
    const [{ readContent }, { storeArtifact }] = await Promise.all([
      import('../text-file.ts'),
      import('@mayfly/evidence/artifact'),
    ])
    // A step may have put another file in its place. Its content would become public, or keep the job waiting.
    const evidence = readContent(file, largestBytes, true)
    if ('fault' in evidence) throw new Error(`its file ${evidence.fault}`)
    const service = { url, token: Secret.receive(token, mask), wire, mask }
    await storeArtifact(service, name, `evidence-${chain}.ndjson`, evidence.content)
    log.info(`evidence: stored as the artifact ${name}`)
  } catch (error) {
    const { message } = error as Error
    log.warn(`evidence: it could not be stored as the artifact ${name}: ${message}. The job goes on.`)
  } finally {
    wire.close()
  }
}
