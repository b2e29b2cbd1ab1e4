import { statSync } from 'node:fs'
import { quoted } from '@mayfly/core/foreign-text'
import type { InputFault, InputsOf } from '@mayfly/core/inputs'
import { type SelectedLines, selectLines } from '@mayfly/evidence/contain/files'
import { type Plan, planFor, type Selection } from '@mayfly/evidence/contain/plan'
import { planText } from '@mayfly/evidence/contain/text'
import { answer, log } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { escaped } from '@mayfly/trust/shown'
import type { commands } from '../commands.ts'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { refuse } from '../refuse.ts'

/** So many faults of the files are shown. */
const mostWarnings = 10
const longestLine = 2000

/** Prints the plan for leaked credentials: what ends them, in its order, with the commands. It sends nothing. */
export async function contain({
  args,
  flags,
  faults,
}: CommandLine<(typeof commands)['contain']['flags']>): Promise<void> {
  const selections = selectionsIn(flags)
  const [selection] = selections
  const wrong: InputFault[] = [...faults, ...args.flatMap(faultsOf)]
  if (selections.length !== 1)
    wrong.push({ input: 'lease', message: 'give one of --lease, --run and --principal: they select the credentials' })
  if (args.length === 0) wrong.push({ input: 'files', message: 'are required: the evidence of the jobs' })
  if (wrong.length > 0 || !selection) return refuse(wrong)
  const found = await read(args, selection)
  if (!found) return
  if (found.lines.length === 0) return tellNothing(selection, args.length, found)
  const plan = planFor(found.lines, Date.now(), flags.all)
  if (flags.json) printJson(plan, selection, found)
  else printText(plan, found)
}

function selectionsIn({ lease, run, principal }: InputsOf<(typeof commands)['contain']['flags']>): Selection[] {
  const given: readonly (readonly [Selection['by'], string | undefined])[] = [
    ['lease', lease],
    ['run', run],
    ['principal', principal],
  ]
  return given.flatMap(([by, value]) => (value === undefined ? [] : [{ by, value }]))
}

function faultsOf(file: string): InputFault[] {
  try {
    return statSync(file).isFile() ? [] : [{ input: quoted(file), message: 'is not a file' }]
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    return [{ input: quoted(file), message: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` }]
  }
}

async function read(files: readonly string[], selection: Selection): Promise<SelectedLines | undefined> {
  try {
    return await selectLines(files, selection)
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    refuse([{ input: 'files', message: `cannot be read (${code})` }])
    return undefined
  }
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
  for (const text of shownWarnings(warnings)) answer(`WARNING: ${safeLine(text, longestLine)}`)
  for (const { indent, text, isCommand } of planText(plan))
    answer(`${'  '.repeat(indent)}${isCommand ? text : safeLine(text, longestLine)}`.trimEnd())
}

/** One JSON object in printable ASCII, without anything that a runner would obey. */
function printJson({ jobs, systems }: Plan, { by, value }: Selection, { warnings }: SelectedLines): void {
  const result = { version: 1, selected: { by, value }, warnings, jobs, systems }
  const lines = JSON.stringify(result, undefined, 2).split('\n')
  answer(lines.map((line) => escaped(line).replace(/#(?=#)/g, '\\u0023')).join('\n'))
}
