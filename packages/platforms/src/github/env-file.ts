import { appendFileSync, statSync, truncateSync } from 'node:fs'
import { EOL } from 'node:os'
import { isOurs, isPublic } from '../variables.ts'

interface FormerVariable {
  readonly name: string
  readonly set?: string
  readonly was?: string
}

/** The files of variables and outputs of a main step, and their lengths before anything was delivered. */
let before: readonly { readonly file: string; readonly length: number }[] = []
let tookBack = false

/** Remembers what a main step has told its runner before anything is delivered. */
export function rememberFiles(): void {
  if (before.length > 0) return
  const { GITHUB_ENV, GITHUB_OUTPUT } = process.env
  before = [GITHUB_ENV, GITHUB_OUTPUT].flatMap((file) => (file ? [{ file, length: lengthOf(file) }] : []))
}

/** Takes back every variable and output that a failing main step has set. Its runner has not read the files yet. */
export function takeFilesBack(): void {
  for (const { file, length } of before) if (lengthOf(file) > length) truncateSync(file, length)
  tookBack = before.length > 0
}

/** Whether this is a failing main step that has taken everything back. */
export function areFilesTakenBack(): boolean {
  return tookBack
}

function lengthOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Gives a variable its earlier value, for the following steps. Without such a value it is emptied, because the runner
 * cannot unset a variable. A value that a later step has set stays. (`@actions/core` would load crypto for a delimiter
 * that a single line does not need.)
 */
export function restoreVariable({ name, set, was = '' }: FormerVariable): void {
  // Another process may have added to the record.
  const mayRestore = was === '' || (isPublic(name) && !/\p{Cc}/u.test(was))
  if (!isOurs(name) || !mayRestore) throw new Error('Mayfly does not set this variable')
  const file = process.env.GITHUB_ENV
  if (file && (set === undefined || process.env[name] === set)) appendFileSync(file, `${name}=${was}${EOL}`)
}
