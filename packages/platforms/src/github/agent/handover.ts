import { readJson } from '@mayfly/core/json'
import type { Job } from '@mayfly/core/platform'
import type { ProcessIdentity } from '../../process-identity.ts'

/** All that an agent is told as it starts: over its standard input, and nowhere else. */
export interface Handover {
  /** The bearer of control. */
  readonly control: string
  readonly requestUrl: string
  readonly requestToken: string
  readonly job: Job & { readonly serverUrl: string }
  /** Whoever runs the steps of the job; undefined where nothing tells. */
  readonly worker: ProcessIdentity | undefined
  /** The job's private folder, and in it the agent's. */
  readonly root: string
  readonly folder: string
}

/** Reads a handover; undefined when the text is none. */
export function readHandover(text: string): Handover | undefined {
  const handover = readJson(text) as unknown as Handover
  return typeof handover.control === 'string' && typeof handover.folder === 'string' ? handover : undefined
}
