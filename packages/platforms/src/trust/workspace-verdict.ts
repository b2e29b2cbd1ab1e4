import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AskedPrincipal } from '@mayfly/trust/file/verdict'
import type { Claims } from '@mayfly/trust/model'

/**
 * Says how `mayfly.yml` in a job's workspace judges a refused token. Without such a file it says nothing, and it loads
 * nothing that reads one.
 */
export async function workspaceVerdict(
  workspace: string,
  asked: AskedPrincipal,
  claims: Claims,
): Promise<readonly string[]> {
  if (!existsSync(join(workspace, 'mayfly.yml'))) return []
  const { readMayflyFile } = await import('./mayfly-file.ts')
  const source = await readMayflyFile(workspace)
  if (source === undefined) return []
  if ('fault' in source) return [`mayfly.yml of this workspace ${source.fault}.`]
  const { readTrustFile } = await import('@mayfly/trust/file/read')
  const { file, faults } = readTrustFile(source)
  if (file) return (await import('@mayfly/trust/file/verdict')).fileVerdict(file, asked, claims)
  const { faultLine } = await import('./fault-line.ts')
  const [first] = faults
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults, the first of which is`
  return first ? [`mayfly.yml of this workspace has ${count}: ${faultLine(source, first)}`] : []
}
