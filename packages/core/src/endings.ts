import type { Ending } from './lease.ts'
import { type Mask, Secret } from './secret.ts'

/** Endings as a record holds them, each key masked again. Throws when there is no list. */
export function decodeEndings(value: unknown, mask: Mask): Ending[] {
  return objectsIn(value).map(({ key, ...ending }) => ({
    ...(ending as unknown as Ending),
    ...(typeof key === 'string' && { key: Secret.receive(key, mask) }),
  }))
}

/** The objects of a list. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  return (value as Record<string, unknown>[]).filter((one) => typeof one === 'object' && one !== null)
}
