import type { Delivered, Lease } from '@mayfly/core/lease'
import { emptyVariable } from './env-file.ts'
import { jobFolder } from './job-folder.ts'

/** Takes one delivered thing out of the job; an absent one is no fault. Throws when it is not ours to take. */
export async function withdraw(delivered: Delivered, lease: Lease): Promise<void> {
  if (delivered.kind === 'env') return emptyVariable(delivered.name)
  const { removePrivate, removeSection } = await import('../private-files.ts')
  if (delivered.kind === 'folder') removePrivate(jobFolder(), delivered.path)
  else removeSection(jobFolder(), delivered.file, delivered.section, lease.id)
}
