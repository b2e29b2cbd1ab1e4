import type { AgentProtocol, Credential, Parts } from './credential.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import { encodeRecord } from './record.ts'
import type { Secret } from './secret.ts'

/** One credential that the agent may serve and renew: its provider and inputs, its secret, and what exists already. */
export interface Grant {
  readonly lease: Lease
  readonly strict: boolean
  readonly egress: Pick<LeaseRecord, 'proxy' | 'noProxy'>
  readonly raw: Readonly<Record<string, string | undefined>>
  /** The bearer that a request for it must carry. */
  readonly bearer: Secret
  readonly credential: Credential
  readonly protocol: AgentProtocol | undefined
  /** The answer until there is a newer one. */
  readonly body: Parts | undefined
  /** The parts that an ender needs and that are not in the record. */
  readonly key: Secret | undefined
}

/** A grant as text, one line, secrets revealed: it goes to the agent and nowhere else. */
export function encodeGrant(grant: Grant): string {
  const { lease, strict, egress, raw, bearer, credential, protocol, body, key } = grant
  const record: LeaseRecord = { strict, ...egress, leases: [lease] }
  const { parts, ...rest } = credential
  return JSON.stringify({
    record: encodeRecord(record),
    raw,
    bearer: bearer.reveal(),
    credential: rest,
    parts: shown(parts),
    protocol,
    body: body && shown(body),
    key: key?.reveal(),
  })
}

/** Parts by name, each with whether it is a secret. */
function shown(parts: Parts): [name: string, part: string, secret: boolean][] {
  return Object.entries(parts).map(([name, part]) =>
    typeof part === 'string' ? [name, part, false] : [name, part.reveal(), true],
  )
}
