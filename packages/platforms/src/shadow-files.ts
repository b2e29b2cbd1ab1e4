import type { DeliveryNames } from '@mayfly/core/credential'
import { readOptionalFile } from './optional-file.ts'
import { toolFile } from './tool-file.ts'

/** The files of this machine that would make the tools use another credential. */
export function shadowingFiles(files: NonNullable<DeliveryNames['shadowFiles']>): string[] {
  const found = files.flatMap((one) => {
    const file = toolFile(one)
    return new RegExp(one.pattern, 'im').test(readOptionalFile(file) ?? '') ? [file] : []
  })
  return [...new Set(found)]
}
