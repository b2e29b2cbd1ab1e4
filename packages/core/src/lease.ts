import type { Egress } from './egress.ts'
import type { Secret } from './secret.ts'

/** One thing alive at the issuer, and how to end it. Without an ender it only expires. */
export interface Ending {
  readonly ender?: string
  readonly what: string
  /** Epoch milliseconds; absent when only the issuer knows. An ender moves it when only a part is left. */
  expiresAt?: number
  /** Held before the answer was seen: it may not exist. */
  readonly asked?: true
  /** What the report tells beside the end; an ender takes out what has ended by itself. */
  facts: Readonly<Record<string, string>>
  /** What its ender needs to find it; nothing secret. */
  readonly handle?: Readonly<Record<string, string>>
  readonly key?: Secret
  /** The issuer was seen to accept the key, and does until then by itself; epoch milliseconds. */
  readonly acceptedUntil?: number
  readonly audience?: string
}

/** One thing put into the job, and so one thing to take out again. */
export type Delivered =
  | {
      readonly kind: 'env'
      readonly name: string
      /** What we set it to, when that is no secret: post leaves it alone when it holds something else. */
      readonly set?: string
      /** What post sets it to; empty when absent. */
      readonly was?: string
    }
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'section'
      readonly file: string
      readonly section: string
      /** What stays of it. */
      readonly rest?: string
    }
  /** The job's agent, by its folder; `last` when the agent ends with this lease. */
  | { readonly kind: 'agent'; readonly path: string; readonly last: boolean }

/** Our record of one credential. */
export interface Lease {
  readonly id: string
  readonly provider: string
  /** The certificate authority (PEM) that its issuer is trusted by, once for all its endings. */
  readonly trust?: string
  principal: string
  /** How far the clock of the machine was ahead of the issuer's in main, milliseconds; absent when they agreed. */
  clockAhead?: number
  endings: Ending[]
  delivered: Delivered[]
}

/** All that post knows: main saves it, post reads nothing else. */
export interface LeaseRecord extends Pick<Egress, 'proxy' | 'noProxy'> {
  strict: boolean
  /** The host that gave main its subject tokens. */
  tokenHost?: string
  readonly leases: Lease[]
}

/** The record as text, keys revealed: the platform's private state is the only place it goes. */
export function encodeRecord(record: LeaseRecord): string {
  return JSON.stringify({
    version: 1,
    ...record,
    proxy: record.proxy?.reveal(),
    leases: record.leases.map((lease) => ({ ...lease, endings: encodeEndings(lease) })),
  })
}

/** The endings of a lease for a record, keys revealed. */
export function encodeEndings({ endings }: Lease): object[] {
  return endings.map((ending) => ({ ...ending, key: ending.key?.reveal() }))
}
