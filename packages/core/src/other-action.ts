/**
 * The inputs of another action for the same system, each with its counterpart here. A name that ends with `*` matches
 * every name with that beginning. `{}` in its text is the rest of the name. Loaded only if an input is unknown.
 */
export interface OtherAction {
  /** The action's repository. */
  readonly action: string
  readonly inputs: Readonly<Record<string, Counterpart>>
  /** Other names that people write, each with the name here. */
  readonly also?: Readonly<Record<string, string>>
}

/** The input to write here, or the reason why there is none. */
export type Counterpart = { readonly write: string; readonly note?: string } | { readonly absent: string }

/** The fault text for a name that belongs to another action; undefined for any other name. */
export function adviceOf(name: string, { action, inputs }: OtherAction): string | undefined {
  for (const [theirs, counterpart] of Object.entries(inputs)) {
    const rest = nameAfter(name, theirs)
    if (rest === undefined) continue
    const known = `is an input of ${action.replace(/^.*\//, '')}`
    if ('absent' in counterpart) return `${known} and has no counterpart here: ${counterpart.absent}`
    const { write, note } = counterpart
    const text = note === undefined ? write : `${write} (${note})`
    return `${known}; here write ${text.replaceAll('{}', rest)}`
  }
  return undefined
}

/** The name here for a name that people often write for it. */
export function meantBy(name: string, { also = {} }: OtherAction): string | undefined {
  return Object.entries(also).find(([other]) => nameAfter(name, other) !== undefined)?.[1]
}

/**
 * The rest of a name after the part that matches; undefined when it does not match. Case and separators are ignored.
 */
function nameAfter(name: string, theirs: string): string | undefined {
  if (!theirs.endsWith('*')) return plainName(name) === plainName(theirs) ? '' : undefined
  const given = name.toLowerCase().replaceAll('-', '_')
  const begin = theirs.slice(0, -1).replaceAll('-', '_')
  return given.length > begin.length && given.startsWith(begin) ? given.slice(begin.length) : undefined
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
