import { cpSync, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { FolderForm } from '@mayfly/core/credential'
import { makeFolder } from './private-files.ts'

/** Makes a program's private folder in that of its lease, with the settings that the job has, and gives its path. */
export function makeProgramFolder({ name, variable, usual, copied }: FolderForm, root: string, lease: string): string {
  const folder = join(lease, name)
  makeFolder(root, folder)
  const before = process.env[variable] || usualFolder(usual)
  for (const one of copied) {
    const from = join(before, one)
    if (existsSync(from)) cpSync(from, join(folder, one), { recursive: true, dereference: true })
  }
  return folder
}

function usualFolder({ posix, windows }: FolderForm['usual']): string {
  if (process.platform !== 'win32') return join(homedir(), ...posix)
  return join(process.env.APPDATA ?? homedir(), ...windows)
}
