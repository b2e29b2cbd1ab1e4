import type { Parts } from './credential.ts'
import type { Grant } from './grant.ts'
import { decodeRecord } from './record.ts'
import { type Mask, Secret } from './secret.ts'

/** Reads a grant back; undefined when the text is none. */
export function decodeGrant(text: string, mask: Mask): Grant | undefined {
  try {
    const { record, raw, bearer, credential, parts } = JSON.parse(text)
    const { strict, proxy, leases } = decodeRecord(record, mask) ?? { strict: false, leases: [] }
    const [lease] = leases
    if (!lease || typeof bearer !== 'string') return undefined
    const hidden = (parts as [string, string, boolean][]).map(([name, part, secret]) => [
      name,
      secret ? Secret.receive(part, mask) : part,
    ])
    const whole: Parts = Object.fromEntries(hidden)
    return {
      lease,
      strict,
      proxy,
      raw,
      bearer: Secret.receive(bearer, mask),
      credential: { ...credential, parts: whole },
    }
  } catch {
    return undefined
  }
}
