import { instant } from '@mayfly/core/instant'
import { breakText } from '@mayfly/evidence/reading/chains'
import { periodWords } from '@mayfly/evidence/report/period'
import { seconds } from '@mayfly/evidence/report/seconds'
import { answer, log } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { escapeUnits } from '@mayfly/trust/shown'
import { countedNoun } from '../counted-noun.ts'
import type { ReportResult } from './result.ts'

const longestLine = 2000
const mostShown = 10
/** Broken places are warned of up to this number. */
export const mostBreaks = 20

/** Prints a report for people: the numbers, then what each rule found. */
export function printText({ period, summary, results, breaks, breakCount, skipped }: ReportResult): void {
  for (const one of breaks.slice(0, mostBreaks)) log.warn(escapeUnits(breakText(one)))
  if (breakCount > mostBreaks)
    log.warn(`${countedNoun(breakCount - mostBreaks, 'more place')}; --format json lists all`)
  const { from, to, credentials, jobs, principals, chains, files, lines } = summary
  const span = from === undefined || to === undefined ? '' : `, ${instant(from)} to ${instant(to)}`
  const whose = `${countedNoun(credentials, 'credential')} of ${countedNoun(principals, 'principal')}`
  line(`${whose} in ${countedNoun(jobs, 'job')}${span}`)
  const counted = periodWords(period)
  if (counted !== '') line(counted)
  const read = [countedNoun(lines, 'line'), countedNoun(chains, 'chain'), countedNoun(files, 'file')].join(', ')
  const judged = breakCount === 0 ? 'no chain is broken' : `${countedNoun(breakCount, 'place is', 'places are')} broken`
  line(`${read}: ${judged}${skipped.length > 0 ? `; ${skipped.length} not read` : ''}`)
  table([
    ['provider', 'credentials', 'used (median, 95 %)', 'valid (median, 95 %)', 'valid after the job'],
    ...summary.lifetimes.map(({ provider, credentials: count, used, lived, hoursAfter }) => [
      provider,
      String(count),
      `${seconds(used.median)}, ${seconds(used.most)}`,
      `${seconds(lived.median)}, ${seconds(lived.most)}`,
      `${hoursAfter} h`,
    ]),
  ])
  table([
    ['provider', 'outcome', 'ends'],
    ...summary.outcomes.map(({ provider, outcome, count }) => [provider, outcome, String(count)]),
  ])
  for (const { rule, title, advice, count, findings } of results) {
    if (count === 0) continue
    line('')
    line(`${rule} (${count}): ${title}. ${advice}`)
    for (const one of findings.slice(0, mostShown)) {
      const job = [one.repository || one.system, one.run && `run ${one.run}`].filter((text) => text !== '').join(' ')
      const identity = [one.provider, one.principal, one.what].filter((text) => text !== '').join(' ')
      line(`  ${[one.time, job, identity, one.detail].filter((text) => text !== '').join('  ')}`)
    }
    if (count > mostShown) line(`  and ${count - mostShown} more`)
  }
  const silent = results.filter(({ count }) => count === 0).map(({ rule }) => rule)
  if (silent.length === 0) return
  line('')
  line(`nothing found: ${silent.join(', ')}`)
}

function line(text: string): void {
  const [indent = ''] = /^ */.exec(text) ?? []
  answer(`${indent}${safeLine(escapeUnits(text), longestLine)}`)
}

function table(rows: readonly (readonly string[])[]): void {
  if (rows.length < 2) return
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(60, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  )
  line('')
  for (const row of rows) line(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
}
