import { appendFileSync, statSync } from 'node:fs'

/** Appends to a file of the runner. Throws when something else is in its place: opening a pipe would wait for a reader. */
export function appendToRunnerFile(path: string, text: string): void {
  mustBeRegular(path)
  appendFileSync(path, text)
}

/** Throws when there is something at a path that is neither a regular file nor a folder, which cannot be opened anyway. */
export function mustBeRegular(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && !found.isFile() && !found.isDirectory()) throw new Error('not a regular file')
}
