/** A value as a mapping; an empty one if it is anything else. Merge keys (`<<`) are a part of it. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** The members of a mapping, and of those that it merges. */
export function membersOf(value: Readonly<Record<string, unknown>>): [name: string, value: unknown][] {
  return Object.entries(value).flatMap(([name, member]): [string, unknown][] =>
    name === '<<' ? [member].flat().flatMap((one) => Object.entries(objectIn(one))) : [[name, member]],
  )
}

/** Every text of a value, also in lists. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
