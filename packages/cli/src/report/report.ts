import { writeFileSync } from 'node:fs'
import type { InputFault } from '@mayfly/core/inputs'
import { breakText } from '@mayfly/evidence/reading/chains'
import { readEvidence } from '@mayfly/evidence/reading/read-evidence'
import { resultsOf } from '@mayfly/evidence/report/findings'
import { Fleet } from '@mayfly/evidence/report/fleet'
import { LogJoin, logRules } from '@mayfly/evidence/report/logs/join'
import { type LogFlag, logKinds } from '@mayfly/evidence/report/logs/kinds'
import { readLog } from '@mayfly/evidence/report/logs/read-log'
import { reportPage } from '@mayfly/evidence/report/page/page'
import { rules } from '@mayfly/evidence/report/rules/rules'
import { summaryOf } from '@mayfly/evidence/report/summary'
import { log } from '@mayfly/platforms/command/log'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { pathFaults } from '../path-faults.ts'
import type { peopleCommands } from '../people/commands.ts'
import { Progress } from '../progress.ts'
import { refuse } from '../refuse.ts'
import { Export } from './export.ts'
import { printJson } from './json.ts'
import { periodOf } from './period.ts'
import type { ReportResult } from './result.ts'
import { mostBreaks, printText } from './text.ts'

/**
 * Reads the evidence of many jobs, verifies its chains, and prints the numbers and the facts that a person should see. It
 * makes no request.
 */
export async function report({
  args,
  flags,
  faults,
}: CommandLine<(typeof peopleCommands)['report']['flags']>): Promise<void> {
  const { period, wrong: wrongTimes } = periodOf(flags, Date.now())
  const logFlags = Object.keys(logKinds) as LogFlag[]
  const logFiles = logFlags.flatMap((flag) => flags[flag])
  const wrong: InputFault[] = [
    ...faults,
    ...wrongTimes,
    ...[...args, ...logFiles].flatMap((path) =>
      pathFaults(path, (found) => found.isDirectory() || found.isFile(), 'is not a regular file or a folder'),
    ),
  ]
  if (args.length === 0) wrong.push({ input: 'FILES', message: 'are required: files or folders of evidence' })
  const needsLog = flags['fail-on']?.filter((rule) => Object.hasOwn(logRules([]), rule)) ?? []
  if (needsLog.length > 0 && logFiles.length === 0)
    wrong.push({ input: '--fail-on', message: `${needsLog.join(', ')} needs one of --${logFlags.join(', --')}` })
  if (wrong.length > 0) return refuse(wrong)
  const progress = new Progress()
  const fleet = new Fleet(
    period,
    (flags.head ?? []).map((head) => head.replace(/^sha256:/, '')),
    logFiles.length > 0,
  )
  const skipped: ReportResult['skipped'][number][] = []
  const skip = (file: string, reason: string) => {
    progress.clear()
    log.warn(`${file}: not read: ${reason}`)
    skipped.push({ file, reason })
  }
  const form = flags.format === 'ocsf' || flags.format === 'otlp' ? new Export(flags.format) : undefined
  await readEvidence(args, fleet, {
    ...(form && { entry: (entry, bytes) => form.take(entry, bytes), ready: () => form.ready() }),
    skip,
    progress: () => progress.show(`${fleet.files.length} files, ${fleet.lineCount} lines`),
  })
  const joins = logFlags.flatMap((flag) => {
    if (flags[flag].length === 0) return []
    const { provider, read } = logKinds[flag]
    const join = new LogJoin(provider)
    for (const event of readLog(flags[flag], read, skip)) join.take(event)
    return [join]
  })
  progress.clear()
  const all = joins.length > 0 ? { ...logRules(joins), ...rules } : rules
  const result: ReportResult = {
    period,
    summary: summaryOf(fleet),
    results: resultsOf(fleet, all, { outlived: flags.outlived }),
    breaks: fleet.breaks,
    breakCount: fleet.breakCount,
    skipped,
  }
  if (flags.html !== undefined && !writePage(flags.html, result)) return
  if (form) form.end()
  else if (flags.format === 'json') printJson(result)
  else printText(result)
  if (form) for (const one of result.breaks.slice(0, mostBreaks)) log.warn(breakText(one))
  const failing = result.results.filter(({ rule, count }) => count > 0 && flags['fail-on']?.includes(rule))
  if (failing.length > 0) log.warn(`--fail-on: ${failing.map(({ rule, count }) => `${rule} (${count})`).join(', ')}`)
  if (fleet.breakCount > 0 || failing.length > 0 || skipped.length > 0) process.exitCode = exitCodes.found
  else if (fleet.lineCount === 0) {
    log.warn('no line of evidence was read')
    process.exitCode = exitCodes.unjudged
  }
}

/** Writes the page. A file that cannot be written fails the command. */
function writePage(path: string, result: ReportResult): boolean {
  try {
    writeFileSync(path, reportPage(result))
    return true
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    refuse([{ input: '--html', message: `cannot be written (${code})` }])
    return false
  }
}
