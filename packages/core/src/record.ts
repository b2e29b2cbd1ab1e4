import { isPlausibleExpiry } from './credible.ts'
import { traceOf } from './evidence.ts'
import { objectIn, textOf } from './json.ts'
import type { Deliverable, Ending, GivenTokenSource, Lease, LeaseRecord, ReadRecord } from './lease.ts'
import { receiveProxy } from './proxy.ts'
import { type Mask, Secret } from './secret.ts'

/** The record as text, with keys revealed. It goes only into the platform's private state. */
export function encodeRecord(record: LeaseRecord): string {
  return JSON.stringify({
    version: 1,
    ...record,
    proxy: record.proxy?.reveal(),
    evidence: record.evidence && { ...record.evidence, token: record.evidence.token?.reveal() },
    leases: record.leases.map((lease) => ({ ...lease, endings: encodeEndings(lease.endings) })),
  })
}

/**
 * Reads a record back, masking each key again; undefined when the text is no record of this version. Another process
 * may have written to it: odd fields and odd entries of a list are dropped, so that the rest is still revoked and
 * reported.
 */
export function decodeRecord(text: string, mask: Mask): LeaseRecord | undefined {
  try {
    const { version, strict, proxy, noProxy, tokenHost, tokenSource, evidence, leases } = JSON.parse(text)
    if (version !== 1 || !Array.isArray(leases)) return undefined
    // A lease without a list of endings is none. If no other is left, the report says that the record cannot be read.
    const whole = objectsIn(leases).filter(({ endings }) => Array.isArray(endings))
    if (whole.length === 0 && leases.length > 0) return undefined
    return {
      strict: strict === true,
      ...(typeof proxy === 'string' && { proxy: receiveProxy(proxy, mask) }),
      ...(Array.isArray(noProxy) && { noProxy: noProxy.map(String) }),
      ...(typeof tokenHost === 'string' && { tokenHost }),
      ...(tokenSource && { tokenSource: decodeTokenSource(objectIn(tokenSource)) }),
      ...decodeEvidence(evidence, mask),
      leases: whole.map((lease) => decodeLease(lease, mask)),
    }
  } catch {
    return undefined
  }
}

function decodeTokenSource({ file, command }: Readonly<Record<string, unknown>>): GivenTokenSource {
  return {
    ...(typeof file === 'string' && { file }),
    ...(Array.isArray(command) && { command: command.map(String) }),
  }
}

/** The endings of a lease for a record, keys revealed. */
export function encodeEndings(endings: readonly Ending[]): object[] {
  return endings.map((ending) => ({ ...ending, key: ending.key?.reveal() }))
}

/** Reads endings, masking each key again. Throws when there is no list. */
export function decodeEndings(value: unknown, mask: Mask): Ending[] {
  if (!Array.isArray(value)) throw new TypeError('no list')
  return objectsIn(value).map(
    ({ ender, what, expiresAt, asked, facts, handle, key, acceptedUntil, audience, trace }): Ending => ({
      ...(typeof ender === 'string' && { ender }),
      what: textOf(what) ?? '',
      ...(isTime(expiresAt) && { expiresAt }),
      ...(asked === true && { asked }),
      facts: textsIn(facts),
      ...(handle !== undefined && { handle: textsIn(handle) }),
      ...(typeof key === 'string' && { key: Secret.receive(key, mask) }),
      ...(isTime(acceptedUntil) && { acceptedUntil }),
      ...(typeof audience === 'string' && { audience }),
      ...(trace !== undefined && { trace: traceOf(textsIn(trace)) }),
    }),
  )
}

/** The place of the evidence. If a part is missing, there is no place, and post writes no evidence. */
function decodeEvidence(value: unknown, mask: Mask): Pick<LeaseRecord, 'evidence'> {
  const { sink, chain, file, hidden, token, ca } = objectIn(value)
  if (typeof sink !== 'string' || typeof chain !== 'string' || typeof file !== 'string') return {}
  const place = {
    ...{ sink, chain, file, hidden: Array.isArray(hidden) ? hidden.map(String) : [] },
    ...(typeof token === 'string' && { token: Secret.receive(token, mask) }),
    ...(typeof ca === 'string' && { ca }),
  }
  return { evidence: place }
}

/** The lease's id is also its folder's name. */
const leaseId = /^[a-z-]+-[0-9a-f]{12}$/

function decodeLease(lease: Record<string, unknown>, mask: Mask): Lease {
  const { id, provider, authority, principal, clockAhead, endings, delivered, reads } = lease
  return {
    id: leaseId.test(String(id)) ? String(id) : 'unknown',
    provider: String(provider),
    ...(typeof authority === 'string' && { authority }),
    principal: String(principal),
    ...(Number.isFinite(clockAhead) && { clockAhead: clockAhead as number }),
    endings: decodeEndings(endings, mask),
    delivered: objectsIn(delivered).flatMap(decodeDelivered),
    ...(Array.isArray(reads) && { reads: objectsIn(reads).map(decodeRead) }),
  }
}

function decodeRead({ what, version, request }: Record<string, unknown>): ReadRecord {
  return {
    what: textOf(what) ?? '',
    ...(typeof version === 'string' && { version }),
    ...(typeof request === 'string' && { request }),
  }
}

function decodeDelivered({ kind, ...one }: Record<string, unknown>): Deliverable[] {
  const { name, path, file, section } = one
  const optional = (field: string) => (typeof one[field] === 'string' ? { [field]: one[field] } : {})
  if (kind === 'env') return typeof name === 'string' ? [{ kind, name, ...optional('set'), ...optional('was') }] : []
  if (kind === 'section')
    return typeof file === 'string' && typeof section === 'string' ? [{ kind, file, section, ...optional('rest') }] : []
  if (typeof path !== 'string') return []
  // An entry of an unknown kind becomes a folder entry. Post then refuses to remove it, and the log shows that.
  return kind === 'agent' ? [{ kind, path, last: one.last === true }] : [{ kind: 'folder', path }]
}

/** The objects of a list; none when it is no list. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
}

function textsIn(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(objectIn(value)).map(([name, text]) => [name, textOf(text) ?? '']))
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && isPlausibleExpiry(value, undefined, 0)
}
