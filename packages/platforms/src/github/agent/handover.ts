import { objectIn, readJson } from '@mayfly/core/json'
import type { ProcessIdentity } from '../../process-identity.ts'
import type { GitHubJob } from '../job.ts'

/** The data that an agent gets at its start, only over its standard input. */
export interface Handover {
  /** The bearer of control. */
  readonly control: string
  readonly requestUrl: string
  readonly requestToken: string
  readonly job: GitHubJob
  /** The process that runs the steps of the job; undefined where the system does not show it. */
  readonly worker: ProcessIdentity | undefined
  /** The job's private folder, and in it the agent's. */
  readonly root: string
  readonly folder: string
}

/** A handover as text, one line. */
export function encodeHandover(handover: Handover): string {
  return JSON.stringify(handover)
}

/** Reads a handover; undefined when the text is not a handover. */
export function decodeHandover(text: string): Handover | undefined {
  const { job: given, worker, ...own } = readJson(text)
  const { givesTokensToSteps, ...job } = objectIn(given)
  const texts = textsOf(own, ['control', 'requestUrl', 'requestToken', 'root', 'folder'])
  const jobTexts = textsOf(job, ['label', 'event', 'serverUrl'])
  if (!texts || !jobTexts || (worker !== undefined && !isProcess(worker))) return undefined
  return { ...texts, job: { ...jobTexts, ...(givesTokensToSteps === true && { givesTokensToSteps }) }, worker }
}

/** The fields of the given names; undefined when one is not a text. */
function textsOf<N extends string>(fields: Readonly<Record<string, unknown>>, names: readonly N[]) {
  const whole = names.every((name) => typeof fields[name] === 'string')
  return whole ? (Object.fromEntries(names.map((name) => [name, fields[name]])) as Record<N, string>) : undefined
}

function isProcess(value: unknown): value is ProcessIdentity {
  const { pid, started } = objectIn(value)
  return Number.isSafeInteger(pid) && typeof started === 'string'
}
