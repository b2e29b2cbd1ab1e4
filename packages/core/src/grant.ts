import type { Credential } from './credential.ts'
import { encodeRecord, type Lease, type LeaseRecord } from './lease.ts'
import type { Secret } from './secret.ts'

/** One credential that the agent may serve and make anew: what for, for whom, and what is there already. */
export interface Grant {
  readonly lease: Lease
  readonly strict: boolean
  readonly proxy: string | undefined
  readonly raw: Readonly<Record<string, string | undefined>>
  /** What a request for it must carry. */
  readonly bearer: Secret
  readonly credential: Credential
}

/** A grant as text, secrets revealed: it goes to the agent over loopback and nowhere else. */
export function encodeGrant({ lease, strict, proxy, raw, bearer, credential }: Grant): string {
  const record: LeaseRecord = { strict, ...(proxy !== undefined && { proxy }), leases: [lease] }
  const { parts, ...rest } = credential
  const shown = Object.entries(parts).map(([name, part]) =>
    typeof part === 'string' ? [name, part, false] : [name, part.reveal(), true],
  )
  return JSON.stringify({ record: encodeRecord(record), raw, bearer: bearer.reveal(), credential: rest, parts: shown })
}
