import type { InputFault } from '@mayfly/core/inputs'
import { answer, log, print } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { type Drift, driftOf, principalsNotCompared } from '@mayfly/trust/drift/drift'
import { version } from '../../package.json'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { refuse } from '../refuse.ts'
import { driftSarif } from './drift-sarif.ts'
import { nothingToJudge, placed, readDocuments, readFile } from './input.ts'
import type { subcommands } from './subcommands.ts'

const longestLine = 2000

/** Compares live documents with the file. Everything that cannot be read is reported before anything is compared. */
export async function compareDocuments({
  args,
  flags,
  faults,
}: CommandLine<(typeof subcommands)['drift']['flags']>): Promise<void> {
  const read = await readFile(flags.file ?? '')
  const wrong: InputFault[] = [...faults, ...read.faults]
  const documents = []
  for (const path of args.length > 0 ? args : ['-']) {
    const found = await readDocuments(path)
    wrong.push(...found.faults)
    if (found.documents.length + found.faults.length === 0) wrong.push({ input: path, message: nothingToJudge })
    for (const document of found.documents) {
      if (document.system !== 'mayfly') documents.push(document)
      else wrong.push({ input: path, message: 'is a file with rules itself: give a document of a system' })
    }
  }
  if (wrong.length > 0 || !read.file) return refuse(wrong)
  const { file } = read
  const drifts = documents.flatMap((document) => driftOf(file, document, flags.principal))
  if (flags.sarif) answer(JSON.stringify(driftSarif(drifts, version), null, 2))
  else for (const drift of drifts) answer(lineOf(drift))
  for (const one of principalsNotCompared(file, documents, flags.principal)) log.info(`not compared: ${one}`)
  if (drifts.some(({ kind }) => kind !== 'unknown')) process.exitCode = exitCodes.refused
  else if (drifts.length > 0) process.exitCode = exitCodes.unjudged
  else if (!flags.sarif) print('no difference')
}

function lineOf({ kind, message, source, path }: Drift): string {
  return safeLine(`${placed(source, path)}: ${kind}: ${message}`, longestLine)
}
