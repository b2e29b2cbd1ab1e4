import { type Outcome, type OutcomeRow, strictOutcomes } from '@mayfly/core/outcome'
import { safeLine } from '../redaction.ts'
import { appendToRunnerFile } from './runner-file.ts'

/** The runner rejects a summary of 1 MiB completely. */
const largestBytes = 1000 * 1024

const outcomesPage = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/limits.md'

/**
 * Adds the outcomes of this step to the job summary: one table, one row per thing. Things that may still be valid come
 * first.
 */
export function summarise(rows: readonly OutcomeRow[]): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (file) appendToRunnerFile(file, summaryOf(rows))
}

/** The summary as Markdown. Foreign text cannot add Markdown to it. */
export function summaryOf(rows: readonly OutcomeRow[]): string {
  const head = [
    '### Mayfly: issued credentials and how they ended',
    '',
    '| outcome | detail | credential or value | credential id |',
    '| --- | --- | --- | --- |',
  ]
  const alive = rows.filter(({ outcome }) => strictOutcomes.includes(outcome))
  const sorted = [...alive, ...rows.filter((row) => !alive.includes(row))]
  const lines: string[] = []
  let bytes = 0
  for (const { outcome, detail, what, lease } of sorted) {
    const line = `| ${[link(outcome), ...[detail, what, lease].map(cell)].join(' | ')} |`
    bytes += Buffer.byteLength(line) + 1
    if (bytes > largestBytes) break
    lines.push(line)
  }
  const left = sorted.length - lines.length
  const rest = left === 0 ? [] : ['', `The log of this step shows ${left} more.`]
  return `${[...head, ...lines, ...rest, ''].join('\n')}\n`
}

function link(outcome: Outcome): string {
  return `[${outcome}](${outcomesPage}#${outcome})`
}

/** A text as code, in which Markdown has no effect, without the two characters that would end it or its cell. */
export function cell(text: string): string {
  const safe = safeLine(text).replaceAll('`', "'").replaceAll('|', '¦')
  return safe === '' ? '' : `\`${safe}\``
}
