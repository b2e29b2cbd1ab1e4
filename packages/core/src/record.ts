import { decodeEndings, objectsIn } from './endings.ts'
import type { Delivered, Lease, LeaseRecord } from './lease.ts'
import { receiveProxy } from './proxy.ts'
import type { Mask } from './secret.ts'

/** Reads a record back, masking each key again; undefined when the text is no record of this version. */
export function decodeRecord(text: string, mask: Mask): LeaseRecord | undefined {
  try {
    const { version, strict, proxy, noProxy, tokenHost, leases } = JSON.parse(text)
    if (version !== 1 || !Array.isArray(leases)) return undefined
    return {
      strict: strict === true,
      ...(typeof proxy === 'string' && { proxy: receiveProxy(proxy, mask) }),
      ...(Array.isArray(noProxy) && { noProxy: noProxy.map(String) }),
      ...(typeof tokenHost === 'string' && { tokenHost }),
      leases: leases.map((lease) => decodeLease(lease, mask)),
    }
  } catch {
    return undefined
  }
}

/** The lease's id is also its folder's name, and another process may have added to the record. */
const leaseId = /^[a-z-]+-[0-9a-f]{12}$/

function decodeLease(lease: Record<string, unknown>, mask: Mask): Lease {
  return {
    id: leaseId.test(String(lease.id)) ? String(lease.id) : 'unknown',
    provider: String(lease.provider),
    ...(typeof lease.trust === 'string' && { trust: lease.trust }),
    principal: String(lease.principal),
    ...(typeof lease.clockAhead === 'number' && { clockAhead: lease.clockAhead }),
    endings: decodeEndings(lease.endings, mask),
    delivered: objectsIn(lease.delivered) as unknown as Delivered[],
  }
}
