import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { DeliveryNames } from '@mayfly/core/credential'

/** The files of this machine that would hide a credential from its tools. */
export function shadowingFiles(files: NonNullable<DeliveryNames['shadowFiles']>): string[] {
  const found = files.flatMap(({ variable, path, pattern }) => {
    // As the tools do: a variable that a workflow sets has been through no shell.
    const file = process.env[variable]?.replace(/^~(?=\/)/, homedir()) || resolve(homedir(), path)
    try {
      return new RegExp(pattern, 'im').test(readFileSync(file, 'utf8')) ? [file] : []
    } catch {
      return []
    }
  })
  return [...new Set(found)]
}
