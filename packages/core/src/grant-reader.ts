import type { Parts } from './credential.ts'
import type { Grant } from './grant.ts'
import { decodeRecord } from './record.ts'
import { type Mask, Secret } from './secret.ts'

/** Reads a grant; undefined when the text is none. */
export function decodeGrant(text: string, mask: Mask): Grant | undefined {
  try {
    const { record, raw, bearer, credential, parts, protocol, body, key } = JSON.parse(text)
    const { strict, proxy, leases } = decodeRecord(record, mask) ?? { strict: false, leases: [] }
    const [lease] = leases
    if (!lease || typeof bearer !== 'string') return undefined
    const secret = (value: string) => Secret.receive(value, mask)
    const hidden = (shown: [string, string, boolean][]): Parts =>
      Object.fromEntries(shown.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]))
    return {
      lease,
      strict,
      proxy,
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
