import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { EvidenceLine } from '../line.ts'
import { ChainCheck } from './chains.ts'
import { isSelected, type Selection } from './plan.ts'
import { readLine } from './read-line.ts'

/** The lines of evidence for a selection, and what does not verify in the files. */
export interface SelectedLines {
  readonly lines: readonly EvidenceLine[]
  readonly warnings: readonly string[]
}

/**
 * Reads files of evidence twice: first to verify every chain and to find the leases, then for all lines of these leases,
 * because a lease can change its principal. A file that ends with `.gz` is decompressed.
 */
export async function selectLines(files: readonly string[], selection: Selection): Promise<SelectedLines> {
  const check = new ChainCheck()
  const warnings: string[] = []
  const leases = new Set<string>()
  for await (const { file, number, text, line } of linesOf(files)) {
    const fault = line ? check.take(text, line) : 'is not a line of evidence'
    if (fault !== undefined) warnings.push(`${file}:${number}: ${fault}`)
    if (line && isSelected(line, selection)) leases.add(leaseOf(line))
  }
  const lines: EvidenceLine[] = []
  if (leases.size > 0)
    for await (const { line } of linesOf(files)) if (line && leases.has(leaseOf(line))) lines.push(line)
  return { lines, warnings }
}

function leaseOf(line: EvidenceLine): string {
  return JSON.stringify([line.chain, line.event === 'opened' ? undefined : line.lease])
}

interface FileLine {
  readonly file: string
  readonly number: number
  readonly text: string
  readonly line: EvidenceLine | undefined
}

async function* linesOf(files: readonly string[]): AsyncGenerator<FileLine> {
  for (const file of files) {
    const bytes = createReadStream(file)
    const zipped = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
    // An error of the file does not reach the stream behind it.
    bytes.once('error', (error) => zipped.destroy(error))
    let number = 0
    try {
      for await (const text of createInterface({ input: zipped, crlfDelay: Number.POSITIVE_INFINITY })) {
        number++
        if (text !== '') yield { file, number, text, line: readLine(text) }
      }
      if (zipped.errored) throw zipped.errored
    } finally {
      bytes.destroy()
    }
  }
}
