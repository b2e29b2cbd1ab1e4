import { timingSafeEqual } from 'node:crypto'

/** Whether a bearer is the one that is wanted, in a time that tells nothing but its length, which is no secret. */
export function matches(given: string, wanted: Buffer): boolean {
  const bytes = Buffer.from(given)
  const comparable = bytes.length === wanted.length
  return timingSafeEqual(comparable ? bytes : wanted, wanted) && comparable
}
