import { readTrustFile } from '@mayfly/trust/file/read'
import { type AskedPrincipal, fileVerdict } from '@mayfly/trust/file/verdict'
import type { Claims } from '@mayfly/trust/model'
import { faultLine } from './fault-line.ts'
import { mayflyFile, readMayflyFile } from './mayfly-file.ts'

/** Says how the rules of `mayfly.yml` in a folder for one principal judge a refused token, or that nobody can read it. */
export async function principalVerdict(folder: string, asked: AskedPrincipal, claims: Claims): Promise<string[]> {
  const source = await readMayflyFile(folder)
  if (source === undefined) return []
  if ('fault' in source) return [`${mayflyFile} of this workspace ${source.fault}.`]
  const { file, faults } = readTrustFile(source)
  if (file) return fileVerdict(file, asked, claims)
  const [first] = faults
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults, the first of which is`
  return first ? [`${mayflyFile} of this workspace has ${count}: ${faultLine(source, first)}`] : []
}
