import { statSync, truncateSync } from 'node:fs'
import { EOL } from 'node:os'
import { isPublicVariable, isSettable } from '../variables.ts'
import { appendToRunnerFile } from './runner-file.ts'

interface FormerVariable {
  readonly name: string
  readonly set?: string
  readonly was?: string
}

/** The files of variables and outputs of one main step. Its runner reads them when the step has ended. */
export class StepFiles {
  #before: readonly { readonly file: string; readonly length: number }[] = []
  #takenBack = false

  /** Remembers the lengths of the files before anything is delivered. */
  remember(): void {
    if (this.#before.length > 0) return
    const { GITHUB_ENV, GITHUB_OUTPUT } = process.env
    this.#before = [GITHUB_ENV, GITHUB_OUTPUT].flatMap((file) => (file ? [{ file, length: lengthOf(file) }] : []))
  }

  /** Removes every variable and output that a failing step has set. */
  takeBack(): void {
    for (const { file, length } of this.#before) if (lengthOf(file) > length) truncateSync(file, length)
    this.#takenBack = this.#before.length > 0
  }

  /** Whether this is a failing step that has taken everything back. */
  get areTakenBack(): boolean {
    return this.#takenBack
  }
}

function lengthOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Gives a variable its earlier value, for the following steps. Without such a value it is emptied, because the runner
 * cannot unset a variable. A public variable that a later step has changed stays. A
 * secret variable is always emptied. (`@actions/core` would load crypto for a delimiter
 * that a single line does not need.)
 */
export function restoreVariable({ name, set, was = '' }: FormerVariable): void {
  // Another process may have added to the record.
  const mayRestore = was === '' || (isPublicVariable(name) && !/\p{Cc}/u.test(was))
  if (!isSettable(name) || !mayRestore) throw new Error('Mayfly does not set this variable')
  const file = process.env.GITHUB_ENV
  if (file && (set === undefined || process.env[name] === set)) appendToRunnerFile(file, `${name}=${was}${EOL}`)
}
