/**
 * Whether a bearer is the expected one. The time of the comparison shows only the length, which is not secret. The first
 * request loads Node's crypto, because a step waits until the agent listens.
 */
export function matchesBearer(given: string, wanted: Buffer): boolean {
  const crypto = process.getBuiltinModule('node:crypto')
  const bytes = Buffer.from(given)
  const comparable = bytes.length === wanted.length
  return crypto.timingSafeEqual(comparable ? bytes : wanted, wanted) && comparable
}
