import { readJson } from './json.ts'
import type { Ending, LeaseRecord } from './lease.ts'
import { decodeEndings, decodeRecord, encodeEndings, encodeRecord } from './record.ts'
import type { Mask } from './secret.ts'

/** A step's request to remove a lease from the agent. `last` also stops the agent. */
export interface WithdrawalRequest {
  readonly lease: string
  readonly last: boolean
}

/** The agent's answer: all that it knows of the lease. */
export interface LeaseReport {
  readonly endings: readonly Ending[]
  /** The number of credentials that the agent has made. */
  readonly made: number
  /** The reason why its last attempt failed, in one line; absent if it did not fail. */
  readonly failure?: string | undefined
}

export function encodeWithdrawal(request: WithdrawalRequest): string {
  return JSON.stringify(request)
}

/** Reads a request; undefined when the text is not a request. */
export function decodeWithdrawal(text: string): WithdrawalRequest | undefined {
  const { lease, last } = readJson(text)
  return typeof lease === 'string' && typeof last === 'boolean' ? { lease, last } : undefined
}

/** A report as text, with keys revealed: it goes only to the steps of the job. */
export function encodeLeaseReport({ endings, ...report }: LeaseReport): string {
  return JSON.stringify({ ...report, endings: encodeEndings(endings) })
}

/** Reads a report, masking each key; undefined when the text is not a report. */
export function decodeLeaseReport(text: string, mask: Mask): LeaseReport | undefined {
  const { endings, made, failure } = readJson(text)
  if (!Array.isArray(endings) || typeof made !== 'number') return undefined
  return { endings: decodeEndings(endings, mask), made, ...(typeof failure === 'string' && { failure }) }
}

/** The answer of an agent that stops: a record for each grant, because each has its own proxy and strictness. */
export function encodeStopReport(records: readonly LeaseRecord[]): string {
  return JSON.stringify({ records: records.map(encodeRecord) })
}

/** Reads the answer of an agent that stops, masking each key; undefined when the text or one record is not readable. */
export function decodeStopReport(text: string, mask: Mask): LeaseRecord[] | undefined {
  const { records } = readJson(text)
  if (!Array.isArray(records)) return undefined
  const read = records.flatMap((record) => decodeRecord(String(record), mask) ?? [])
  return read.length === records.length ? read : undefined
}
