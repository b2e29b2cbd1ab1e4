import { answer, log, print } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { mayflyFile } from '@mayfly/platforms/trust/mayfly-file'
import { lint } from '@mayfly/trust/lint/lint'
import { lintRules } from '@mayfly/trust/lint/rules'
import { sarif } from '@mayfly/trust/lint/sarif'
import type { Finding, Place } from '@mayfly/trust/model'
import { version } from '../../package.json'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { nameWithPlace, readDocuments, refuseInput } from './input.ts'
import type { subcommands } from './subcommands.ts'

const help = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/trust-lint.md'
const longestLine = 2000

/**
 * Finds the parts of documents that are too wide. The findings of a readable document are printed also if another
 * document has a fault.
 */
export async function lintDocuments({
  args,
  flags,
  faults,
}: CommandLine<(typeof subcommands)['lint']['flags']>): Promise<void> {
  if (faults.length > 0) return refuseInput(faults)
  const unread = []
  const findings: Finding[] = []
  let unjudged = 0
  for (const path of args.length > 0 ? args : [mayflyFile]) {
    const read = await readDocuments(path)
    unread.push(...read.faults)
    for (const document of read.documents) {
      findings.push(...inOrder(lint(document)))
      unjudged += document.unjudged.length
      for (const part of document.unjudged)
        log.warn(`${nameWithPlace(document.source, part.path)}: this part cannot be judged: ${part.why}`)
    }
  }
  if (flags.sarif)
    answer(JSON.stringify(sarif(findings, { name: 'mayfly-trust-lint', version, help, rules: lintRules }), null, 2))
  else for (const finding of findings) answer(lineOf(finding))
  if (unread.length > 0) return refuseInput(unread)
  if (findings.some(({ level }) => level !== 'note')) process.exitCode = exitCodes.refused
  else if (unjudged > 0) process.exitCode = exitCodes.unjudged
  if (!flags.sarif && findings.length === 0) print('nothing found')
}

/** Findings in the order of their places. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const placed = findings.map((finding) => ({ finding, place: finding.source.place(finding.path) }))
  placed.sort((one, other) => order(one.place) - order(other.place))
  return placed.map(({ finding }) => finding)
}

/** Lines first. No line has as many columns. */
function order(place: Place | undefined): number {
  return place === undefined ? 0 : place.line * 1e7 + place.column
}

function lineOf({ rule, level, message, instead, source, path }: Finding): string {
  return safeLine(
    `${nameWithPlace(source, path)}: ${level} ${rule}: ${message}. Write instead: ${instead}`,
    longestLine,
  )
}
