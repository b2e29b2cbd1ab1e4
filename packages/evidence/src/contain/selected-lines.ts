import { breakText } from '../reading/chains.ts'
import type { Entry } from '../reading/entry.ts'
import { readEvidence } from '../reading/read-evidence.ts'
import { Verification } from '../reading/verification.ts'
import { isSelected, type Selection } from './plan.ts'

/** The lines of evidence for a selection, and what does not verify in the files. */
export interface SelectedLines {
  readonly lines: readonly Entry[]
  readonly warnings: readonly string[]
  /** The files that were not read to their end. */
  readonly unread: readonly UnreadFile[]
}

export interface UnreadFile {
  readonly file: string
  readonly reason: string
}

/**
 * Reads files of evidence twice: first to verify every chain and to find the leases, then for all lines of these leases,
 * because a lease can change its principal. A line that does not verify is one of them too: a person sees the warning,
 * but nobody sees a credential that is missing.
 */
export async function selectLines(files: readonly string[], selection: Selection): Promise<SelectedLines> {
  const leases = new Set<string>()
  const faults = await eachLine(files, (entry) => {
    if (isSelected(entry, selection)) leases.add(leaseOf(entry))
  })
  const lines: Entry[] = []
  if (leases.size > 0)
    await eachLine(files, (entry) => {
      if (leases.has(leaseOf(entry))) lines.push(entry)
    })
  return { lines, ...faults }
}

/** Calls `take` with each line that has the form of evidence. Returns what does not verify. */
async function eachLine(
  files: readonly string[],
  take: (entry: Entry) => void,
): Promise<Pick<SelectedLines, 'warnings' | 'unread'>> {
  const check = new Verification([], take)
  const skipped: UnreadFile[] = []
  await readEvidence(files, check, {
    entry: take,
    skip: (file, reason) => skipped.push({ file, reason }),
    progress: () => undefined,
  })
  const more = check.breakCount - check.breaks.length
  const cut = check.breaks.flatMap(({ kind, file, line, reason }) =>
    kind === 'unreadable' && file !== undefined && line === undefined ? [{ file, reason }] : [],
  )
  const notRead = skipped.map(({ file, reason }) => `${file}: not read: ${reason}`)
  return {
    warnings: [...notRead, ...check.breaks.map(breakText), ...(more > 0 ? [`and ${more} more`] : [])],
    unread: [...skipped, ...cut],
  }
}

function leaseOf({ chain, facts }: Entry): string {
  return JSON.stringify([chain, facts.lease])
}
