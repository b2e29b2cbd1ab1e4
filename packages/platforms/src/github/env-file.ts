import { appendFileSync, statSync, truncateSync } from 'node:fs'
import { EOL } from 'node:os'
import { isOurs, isPublic } from '../variables.ts'

interface FormerVariable {
  readonly name: string
  readonly set?: string
  readonly was?: string
}

/** The file of variables of a main step, and its length before anything was delivered. */
let before: { readonly file: string; readonly length: number } | undefined

/** Remembers the variables of a main step as they are, before anything is delivered. */
export function rememberVariables(): void {
  const file = process.env.GITHUB_ENV
  if (file) before ??= { file, length: statSync(file, { throwIfNoEntry: false })?.size ?? 0 }
}

/** Takes back everything that a failing main step has set; whether this is one. Its runner has not read the file yet. */
export function takeVariablesBack(): boolean {
  if (before === undefined) return false
  const length = statSync(before.file, { throwIfNoEntry: false })?.size ?? 0
  if (length > before.length) truncateSync(before.file, before.length)
  return true
}

/**
 * Gives a variable what it held before, for the steps to come; without such a value it is emptied, as the runner has no
 * way to unset one. What a later step has set stays. (`@actions/core` would load crypto for a delimiter that no line of
 * ours needs.)
 */
export function restoreVariable({ name, set, was = '' }: FormerVariable): void {
  // Another process may have added to the record.
  const mayRestore = was === '' || (isPublic(name) && !/\p{Cc}/u.test(was))
  if (!isOurs(name) || !mayRestore) throw new Error('the variable is not ours')
  const file = process.env.GITHUB_ENV
  if (file && (set === undefined || process.env[name] === set)) appendFileSync(file, `${name}=${was}${EOL}`)
}
