import { readJson } from '@mayfly/core/json'
import type { Job } from '@mayfly/core/platform'
import type { ProcessIdentity } from '../../process-identity.ts'

/** The data that an agent gets at its start, only over its standard input. */
export interface Handover {
  /** The bearer of control. */
  readonly control: string
  readonly requestUrl: string
  readonly requestToken: string
  readonly job: Job & { readonly serverUrl: string }
  /** The process that runs the steps of the job; undefined where the system does not show it. */
  readonly worker: ProcessIdentity | undefined
  /** The job's private folder, and in it the agent's. */
  readonly root: string
  readonly folder: string
}

/** Reads a handover; undefined when the text is not a handover. */
export function readHandover(text: string): Handover | undefined {
  const handover = readJson(text) as unknown as Handover
  return typeof handover.control === 'string' && typeof handover.folder === 'string' ? handover : undefined
}
