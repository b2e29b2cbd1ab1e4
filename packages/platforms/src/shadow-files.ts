import { readFileSync } from 'node:fs'
import type { DeliveryNames } from '@mayfly/core/credential'
import { toolFile } from './tool-file.ts'

/** The files of this machine that would hide a credential from its tools. */
export function shadowingFiles(files: NonNullable<DeliveryNames['shadowFiles']>): string[] {
  const found = files.flatMap((one) => {
    const file = toolFile(one)
    try {
      return new RegExp(one.pattern, 'im').test(readFileSync(file, 'utf8')) ? [file] : []
    } catch {
      return []
    }
  })
  return [...new Set(found)]
}
