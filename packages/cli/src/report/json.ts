import { answer } from '@mayfly/platforms/command/log'
import { safeJson } from '../safe-json.ts'
import type { ReportResult } from './result.ts'

/** Prints a report as one JSON object. Each finding is one line. */
export function printJson({ period, summary, results, breaks, breakCount, skipped }: ReportResult): void {
  const { from, to, ...numbers } = summary
  const time = (milliseconds: number | undefined) =>
    milliseconds === undefined ? undefined : new Date(milliseconds).toISOString()
  const [since, until] = [time(period.since), time(period.until)]
  const head = safeJson({ version: 1, since, until, from: time(from), to: time(to), ...numbers })
  const findings = results.flatMap(({ rule, findings: all }) => all.map((one) => safeJson({ rule, ...one })))
  const counts = Object.fromEntries(results.map(({ rule, count }) => [rule, count]))
  const rest = safeJson({ counts, broken: breakCount, breaks, skipped }).slice(1)
  answer(`${head.slice(0, -1)},\n"findings":[${findings.join(',\n')}],\n${rest}`)
}
