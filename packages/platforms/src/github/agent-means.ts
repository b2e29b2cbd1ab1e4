import type { Log } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import type { readJob } from './job.ts'

/** What a main step hands to its agent's half, which is a bundle of its own and has a log, masks and errors of nobody. */
export interface AgentMeans {
  readonly log: Log
  readonly mask: Mask
  readonly job: ReturnType<typeof readJob>
  /** An error of this step, by its code ERR_AGENT_UNAVAILABLE. */
  unavailable(message: string, details: { readonly facts: Record<string, string>; readonly fix: string }): Error
}
