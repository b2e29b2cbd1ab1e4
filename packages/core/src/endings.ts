import { isEnd } from './credible.ts'
import { objectIn, textOf } from './json.ts'
import type { Ending } from './lease.ts'
import { type Mask, Secret } from './secret.ts'

/**
 * Endings as a record holds them, each key masked again. Throws when there is no list. Another process may have written to
 * a record: what it made odd is left out, and keeps nothing else from being ended and told.
 */
export function decodeEndings(value: unknown, mask: Mask): Ending[] {
  return objectsIn(value).map(({ what, facts, expiresAt, key, ...ending }) => ({
    ...ending,
    what: textOf(what) ?? '',
    facts: Object.fromEntries(Object.entries(objectIn(facts)).map(([name, fact]) => [name, textOf(fact) ?? ''])),
    ...(typeof expiresAt === 'number' && isEnd(expiresAt, undefined, 0) && { expiresAt }),
    ...(typeof key === 'string' && { key: Secret.receive(key, mask) }),
  }))
}

/** The objects of a list. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  return (value as Record<string, unknown>[]).filter((one) => typeof one === 'object' && one !== null)
}
