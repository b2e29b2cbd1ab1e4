import type { Break } from '../../reading/chains.ts'
import type { RuleResult } from '../findings.ts'
import { type Period, periodWords } from '../period.ts'
import { seconds } from '../seconds.ts'
import type { Summary } from '../summary.ts'
import { afterChart, daysChart } from './chart.ts'
import { type Html, html } from './html.ts'
import { style } from './style.ts'
import { table } from './table.ts'

const mostFindings = 5
const mostBreaks = 10
const mostRows = 30

/** The facts that a page shows. */
export interface PageFacts {
  readonly period: Period
  readonly summary: Summary
  readonly results: readonly RuleResult[]
  readonly breaks: readonly Break[]
  readonly breakCount: number
}

/** One static page without a script. It loads nothing, so it can be mailed and opened anywhere. */
export function reportPage({ period, summary, results, breaks, breakCount }: PageFacts): string {
  const { from, to, credentials, jobs, chains, lines, lifetimes, after, days } = summary
  const span = from === undefined || to === undefined ? '' : `${date(from)} to ${date(to)} UTC`
  const read = [span, `${number(lines)} lines of evidence`, periodWords(period)].filter((text) => text !== '')
  const hours = lifetimes.reduce((sum, { hoursAfter }) => sum + hoursAfter, 0)
  const found = results.filter(({ count }) => count > 0)
  const silent = results.filter(({ count }) => count === 0).map(({ rule }) => rule)
  const notEnded = results.find(({ rule }) => rule === 'never-ended')?.count ?? 0
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><title>Credentials of ${number(jobs)} jobs</title><style>${style}</style></head>
<body><main>
<h1>Credentials of ${number(jobs)} jobs</h1>
<p class="soft">${read.join(' · ')}</p>
${verdict(breaks, breakCount, chains)}
<div class="tiles">${[
    tile(number(credentials), 'credentials issued'),
    tile(share(after[0]?.count ?? 0, credentials), 'ended with their job'),
    tile(number(notEnded), 'without a recorded end'),
    tile(`${number(Math.round(hours))} h`, 'valid after the jobs, in all'),
  ]}</div>
<div class="grid"><section class="card">${daysChart(days)}</section><section class="card">${afterChart(after)}</section></div>
<section class="card wide"><h2>Findings</h2>
<p class="soft">A finding is a question to a person, not a verdict.</p>
${found.map(finding)}${silent.length > 0 ? html`<p class="rule soft">Nothing found by: ${silent.join(', ')}</p>` : html``}</section>
<div class="grid wide"><section class="card"><h2>Used and valid</h2>
<p class="soft">Used: from the issue to the end of the job. Valid: to the revocation, or to the expiry. Median and 95 %.</p>
${table(
  ['provider', 'credentials', 'used', 'valid', 'hours after the job'],
  lifetimes
    .slice(0, mostRows)
    .map(({ provider, credentials: count, used, lived, hoursAfter }) => [
      provider,
      count,
      `${seconds(used.median)}, ${seconds(used.most)}`,
      `${seconds(lived.median)}, ${seconds(lived.most)}`,
      hoursAfter,
    ]),
)}</section>
<section class="card"><h2>How they ended</h2>${table(
    ['provider', 'outcome', 'ends'],
    summary.outcomes.slice(0, mostRows).map(({ provider, outcome, count }) => [provider, outcome, count]),
  )}</section></div>
</main></body></html>
`.text
}

function verdict(breaks: readonly Break[], count: number, chains: number): Html {
  if (count === 0)
    return html`<div class="verdict"><p>All ${number(chains)} chains are whole. A cut end of a chain shows only in the heads that jobs printed, and in the log of the cloud.</p></div>`
  const rows = breaks
    .slice(0, mostBreaks)
    .map(({ kind, file = '', line = '', chain = '', seq = '', reason }) => [
      kind,
      file,
      String(line),
      chain,
      String(seq),
      reason,
    ])
  return html`<div class="verdict broken"><p><b>The evidence is not as it was recorded in ${number(count)} places.</b></p>
${table(['fault', 'file', 'line', 'chain', 'seq', 'reason'], rows)}</div>`
}

function tile(value: string, words: string): Html {
  return html`<div class="card tile"><b>${value}</b><span class="soft">${words}</span></div>`
}

function finding({ rule, title, advice, count, findings }: RuleResult): Html {
  const rows = findings
    .slice(0, mostFindings)
    .map((one) => [
      `${one.time.slice(0, 10)} ${one.time.slice(11, 16)}`,
      [one.repository || one.system, one.run].filter((text) => text !== '').join(' · '),
      [one.provider, one.principal].filter((text) => text !== '').join(' · '),
      one.detail,
    ])
  return html`<div class="rule"><h2><span class="count">${number(count)}</span>${title}</h2>
<p class="soft"><code>${rule}</code> · ${advice}</p>
${table(['time (UTC)', 'repository · run', 'principal', 'detail'], rows)}${count > rows.length ? html`<p class="soft">and ${number(count - rows.length)} more</p>` : html``}</div>`
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`
}

function date(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** A number with spaces between its thousands. */
function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009')
}
