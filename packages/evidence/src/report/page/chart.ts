import type { Bar, Day } from '../summary.ts'
import { type Html, html } from './html.ts'
import { table } from './table.ts'

const width = 640
const height = 200
const top = 12
const bottom = 24
const left = 44

/** More days than this are shown as weeks. */
const mostDays = 62
const week = 7 * 86_400_000

/** The credentials by day, or by week if there are many days, in bars of three parts. */
export function daysChart(all: readonly Day[]): Html {
  const isWeekly = all.length > mostDays
  const days = (isWeekly ? weeksOf(all) : all).slice(-mostDays)
  const most = Math.max(1, ...days.map((one) => one.revoked + one.expires + one.notEnded))
  const step = (width - left) / Math.max(1, days.length)
  const scale = (height - top - bottom) / most
  const bars = days.map((one, at) => {
    let y = height - bottom
    const parts = (
      [
        ['good', one.revoked],
        ['wait', one.expires],
        ['bad', one.notEnded],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([name, count]) => {
        const size = count * scale
        y -= size
        return html`<rect class="${name}" x="${short(left + at * step + step * 0.1)}" y="${short(y)}" width="${short(step * 0.8)}" height="${short(size)}"/>`
      })
    return html`<g><title>${one.day}: ${one.revoked} ended, ${one.expires} expire, ${one.notEnded} without an end</title>${parts}</g>`
  })
  const every = Math.ceil(days.length / 6)
  const dates = days.flatMap(({ day }, at) =>
    at % every === 0 ? [html`<text x="${short(left + at * step)}" y="${height - 7}">${day.slice(5)}</text>`] : [],
  )
  const unit = isWeekly ? 'week' : 'day'
  return html`<h2>Credentials by ${unit}</h2>
<p class="key soft"><span><i class="good"></i>ended with the job</span><span><i class="wait"></i>valid until the expiry</span><span><i class="bad"></i>no end recorded</span></p>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Credentials by ${unit}, as in the table below">${scaleLines(most)}${bars}${dates}</svg>
<details><summary>Table</summary>${table(
    [unit, 'ended', 'expire', 'no end'],
    days.map((one) => [one.day, one.revoked, one.expires, one.notEnded]),
  )}</details>`
}

/** The time for which credentials stayed valid after their jobs. */
export function afterChart(bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const [row, start] = [26, 140]
  const size = bars.length * row + 4
  const rows = bars.map(({ words, count }, at) => {
    const y = at * row
    const length = Math.max(count > 0 ? 2 : 0, ((420 - start - 60) * count) / most)
    return html`<text x="${start - 10}" y="${y + 17}" text-anchor="end">${words}</text><rect class="${at === 0 ? 'good' : 'wait'}" x="${start}" y="${y + 5}" width="${short(length)}" height="16" rx="2"/><text x="${short(start + length + 6)}" y="${y + 17}">${count}</text>`
  })
  return html`<h2>Valid after the job</h2>
<p class="soft">How long credentials could still be used</p>
<svg class="rows" viewBox="0 0 420 ${size}" role="img" aria-label="Credentials by the time for which they were valid after their job, as in the table below">${rows}</svg>
<details><summary>Table</summary>${table(
    ['valid after the job', 'credentials'],
    bars.map(({ words, count }) => [words, count]),
  )}</details>`
}

function scaleLines(most: number): Html[] {
  return [1, 0.5, 0].map((share) => {
    const y = short(height - bottom - share * (height - top - bottom))
    return html`<line class="axis" x1="${left}" x2="${width}" y1="${y}" y2="${y}"/><text x="${left - 8}" y="${Number(y) + 4}" text-anchor="end">${Math.round(most * share)}</text>`
  })
}

function weeksOf(days: readonly Day[]): Day[] {
  const weeks = new Map<string, Day>()
  for (const one of days) {
    // The epoch began on a Thursday.
    const monday = Math.floor((Date.parse(one.day) + 3 * 86_400_000) / week) * week - 3 * 86_400_000
    const day = new Date(monday).toISOString().slice(0, 10)
    const { revoked, expires, notEnded } = weeks.get(day) ?? { revoked: 0, expires: 0, notEnded: 0 }
    weeks.set(day, {
      day,
      revoked: revoked + one.revoked,
      expires: expires + one.expires,
      notEnded: notEnded + one.notEnded,
    })
  }
  return [...weeks.values()]
}

/** One digit after the point is enough for a picture. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
