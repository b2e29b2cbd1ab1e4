import { appendFileSync } from 'node:fs'
import { neutralise } from '@mayfly/core/foreign-text'
import type { OutcomeRow } from '@mayfly/core/outcome'

/** Adds the outcomes of this step to the job summary, one table row a thing. */
export function summarise(rows: readonly OutcomeRow[]): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (!file) return
  const cell = (text: string) => neutralise(text).replace(/[\\|<>`]/g, (char) => `&#${char.charCodeAt(0)};`)
  const lines = rows.map(
    ({ provider, what, lease, outcome, detail }) =>
      `| ${[provider, what, lease, outcome, detail].map(cell).join(' | ')} |`,
  )
  const head = [
    '### Mayfly: what was issued, and how it ended',
    '',
    '| from | what | lease | outcome | |',
    '| --- | --- | --- | --- | --- |',
  ]
  appendFileSync(file, `${[...head, ...lines, ''].join('\n')}\n`)
}
