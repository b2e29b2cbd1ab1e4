import type { encodeRecord } from '@mayfly/core/lease'
import type { Log } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import type { readJob } from './job.ts'

/**
 * What a step hands to the code that speaks with its agent. That code is loaded for this delivery alone; would it import
 * these itself, they could not be one scope with the rest of the step any more, and every step would be larger.
 */
export interface AgentMeans {
  readonly log: Log
  readonly mask: Mask
  readonly job: ReturnType<typeof readJob>
  readonly encodeRecord: typeof encodeRecord
}
