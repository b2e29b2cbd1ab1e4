import { homedir } from 'node:os'
import { join } from 'node:path'
import type { FolderForm } from '@mayfly/core/credential'
import { readPlainFile } from './plain-file.ts'
import { makeFolder, namesIn, writePrivate } from './private-files.ts'

/** Makes a program's private folder in its lease's folder, with a copy of the job's settings. Returns its path. */
export function makeProgramFolder({ name, variable, usual, copied }: FolderForm, root: string, lease: string): string {
  const folder = join(lease, name)
  makeFolder(root, folder)
  const before = process.env[variable] || usualFolder(usual)
  for (const one of copied) {
    for (const path of [one, ...namesIn(join(before, one)).map((within) => join(one, within))]) {
      const text = readPlainFile(join(before, path))
      if (text !== undefined) writePrivate(root, join(folder, path), text)
    }
  }
  return folder
}

function usualFolder({ posix, windows }: FolderForm['usual']): string {
  if (process.platform !== 'win32') return join(homedir(), ...posix)
  return join(process.env.APPDATA ?? homedir(), ...windows)
}
