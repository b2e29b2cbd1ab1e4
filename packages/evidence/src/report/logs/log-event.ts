/** One event of a cloud's own log that is about a credential. */
export interface LogEvent {
  readonly kind: 'issue' | 'use'
  /** The names by which the log and the evidence can know the credential. */
  readonly ids: readonly string[]
  /** Epoch milliseconds. */
  readonly time: number
  /** The identity that was issued: a role, a service account, the path of a login. */
  readonly principal: string
  /** The call, for a person. */
  readonly call: string
}

/** Reads one object of an exported log; undefined if it is about no credential. */
export type LogReader = (value: Readonly<Record<string, unknown>>) => LogEvent | undefined

/** A member of a value, by its path; undefined if it is not there. */
export function member(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return found
}

/** A text member, by its path; an empty text if it is not there. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = member(value, ...path)
  return typeof found === 'string' ? found : ''
}
