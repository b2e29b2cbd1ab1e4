/** The tags of DER that a list has. */
const [integer, utcTime, generalizedTime, sequence] = [0x02, 0x17, 0x18, 0x30]

/**
 * Whether a serial number (hexadecimal) is on a certificate revocation list (PEM); undefined for a text that is no such
 * list.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-5.1
 */
export function isListed(pem: string, serial: string): boolean | undefined {
  const [, base64] = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END X509 CRL-----/.exec(pem) ?? []
  if (base64 === undefined) return undefined
  try {
    const [list] = valuesIn(Buffer.from(base64, 'base64'))
    const [body] = valuesIn(contentOf(list, sequence))
    const parts = valuesIn(contentOf(body, sequence))
    const lastTime = parts.findLastIndex(({ tag }) => tag === utcTime || tag === generalizedTime)
    if (lastTime < 0) return undefined
    // A list without entries has extensions at this place.
    const entries = parts[lastTime + 1]
    if (entries?.tag !== sequence) return false
    const wanted = BigInt(`0x${serial}`)
    return valuesIn(entries.content).some((entry) => {
      const [number] = valuesIn(contentOf(entry, sequence))
      return BigInt(`0x${contentOf(number, integer).toString('hex')}`) === wanted
    })
  } catch {
    return undefined
  }
}

/** A value in DER. */
interface Value {
  readonly tag: number
  readonly content: Buffer
}

function contentOf(value: Value | undefined, tag: number): Buffer {
  if (value?.tag !== tag) throw new RangeError('not the expected value')
  return value.content
}

/** The values in a text of DER, one after the other. */
function valuesIn(der: Buffer): Value[] {
  const values: Value[] = []
  for (let at = 0; at < der.length; ) {
    const first = der.readUInt8(at + 1)
    const more = first < 0x80 ? 0 : first & 0x7f
    const size = more === 0 ? first : der.readUIntBE(at + 2, more)
    const start = at + 2 + more
    if (start + size > der.length) throw new RangeError('a value is cut off')
    values.push({ tag: der.readUInt8(at), content: der.subarray(start, start + size) })
    at = start + size
  }
  return values
}
