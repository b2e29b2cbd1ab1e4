import { claimsWord } from '@mayfly/trust/claims'
import { firstFile } from '@mayfly/trust/first-rule'
import { hintsOf } from '@mayfly/trust/hints'
import type { Claims } from '@mayfly/trust/model'
import { safeLine } from '../redaction.ts'
import { alignColumns, claimTable } from './claim-table.ts'
import { type FileVerdicts, fileVerdicts } from './file-verdicts.ts'

const longestHint = 600

/** Everything that a job can show about itself for those who write a trust document. All texts are safe to print. */
export interface Identity {
  readonly claims: readonly (readonly [name: string, value: string])[]
  /** Facts that are certain from the token alone, as sentences. */
  readonly hints: readonly string[]
  /** A `mayfly.yml` with one rule for the job, if its CI system is known. */
  readonly file: string | undefined
  /** The command that compares the job with a trust document. */
  readonly command: string
  /** How the rules of the repository's own file judge the job, if it has one. */
  readonly verdicts: FileVerdicts | undefined
}

/** The identity of a job by the claims of its token. `folder` is the place of its `mayfly.yml`. */
export async function identityOf(claims: Claims, folder: string): Promise<Identity> {
  return {
    claims: claimTable(claims),
    hints: hintsOf(claims).map((hint) => safeLine(hint, longestHint)),
    file: firstFile(claims),
    command: explainCommand(claims),
    verdicts: await fileVerdicts(folder, claims),
  }
}

/** The line to run: the claims are one word of a shell. */
function explainCommand(claims: Claims): string {
  return `mayfly trust explain ${claimsWord(claims)} < document`
}

export const fileTitle = 'A file mayfly.yml with a rule for this job:'
export const commandTitle = 'To compare this job with a trust document, run:'
export const verdictsTitle = "The rules of this repository's mayfly.yml, and whether each one accepts this job:"

/** The identity as lines of a log. */
export function identityLines({ claims, hints, file, command, verdicts }: Identity): string[] {
  return [
    ...alignColumns(claims),
    ...hints.map((hint) => `Note: ${hint}`),
    ...(file === undefined ? [] : ['', fileTitle, file]),
    '',
    commandTitle,
    command,
    ...(verdicts === undefined ? [] : ['', verdictsTitle]),
    ...(verdicts === undefined ? [] : 'rows' in verdicts ? alignColumns(verdicts.rows) : verdicts.faults),
  ]
}
