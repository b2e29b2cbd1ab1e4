import { answer, log, print } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { mayflyFile } from '@mayfly/platforms/trust/mayfly-file'
import { lint } from '@mayfly/trust/lint/lint'
import { lintRules } from '@mayfly/trust/lint/rules'
import { sarif } from '@mayfly/trust/lint/sarif'
import type { Finding } from '@mayfly/trust/model'
import { version } from '../../package.json'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { refuse } from '../refuse.ts'
import { placed, readDocuments } from './input.ts'
import type { subcommands } from './subcommands.ts'

const help = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/trust-lint.md'
const longestLine = 2000

/**
 * Finds what is too wide in documents. Findings of documents that can be read are printed also if another one has a
 * fault.
 */
export async function lintDocuments({
  args,
  flags,
  faults,
}: CommandLine<(typeof subcommands)['lint']['flags']>): Promise<void> {
  if (faults.length > 0) return refuse(faults)
  const unread = []
  const findings: Finding[] = []
  let unjudged = 0
  for (const path of args.length > 0 ? args : [mayflyFile]) {
    const read = await readDocuments(path)
    unread.push(...read.faults)
    for (const document of read.documents) {
      findings.push(...lint(document))
      unjudged += document.unjudged.length
      for (const part of document.unjudged)
        log.warn(`${placed(document.source, part.path)}: this part cannot be judged: ${part.why}`)
    }
  }
  if (flags.sarif)
    answer(JSON.stringify(sarif(findings, { name: 'mayfly-trust-lint', version, help, rules: lintRules }), null, 2))
  else for (const finding of findings) answer(lineOf(finding))
  if (unread.length > 0) return refuse(unread)
  if (findings.some(({ level }) => level !== 'note')) process.exitCode = exitCodes.refused
  else if (unjudged > 0) process.exitCode = exitCodes.unjudged
  if (!flags.sarif && findings.length === 0) print('nothing found')
}

function lineOf({ rule, level, message, instead, source, path }: Finding): string {
  return safeLine(`${placed(source, path)}: ${level} ${rule}: ${message}. Write instead: ${instead}`, longestLine)
}
