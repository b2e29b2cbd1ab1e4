import * as crypto from 'node:crypto'
import type { EvidenceEvent } from '@mayfly/core/evidence'

/** The job that an evidence line is about. A field is absent if the CI system does not say it. */
export interface EvidenceJob {
  /** `github`, `gitlab`, `jenkins`, or the name of another CI system. */
  readonly system: string
  /** `owner/name`, or the path of the project. */
  readonly repository?: string
  readonly repositoryId?: string
  readonly run?: string
  readonly attempt?: string
  /** The job's id or name within the run. */
  readonly job?: string
  /** The workflow, with its ref. */
  readonly workflow?: string
  readonly environment?: string
  readonly event?: string
  /** The person who started the job. This is personal data. */
  readonly actor?: string
}

/** Omits a member from each type of a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** The content of one evidence line, without the members that chain it. */
export type EvidenceEntry = { readonly at: string; readonly job: EvidenceJob } & (
  | { readonly event: 'opened'; readonly mayfly: string; readonly salt: string; readonly tokenSha256?: string }
  | (Without<EvidenceEvent, 'expiresAt'> & { readonly expiresAt?: string })
)

/** One evidence line. */
export type EvidenceLine = EvidenceEntry & {
  readonly v: 1
  /** The chain's id: 16 hex digits, chosen by chance. */
  readonly chain: string
  /** 0 for the first line of a chain, which is the `opened` event. */
  readonly seq: number
  /** The hash of the line before, in hex; empty in the first line. */
  readonly prev: string
  /** SHA-256 (hex) of the line's text before this member. */
  readonly hash: string
}

/** The last line of a chain: the next line needs nothing else. */
export interface ChainHead {
  readonly chain: string
  readonly seq: number
  readonly hash: string
}

/** The text of the next line of a chain, without a line break, and the new head. */
export function chainLine(entry: EvidenceEntry, head: ChainHead | { readonly chain: string }): [string, ChainHead] {
  const { chain } = head
  const [seq, prev] = 'seq' in head ? [head.seq + 1, head.hash] : [0, '']
  const content = JSON.stringify({ v: 1, chain, seq, ...entry, prev }).slice(0, -1)
  const hash = sha256(content)
  return [`${content},"hash":"${hash}"}`, { chain, seq, hash }]
}

/** SHA-256 in hex, of a text as UTF-8, in the fastest way that this Node has. */
export function sha256(data: Buffer | string): string {
  const { hash } = crypto
  // Node 20 has this function only from 20.12 on.
  return hash ? hash('sha256', data) : crypto.createHash('sha256').update(data).digest('hex')
}
