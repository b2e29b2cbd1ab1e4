import { homedir } from 'node:os'
import { join } from 'node:path'
import type { FolderForm } from '@mayfly/core/credential'
import { readOptionalFile } from './optional-file.ts'
import { makeFolder, namesIn, writePrivate } from './private-files.ts'
import { withoutKeys, withoutSections } from './settings-text.ts'

/**
 * Makes a program's private folder in its lease's folder, with a copy of the job's settings. Settings that would send a
 * token elsewhere or replace it are left out, with a warning. Returns its path.
 */
export function makeProgramFolder(
  { name, variable, usual, copied, leftOut }: FolderForm,
  root: string,
  lease: string,
  warn: (message: string) => void,
): string {
  const folder = join(lease, name)
  makeFolder(root, folder)
  const before = process.env[variable] || usualFolder(usual)
  for (const one of copied) {
    for (const path of [one, ...namesIn(join(before, one)).map((within) => join(one, within))]) {
      const text = readOptionalFile(join(before, path))
      if (text === undefined) continue
      const kept = withoutKeys(withoutSections(text, leftOut.sections), leftOut.keys)
      if (kept !== text)
        warn(
          `${join(before, path)}: these settings are not used, because they would replace the credential or send it elsewhere: ${leftOut.words}`,
        )
      writePrivate(root, join(folder, path), kept)
    }
  }
  return folder
}

function usualFolder({ posix, windows }: FolderForm['usual']): string {
  if (process.platform !== 'win32') return join(homedir(), ...posix)
  return join(process.env.APPDATA ?? homedir(), ...windows)
}
