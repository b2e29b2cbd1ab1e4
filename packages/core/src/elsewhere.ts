/**
 * The inputs of another action for the same system, each with what stands here for it. A name that ends with `*` is that of
 * all that begin alike; `{}` in its text is the rest of the name. Loaded only where an input is unknown.
 */
export interface Elsewhere {
  /** The action's repository. */
  readonly action: string
  readonly inputs: Readonly<Record<string, Counterpart>>
  /** Other names that people write, each with ours. */
  readonly also?: Readonly<Record<string, string>>
}

/** An input as it is written here; or nothing, and why. */
export type Counterpart = { readonly write: string; readonly note?: string } | { readonly absent: string }

/** What a fault says of a name that belongs to another action; undefined when it belongs to none. */
export function adviceOf(name: string, { action, inputs, also = {} }: Elsewhere): string | undefined {
  for (const [theirs, counterpart] of Object.entries(inputs)) {
    const rest = restOf(name, theirs)
    if (rest === undefined) continue
    const known = `is an input of ${action.replace(/^.*\//, '')}`
    if ('absent' in counterpart) return `${known} and has no counterpart here: ${counterpart.absent}`
    const { write, note } = counterpart
    const text = note === undefined ? write : `${write} (${note})`
    return `${known}; here write ${text.replace('{}', rest)}`
  }
  const meant = Object.entries(also).find(([other]) => restOf(name, other) !== undefined)?.[1]
  return meant && `is not an input; did you mean "${meant}"?`
}

/** What a name has beyond the one that it matches; undefined when it does not match. Case and separators do not count. */
function restOf(name: string, theirs: string): string | undefined {
  if (!theirs.endsWith('*')) return plain(name) === plain(theirs) ? '' : undefined
  const given = name.toLowerCase().replaceAll('-', '_')
  const begin = theirs.slice(0, -1).replaceAll('-', '_')
  return given.length > begin.length && given.startsWith(begin) ? given.slice(begin.length) : undefined
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
