/** The option words of a line. */
export const secretWords = ['optional', 'base64', 'decode', 'plain'] as const
export type SecretWord = (typeof secretWords)[number]

/**
 * The part of a value that a line selects: the whole of it, keys of its JSON object (several are joined), the value at
 * an RFC 6901 pointer, or every key.
 */
export type SecretSelect =
  | { readonly kind: 'whole' }
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'pointer'; readonly path: readonly string[] }
  | { readonly kind: 'all' }

/** One line of `secrets`, as plain data: nothing in it has been compared with a store. */
export interface SecretReference {
  /** The number of the line, from 1. */
  readonly line: number
  /** The name of the variable, file or output; for a line of several keys, the prefix of their names. */
  readonly name: string
  /** How the keys follow the prefix: in upper case (`APP_*`), or as they are (`APP_**`). Absent for one name. */
  readonly every?: 'upper' | 'kept'
  /** The store's own name, exactly as it was written. */
  readonly source: string
  readonly select: SecretSelect
  readonly version?: string
  /** Each once, in the order of `secretWords`. */
  readonly words: readonly SecretWord[]
  /** A write request of Vault. */
  readonly post?: true
  /** The JSON object that it sends. */
  readonly body?: string
}

/** The fault of a line that gives many names to one value, for a store whose secrets have one value. */
export function oneValueFault({ every, select }: SecretReference): string | undefined {
  return every !== undefined && select.kind === 'whole'
    ? 'reads one value: write #* for every key of its JSON'
    : undefined
}

/** The parts of a line, as its errors name them. */
export type SecretPart = 'line' | 'name' | 'source' | 'select' | 'version' | 'words' | 'body'

/** A part that does not fit: the reason, and the one character or name that an error may show. */
export interface SecretPartFault {
  readonly part: SecretPart
  readonly why: string
  readonly shown?: string
}

/** A line that cannot be used. Its text may contain a secret by mistake and is not shown. */
export interface WrongSecretLine {
  readonly line: number
  readonly text: string
  readonly faults: readonly SecretPartFault[]
}
