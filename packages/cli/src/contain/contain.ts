import { quote } from '@mayfly/core/foreign-text'
import type { InputFault, InputsOf } from '@mayfly/core/inputs'
import { type Plan, planFor, type Selection } from '@mayfly/evidence/contain/plan'
import { type SelectedLines, selectLines } from '@mayfly/evidence/contain/selected-lines'
import { planText } from '@mayfly/evidence/contain/text'
import { answer, log } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { pathFaults } from '../path-faults.ts'
import type { peopleCommands } from '../people/commands.ts'
import { refuse } from '../refuse.ts'
import { safeJson } from '../safe-json.ts'
import { Application, type ApplyReport } from './apply.ts'

/** So many faults of the files are shown. */
const mostWarnings = 10
const longestLine = 2000

/**
 * Prints the plan for leaked credentials: what ends them, in its order, with the commands. Only with `--apply` it sends
 * requests, and then it says what was done and what remains.
 */
export async function contain({
  args,
  flags,
  faults,
}: CommandLine<(typeof peopleCommands)['contain']['flags']>): Promise<void> {
  const selections = selectionsIn(flags)
  const [selection] = selections
  const wrong: InputFault[] = [
    ...faults,
    ...args.flatMap((file) => pathFaults(file, (found) => found.isFile(), 'is not a file')),
  ]
  if (selections.length !== 1)
    wrong.push({ input: 'lease', message: 'give one of --lease, --run and --principal: they select the credentials' })
  if (args.length === 0) wrong.push({ input: 'files', message: 'are required: the evidence of the jobs' })
  if (wrong.length > 0 || !selection) return refuse(wrong)
  const found = await selectLines(args, selection)
  const isNothing = found.lines.length === 0
  if (isNothing && found.unread.length > 0)
    return refuse(found.unread.map(({ file, reason }) => ({ input: quote(file), message: reason })))
  if (isNothing) return tellNothing(selection, args.length, found)
  const plan = planFor(found.lines, Date.now(), flags.all)
  if (flags.apply) return apply(plan, selection, found, flags)
  if (flags.json) printJson({ ...plan, selection, ...found })
  else printText(plan, found)
}

type Flags = InputsOf<(typeof peopleCommands)['contain']['flags']>

async function apply(plan: Plan, selection: Selection, { warnings }: SelectedLines, flags: Flags): Promise<void> {
  const { 'kubernetes-server': server, 'kubernetes-token': token, 'kubernetes-ca': ca } = flags
  const application = new Application(plan, selection, { server, token, ca })
  const faults = application.faults()
  if (faults.length > 0) return refuse(faults)
  const applied = await application.apply()
  if (flags.json) printJson({ ...plan, selection, warnings, applied })
  else printApplied(applied, warnings)
  const isDone = applied.remains.length === 0 && applied.deeds.every(({ result }) => result === 'ended')
  if (!isDone) process.exitCode = exitCodes.remains
}

function printApplied({ deeds, remains }: ApplyReport, warnings: readonly string[]): void {
  for (const text of shownWarnings(warnings)) say(`WARNING: ${text}`)
  for (const { result, system, thing, detail, undo } of deeds) {
    say(`${result}  ${system}: ${thing}: ${detail}`)
    if (undo !== undefined) answer(`  Undo: ${undo}`)
  }
  if (remains.length === 0) return
  answer('\nRemains. The same command without --apply prints the calls:')
  for (const text of remains) say(`- ${text}`)
}

function say(text: string): void {
  answer(safeLine(text, longestLine))
}

function selectionsIn({ lease, run, principal }: Flags): Selection[] {
  const given: readonly (readonly [Selection['by'], string | undefined])[] = [
    ['lease', lease],
    ['run', run],
    ['principal', principal],
  ]
  return given.flatMap(([by, value]) => (value === undefined ? [] : [{ by, value }]))
}

function tellNothing({ by, value }: Selection, files: number, { warnings }: SelectedLines): void {
  for (const text of shownWarnings(warnings)) log.warn(text)
  log.warn(`no credential of the ${by} ${value} is in ${files === 1 ? 'this file' : `these ${files} files`}`)
  process.exitCode = exitCodes.nothingFound
}

function shownWarnings(warnings: readonly string[]): string[] {
  if (warnings.length === 0) return []
  const more = warnings.length - mostWarnings
  return [
    'The evidence does not verify, so this plan may lack something or contain something false. The log of each system is the record of truth.',
    ...warnings.slice(0, mostWarnings),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
}

function printText(plan: Plan, { warnings }: SelectedLines): void {
  for (const text of shownWarnings(warnings)) say(`WARNING: ${text}`)
  for (const { indent, text, isCommand } of planText(plan))
    answer(`${'  '.repeat(indent)}${isCommand ? text : safeLine(text, longestLine)}`.trimEnd())
}

interface JsonResult extends Plan {
  readonly selection: Selection
  readonly warnings: readonly string[]
  readonly applied?: ApplyReport
}

/** One JSON object in printable ASCII, without anything that a runner would obey. */
function printJson({ selection, warnings, jobs, systems, applied }: JsonResult): void {
  const result = { version: 1, selected: selection, warnings, jobs, systems, applied }
  answer(safeJson(result, 2))
}
