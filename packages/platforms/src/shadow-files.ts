import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { DeliveryNames } from '@mayfly/core/credential'

/** The files of this user that would hide a credential from its tools. */
export function shadowingFiles(files: NonNullable<DeliveryNames['shadowFiles']>): string[] {
  return files.flatMap(({ variable, path, pattern }) => {
    const file = process.env[variable] || join(homedir(), path)
    try {
      return new RegExp(pattern, 'm').test(readFileSync(file, 'utf8')) ? [file] : []
    } catch {
      return []
    }
  })
}
