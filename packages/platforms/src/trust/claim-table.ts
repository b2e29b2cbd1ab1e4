import { instant, isNumericDate } from '@mayfly/core/instant'
import type { Claims } from '@mayfly/trust/model'
import { safeLine } from '../redaction.ts'

/** The audience of a token that nobody exchanges: no system accepts it. */
export const inspectAudience = 'mayfly-inspect'

const longestValue = 600

/** The claims of a token with their values as safe texts, and times as people read them. */
export function claimTable(claims: Claims): [name: string, value: string][] {
  return Object.entries(claims).map(([name, value]) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    return [safeLine(name), `${safeLine(text, longestValue)}${timeOf(name, value)}`]
  })
}

/** A claim in seconds, as a readable time. */
function timeOf(name: string, value: unknown): string {
  if (!['exp', 'iat', 'nbf'].includes(name) || !isNumericDate(value)) return ''
  return ` (${instant(value * 1000)}${name === 'exp' && isOver(value) ? ', expired' : ''})`
}

/** Whether a time of expiry is over. */
export function isOver(exp: unknown): boolean {
  return typeof exp === 'number' && exp * 1000 <= Date.now()
}

/** Rows of two cells, as lines of a log. */
export function alignColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd())
}
