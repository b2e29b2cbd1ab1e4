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
  return (await import('./principal-verdict.ts')).principalVerdict(workspace, asked, claims)
}
