/**
 * One value of a store. A text can be a variable, an output and a file; bytes that are no text, or that contain NUL,
 * can only be a file.
 */
export type SecretContent = string | Uint8Array

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * A value as a text if its bytes are UTF-8 without NUL, otherwise as bytes. Both forms have the same bytes.
 */
export function contentOf(value: SecretContent): SecretContent {
  if (typeof value === 'string') return value.includes('\0') ? Buffer.from(value) : value
  return textIn(value) ?? value
}

/** The text that UTF-8 bytes encode; undefined if they are not UTF-8, or contain NUL. */
export function textIn(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The value as base64. */
export function encodeBase64(value: SecretContent): string {
  return Buffer.from(value as Uint8Array).toString('base64')
}

/** The bytes that a base64 text encodes. It may have line breaks, no padding, or the alphabet for URLs. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bare = text.replace(/\s+/g, '')
  const core = bare.replace(/={1,2}$/, '')
  const isPadded = core.length === bare.length || bare.length % 4 === 0
  if (!/^(?:[A-Za-z0-9+/]*|[\w-]*)$/.test(core) || core.length % 4 === 1 || !isPadded) return undefined
  return Buffer.from(core, 'base64')
}
