/** A value in DER: its tag, its content, and the bytes of both. */
export interface DerValue {
  readonly tag: number
  readonly content: Buffer
  readonly whole: Buffer
}

/** The values in DER that follow each other. Throws if the last one is cut off. */
export function readDer(bytes: Buffer): DerValue[] {
  const values: DerValue[] = []
  let rest = bytes
  while (rest.length > 0) {
    const [tag = 0, first = 0] = rest
    const count = first & 0x80 ? first & 0x7f : 0
    const size = count > 0 ? Number(`0x${rest.subarray(2, 2 + count).toString('hex')}`) : first
    const end = 2 + count + size
    if (rest.length < end) throw new Error('DER is cut off')
    values.push({ tag, content: rest.subarray(2 + count, end), whole: rest.subarray(0, end) })
    rest = rest.subarray(end)
  }
  return values
}

/** A value in DER. */
export function writeDer(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const digits = content.length.toString(16)
  const bytes = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex')
  const length =
    content.length < 128 ? Buffer.of(content.length) : Buffer.concat([Buffer.of(0x80 | bytes.length), bytes])
  return Buffer.concat([Buffer.of(tag), length, content])
}

/** A sequence. */
export function sequenceOf(...contents: readonly Uint8Array[]): Buffer {
  return writeDer(0x30, ...contents)
}

/** An object identifier, from its encoded bytes in hexadecimal. */
export function identifierOf(hex: string): Buffer {
  return writeDer(0x06, Buffer.from(hex, 'hex'))
}

/** A positive number, from its digits in hexadecimal. */
export function integerOf(hex: string): Buffer {
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return writeDer(0x02, ...((bytes[0] ?? 0) >= 0x80 ? [Buffer.of(0)] : []), bytes)
}

/** A time before the year 2050, to the second. */
export function timeOf(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(2, 14)
  return writeDer(0x17, Buffer.from(`${digits}Z`))
}

/** DER as PEM. */
export function pemOf(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

/** The DER in a PEM with this label. Throws if there is none. */
export function derIn(label: string, pem: string): Buffer {
  const [, base64] = new RegExp(`-----BEGIN ${label}-----([^-]+)-----END ${label}-----`).exec(pem) ?? []
  if (base64 === undefined) throw new Error(`no ${label}`)
  return Buffer.from(base64, 'base64')
}
