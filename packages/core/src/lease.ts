import { type Mask, Secret } from './secret.ts'

/** One thing alive at the issuer, and how to end it. Without an ender it only expires. */
export interface Ending {
  readonly ender?: string
  readonly what: string
  /** Epoch milliseconds; absent when only the issuer knows. */
  readonly expiresAt?: number
  /** Held before the answer was seen: it may not exist. */
  readonly asked?: true
  /** What the report tells beside the end. */
  readonly facts: Readonly<Record<string, string>>
  /** What its ender needs to find it; nothing secret. */
  readonly handle?: Readonly<Record<string, string>>
  readonly key?: Secret
  readonly audience?: string
}

/** One thing put into the job, and so one thing to take out again. */
export type Delivered =
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'section'; readonly file: string; readonly section: string }

/** Our record of one credential. */
export interface Lease {
  readonly id: string
  readonly provider: string
  /** The certificate authority (PEM) that its issuer is trusted by, once for all its endings. */
  readonly trust?: string
  principal: string
  expiresAt?: number
  endings: Ending[]
  delivered: Delivered[]
}

/** All that post knows: main saves it, post reads nothing else. */
export interface LeaseRecord {
  strict: boolean
  /** The step's proxy, for what post has to end. */
  proxy?: string
  /** The host that gave main its subject tokens. */
  tokenHost?: string
  readonly leases: Lease[]
}

/** The record as text, keys revealed: the platform's private state is the only place it goes. */
export function encodeRecord(record: LeaseRecord): string {
  return JSON.stringify({
    version: 1,
    ...record,
    leases: record.leases.map((lease) => ({
      ...lease,
      endings: lease.endings.map((ending) => ({ ...ending, key: ending.key?.reveal() })),
    })),
  })
}

/** Reads a record back, masking each key again; undefined when the text is no record of this version. */
export function decodeRecord(text: string, mask: Mask): LeaseRecord | undefined {
  try {
    const { version, strict, proxy, tokenHost, leases } = JSON.parse(text)
    if (version !== 1 || !Array.isArray(leases)) return undefined
    return {
      strict: strict === true,
      ...(typeof proxy === 'string' && { proxy }),
      ...(typeof tokenHost === 'string' && { tokenHost }),
      leases: leases.map((lease) => decodeLease(lease, mask)),
    }
  } catch {
    return undefined
  }
}

function decodeLease(lease: Record<string, unknown>, mask: Mask): Lease {
  return {
    id: String(lease.id),
    provider: String(lease.provider),
    ...(typeof lease.trust === 'string' && { trust: lease.trust }),
    principal: String(lease.principal),
    ...(typeof lease.expiresAt === 'number' && { expiresAt: lease.expiresAt }),
    endings: list(lease.endings).map(({ key, ...ending }) => ({
      ...(ending as unknown as Ending),
      ...(typeof key === 'string' && { key: Secret.receive(key, mask) }),
    })),
    delivered: list(lease.delivered) as unknown as Delivered[],
  }
}

function list(value: unknown): Record<string, unknown>[] {
  return (value as Record<string, unknown>[]).filter((one) => typeof one === 'object' && one !== null)
}
