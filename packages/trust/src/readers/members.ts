/** A JSON object. Its members are read with `ownMember`, so that the names of prototypes are absent. */
export type Members = Readonly<Record<string, unknown>>

/** The value as an object, or undefined if it is a list, a text, a number, a boolean or null. */
export function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined
}

/** A member of an object, or undefined if the value is no object or has no such member. */
export function ownMember(value: unknown, name: string): unknown {
  const members = membersOf(value)
  return members && Object.hasOwn(members, name) ? members[name] : undefined
}

/** The list, or the one value as a list. Absent values and null are an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** A text that is not empty, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The texts of a list, or undefined if another value is among them. */
export function textsOf(value: unknown): readonly string[] | undefined {
  const list = listOf(value)
  return list.every((one) => typeof one === 'string') ? (list as readonly string[]) : undefined
}
