import { join } from 'node:path'
import type { Source } from '@mayfly/trust/model'
import { readTextFile } from '../text-file.ts'
import { documentsIn } from './documents.ts'

/** The name of the file in the root of a repository that says which jobs may become what. */
export const mayflyFile = 'mayfly.yml'

const largestBytes = 256 * 1024

/**
 * Reads `mayfly.yml` in a folder: a plain file of at most 256 KiB with one document. Undefined if there is none. The file
 * belongs to the code that runs, so it explains something and never allows anything.
 */
export async function readMayflyFile(folder: string): Promise<Source | { readonly fault: string } | undefined> {
  const read = readTextFile(join(folder, mayflyFile), largestBytes, true)
  if ('fault' in read && read.fault === 'does not exist') return undefined
  return 'fault' in read ? read : mayflySource(mayflyFile, read.text)
}

/** Reads a file of this form at a path, whatever its name is. */
export async function readMayflySource(path: string): Promise<Source | { readonly fault: string }> {
  const read = readTextFile(path, largestBytes, true)
  return 'fault' in read ? read : mayflySource(path, read.text)
}

async function mayflySource(name: string, text: string): Promise<Source | { readonly fault: string }> {
  const found = await documentsIn(name, text)
  if ('fault' in found) return found
  const [source, more] = found.sources
  return more === undefined && source ? source : { fault: 'has more than one document' }
}
