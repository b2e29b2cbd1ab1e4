import { MayflyError } from '@mayfly/core/errors'
import type { Mask } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { readTextFile } from '../text-file.ts'
import { receiveToken } from './subject-tokens.ts'

/** No CI system gives a token that is nearly as large. */
export const largestTokenBytes = 64 << 10

/**
 * The ID token in a file, masked. A CI system may give the file by a link, so links are followed. Throws
 * ERR_ID_TOKEN_UNAVAILABLE, ERR_ID_TOKEN_INVALID.
 */
export function readTokenFile(file: string, mask: Mask): SubjectToken {
  const read = readTextFile(file, largestTokenBytes)
  const reason = 'fault' in read ? read.fault : read.text.trim() === '' ? 'is empty' : undefined
  if (reason !== undefined)
    throw new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'The file of --id-token-file gave no ID token', {
      facts: { file, reason: `it ${reason}` },
      fix: 'Give the path of a regular file that contains an ID token. Mayfly reads it again for each use.',
    })
  return receiveToken('text' in read ? read.text : '', mask, 'The file of --id-token-file')
}
