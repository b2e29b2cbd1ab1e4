import type { InputFault } from '@mayfly/core/inputs'
import { answer, log, print } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { type Drift, driftOf, principalsNotCompared } from '@mayfly/trust/drift/drift'
import { escapeUnits } from '@mayfly/trust/shown'
import { version } from '../../package.json'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { driftSarif } from './drift-sarif.ts'
import { nameWithPlace, nothingToJudge, readDocuments, readFile, refuseInput } from './input.ts'
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
      else wrong.push({ input: path, message: 'is a file with rules; give a trust document of a system' })
    }
  }
  if (wrong.length > 0 || !read.file) return refuseInput(wrong)
  const { file } = read
  const drifts = documents.flatMap((document) => driftOf(file, document, flags.principal))
  if (flags.sarif) answer(JSON.stringify(driftSarif(drifts, version), null, 2))
  else for (const drift of drifts) for (const line of linesOf(drift)) answer(line)
  for (const one of principalsNotCompared(file, documents, flags.principal)) log.info(`not compared: ${one}`)
  if (drifts.some(({ kind }) => kind !== 'unknown')) process.exitCode = exitCodes.refused
  else if (drifts.length > 0) process.exitCode = exitCodes.unjudged
  else if (!flags.sarif) print('no difference')
}

/** The difference, and the claims of a job that shows it. */
function linesOf({ kind, message, witness, source, path }: Drift): string[] {
  const head = `${nameWithPlace(source, path)}: trust-${kind}: ${message}`
  const lines =
    witness === undefined ? [head] : [head, `  a job with these claims: ${escapeUnits(JSON.stringify(witness))}`]
  return lines.map((line) => `${/^ */.exec(line)?.[0]}${safeLine(line, longestLine)}`)
}
