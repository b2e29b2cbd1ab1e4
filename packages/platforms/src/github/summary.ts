import { appendFileSync } from 'node:fs'
import { neutralise } from '@mayfly/core/foreign-text'
import { type Outcome, type OutcomeRow, unended } from '@mayfly/core/outcome'

/** The runner refuses a summary of 1 MiB, and all of it. */
const largestBytes = 1000 * 1024

const words = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/limits.md'

/** Adds the outcomes of this step to the job summary: one table, one row a thing, what may still be alive first. */
export function summarise(rows: readonly OutcomeRow[]): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (file) appendFileSync(file, summaryOf(rows))
}

/** The summary as Markdown, of which nothing foreign is a part. */
export function summaryOf(rows: readonly OutcomeRow[]): string {
  const head = [
    '### Mayfly: what was issued, and how it ended',
    '',
    '| outcome | until | what | lease |',
    '| --- | --- | --- | --- |',
  ]
  const alive = rows.filter(({ outcome }) => unended.includes(outcome))
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
  const rest = left === 0 ? [] : ['', `The log of this step has ${left} more.`]
  return `${[...head, ...lines, ...rest, ''].join('\n')}\n`
}

function link(outcome: Outcome): string {
  return `[${outcome}](${words}#${outcome})`
}

/** A text as code, in which Markdown means nothing; without the two signs that would end it or its cell. */
function cell(text: string): string {
  const safe = neutralise(text).replaceAll('`', "'").replaceAll('|', '¦')
  return safe === '' ? '' : `\`${safe}\``
}
