import type { EvidenceLine } from '../line.ts'
import { readLines } from '../report/lines.ts'
import { ChainCheck } from './chains.ts'
import { isSelected, type Selection } from './plan.ts'
import { readLine } from './read-line.ts'

/** The lines of evidence for a selection, and what does not verify in the files. */
export interface SelectedLines {
  readonly lines: readonly EvidenceLine[]
  readonly warnings: readonly string[]
}

/** A hostile file can have millions of faults. So many are kept. */
const mostWarnings = 10_000

/** A file of which no line could be read. */
export class UnreadableFile extends Error {
  readonly file: string

  constructor(file: string, reason: string) {
    super(reason)
    this.file = file
  }
}

/**
 * Reads files of evidence twice: first to verify every chain and to find the leases, then for all lines of these leases,
 * because a lease can change its principal. A file that ends with `.gz` is decompressed. Throws an UnreadableFile.
 */
export async function selectLines(files: readonly string[], selection: Selection): Promise<SelectedLines> {
  const check = new ChainCheck()
  const warnings: string[] = []
  const leases = new Set<string>()
  const warn = (text: string) => {
    if (warnings.length < mostWarnings) warnings.push(text)
  }
  await readFiles(files, warn, (text, place) => {
    const line = readLine(text)
    const fault = line ? check.take(text, line) : 'is not a line of evidence'
    if (fault !== undefined) warn(`${place}: ${fault}`)
    if (line && isSelected(line, selection)) leases.add(leaseOf(line))
  })
  const lines: EvidenceLine[] = []
  if (leases.size > 0)
    await readFiles(
      files,
      () => undefined,
      (text) => {
        const line = readLine(text)
        if (line && leases.has(leaseOf(line))) lines.push(line)
      },
    )
  return { lines, warnings }
}

function leaseOf(line: EvidenceLine): string {
  return JSON.stringify([line.chain, line.event === 'opened' ? undefined : line.lease])
}

/** Gives every line of the files to `take`, with its place. A file that is read in part still helps. */
async function readFiles(
  files: readonly string[],
  warn: (text: string) => void,
  take: (text: string, place: string) => void,
): Promise<void> {
  for (const file of files) {
    let read = 0
    const skipped = (number: number, reason: string) => {
      read = number
      warn(`${file}:${number}: ${reason}`)
    }
    const line = (bytes: Buffer, number: number) => {
      read = number
      take(bytes.toString('utf8'), `${file}:${number}`)
    }
    const rest = await readLines(file, { line, skipped, progress: () => undefined })
    if (rest === undefined) continue
    if (read === 0) throw new UnreadableFile(file, rest)
    warn(`${file}: ${rest}`)
  }
}
