import { createHash, timingSafeEqual } from 'node:crypto'

/** What is kept of a bearer: enough to know it again. */
export function digestOf(bearer: string): Buffer {
  return createHash('sha256').update(bearer).digest()
}

/** Whether a bearer is the one of a digest, in a time that tells nothing of either. */
export function matches(bearer: string, digest: Buffer): boolean {
  return timingSafeEqual(digestOf(bearer), digest)
}
