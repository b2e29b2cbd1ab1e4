import type { Entry } from './entry.ts'
import { filesBehind, type Skip } from './files.ts'
import { readLines } from './lines.ts'
import type { Verification } from './verification.ts'

/** The names of evidence files in a folder. */
const evidenceNames = /\.(ndjson|jsonl)(\.gz)?$/

/** Receives what a person or another program wants to know while the files are read. */
export interface EvidenceReader {
  readonly skip: Skip
  /** Called with each whole line, and its text. */
  entry?(entry: Entry, bytes: Buffer): void
  /** Called now and then. */
  progress(): void
  /** Resolves when more lines may come; undefined if they may come at once. */
  ready?(): Promise<void> | undefined
}

/** Reads and verifies every evidence file behind the paths, in one pass. */
export async function readEvidence(
  paths: readonly string[],
  verification: Verification,
  reader: EvidenceReader,
): Promise<void> {
  for (const { path } of filesBehind(paths, evidenceNames, reader.skip)) {
    verification.startFile(path)
    const rest = await readLines(path, {
      line: (bytes, number) => {
        const entry = verification.take(bytes, number)
        if (entry !== undefined) reader.entry?.(entry, bytes)
      },
      skipped: (number, reason) => verification.skipLine(number, reason),
      progress: () => reader.progress(),
      ...(reader.ready && { ready: reader.ready }),
    })
    if (rest !== undefined) verification.skipRest(rest)
  }
  verification.end()
}
