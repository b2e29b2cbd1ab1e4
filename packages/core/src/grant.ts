import type { Credential, Expiry, ToolAccess } from './credential.ts'
import type { EvidencePlace } from './evidence.ts'
import { objectIn } from './json.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import { decodeRecord, encodeRecord } from './record.ts'
import { type Mask, Secret } from './secret.ts'
import type { Parts } from './template.ts'

const ways: readonly ToolAccess[] = ['ask', 'ask for the next', 'never ask']

/** One credential that the agent may serve and renew: its provider and inputs, its secret, and what exists already. */
export interface Grant {
  readonly lease: Lease
  readonly strict: boolean
  readonly egress: Pick<LeaseRecord, 'proxy' | 'noProxy'>
  /** The evidence of the step, if it has some. */
  readonly evidence?: EvidencePlace | undefined
  readonly raw: Readonly<Record<string, string | undefined>>
  /** The bearer that a request for it must carry. */
  readonly bearer: Secret
  readonly credential: Credential
  readonly tools: ToolAccess
  /** The parts that an ender needs and that are not in the record. */
  readonly key: Secret | undefined
}

/** A part of a credential as text, with whether it is a secret. */
type PartText = [name: string, part: string, isSecret: boolean]

/** A grant as text, one line, secrets revealed: it goes to the agent and nowhere else. */
export function encodeGrant(grant: Grant): string {
  const { lease, strict, egress, evidence, raw, bearer, credential, tools, key } = grant
  const record: LeaseRecord = { strict, ...egress, ...(evidence && { evidence }), leases: [lease] }
  const { parts, ...rest } = credential
  return JSON.stringify({
    record: encodeRecord(record),
    raw,
    bearer: bearer.reveal(),
    credential: rest,
    parts: revealedParts(parts),
    tools,
    key: key?.reveal(),
  })
}

/** Reads a grant; undefined when the text is not a grant, or when one of its fields is odd. */
export function decodeGrant(text: string, mask: Mask): Grant | undefined {
  try {
    const { record, raw, bearer, credential, parts, tools, key } = JSON.parse(text)
    const { strict, proxy, noProxy, evidence, leases } = decodeRecord(record, mask) ?? { leases: [] }
    const [lease] = leases
    if (!lease || strict === undefined || typeof bearer !== 'string' || !areTexts(raw)) return undefined
    if (!ways.includes(tools) || !(key === undefined || typeof key === 'string')) return undefined
    if (!isCredential(credential) || !areParts(parts)) return undefined
    const secret = (value: string) => Secret.receive(value, mask)
    const hidden = (all: readonly PartText[]): Parts =>
      Object.fromEntries(all.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]))
    return {
      lease,
      strict,
      egress: { ...(proxy && { proxy }), ...(noProxy && { noProxy }) },
      ...(evidence && { evidence }),
      raw,
      bearer: secret(bearer),
      credential: { ...credential, parts: hidden(parts) },
      tools,
      key: key === undefined ? undefined : secret(key),
    }
  } catch {
    return undefined
  }
}

function revealedParts(parts: Parts): PartText[] {
  return Object.entries(parts).map(([name, part]) =>
    typeof part === 'string' ? [name, part, false] : [name, part.reveal(), true],
  )
}

function areParts(value: unknown): value is PartText[] {
  const isPart = (one: unknown) =>
    Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string' && typeof one[2] === 'boolean'
  return Array.isArray(value) && value.every(isPart)
}

function areTexts(value: unknown): value is Record<string, string> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject && Object.values(value).every((one) => typeof one === 'string')
}

function isCredential(value: unknown): value is Omit<Credential, 'parts'> {
  const { principal, shown, expiresAt, expiries } = objectIn(value)
  return (
    typeof principal === 'string' &&
    (shown === undefined || typeof shown === 'string') &&
    (expiresAt === undefined || Number.isFinite(expiresAt)) &&
    (expiries === undefined || (Array.isArray(expiries) && expiries.every(isExpiry)))
  )
}

function isExpiry(value: unknown): value is Expiry {
  const { what, expiresAt } = objectIn(value)
  return typeof what === 'string' && Number.isFinite(expiresAt)
}
