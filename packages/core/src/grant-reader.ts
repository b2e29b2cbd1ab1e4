import type { Parts } from './credential.ts'
import type { Grant } from './grant.ts'
import type { LeaseRecord } from './lease.ts'
import { decodeRecord } from './record.ts'
import { type Mask, Secret } from './secret.ts'

const noRecord: LeaseRecord = { strict: false, leases: [] }

/** Reads a grant; undefined when the text is not a grant. */
export function decodeGrant(text: string, mask: Mask): Grant | undefined {
  try {
    const { record, raw, bearer, credential, parts, protocol, body, key } = JSON.parse(text)
    const { strict, proxy, noProxy, leases } = decodeRecord(record, mask) ?? noRecord
    const [lease] = leases
    if (!lease || typeof bearer !== 'string') return undefined
    const secret = (value: string) => Secret.receive(value, mask)
    const hidden = (shown: [string, string, boolean][]): Parts =>
      Object.fromEntries(shown.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]))
    return {
      lease,
      strict,
      egress: { ...(proxy && { proxy }), ...(noProxy && { noProxy }) },
      raw,
      bearer: secret(bearer),
      credential: { ...credential, parts: hidden(parts) },
      protocol,
      body: body && hidden(body),
      key: typeof key === 'string' ? secret(key) : undefined,
    }
  } catch {
    return undefined
  }
}
