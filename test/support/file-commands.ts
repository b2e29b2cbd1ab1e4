import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePairs } from './commands.ts'
import type { JobLog } from './job-log.ts'

/** The changes that a step makes by its files and by its commands. */
export interface Effects {
  readonly env: Record<string, string>
  readonly outputs: Record<string, string>
  readonly state: Record<string, string>
  readonly paths: string[]
  /** The summary of the step, as it was written and as users see it. */
  summary: string
  scrubbedSummary: string
  failed: boolean
}

/** The runner's file commands, in the order in which it reads them. */
const kinds = ['path', 'env', 'step_summary', 'state', 'output'] as const
type Kind = (typeof kinds)[number]

/** The paths of one step's command files. */
export type CommandFiles = Readonly<Record<Kind, string>>

/** Creates a step's empty command files; they stay until the job ends. */
export function createCommandFiles(folder: string): CommandFiles {
  const suffix = randomUUID()
  const files = Object.fromEntries(kinds.map((kind) => [kind, join(folder, `${kind}_${suffix}`)])) as CommandFiles
  for (const path of Object.values(files)) writeFileSync(path, '')
  return files
}

/** The variables with the paths of a step's command files. */
export function commandFileEnv(files: CommandFiles): Record<string, string> {
  return Object.fromEntries(kinds.map((kind) => [`GITHUB_${kind.toUpperCase()}`, files[kind]]))
}

/**
 * Does what a step's command files say. A file that cannot be read fails the step; its lines before the fault still
 * count.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function readCommandFiles(files: CommandFiles, effects: Effects, log: JobLog): void {
  for (const kind of kinds) {
    if (!existsSync(files[kind])) continue
    try {
      readers[kind](files[kind], effects, log)
    } catch (error) {
      log.issue('error', `Unable to process file command '${kind}' successfully.`)
      log.issue('error', error instanceof Error ? error.message : String(error))
      effects.failed = true
    }
  }
}

const readers: Readonly<Record<Kind, (path: string, effects: Effects, log: JobLog) => void>> = {
  path(path, { paths }) {
    for (const line of linesOf(readFileSync(path, 'utf8'))) if (line !== '') addPath(paths, line)
  },
  env(path, { env }, log) {
    for (const [name, value] of parsePairs(readFileSync(path, 'utf8'))) {
      if (name.toUpperCase() !== 'NODE_OPTIONS') env[name] = value
      else log.issue('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
    }
  },
  step_summary(path, effects, log) {
    effects.summary = readFileSync(path, 'utf8')
    const { size } = statSync(path)
    if (size > 1024 * 1024) {
      const kilobytes = Math.floor(size / 1024)
      log.issue(
        'error',
        `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kilobytes}k.`,
      )
    } else {
      for (const line of linesOf(effects.summary)) effects.scrubbedSummary += `${log.masker.mask(line)}\n`
    }
  },
  state(path, { state }) {
    for (const [name, value] of parsePairs(readFileSync(path, 'utf8'))) setIgnoringCase(state, name, value)
  },
  output(path, { outputs }) {
    for (const [name, value] of parsePairs(readFileSync(path, 'utf8'))) setIgnoringCase(outputs, name, value)
  },
}

/** Sets a key of a record whose keys are case-sensitive, as the runner keeps state and outputs. */
export function setIgnoringCase(record: Record<string, string>, name: string, value: string): void {
  const known = Object.keys(record).find((key) => key.toLowerCase() === name.toLowerCase())
  record[known ?? name] = value
}

/** Adds a folder to the end of a list whose last folder is the first on the PATH. */
function addPath(paths: string[], path: string): void {
  const known = paths.indexOf(path)
  if (known >= 0) paths.splice(known, 1)
  paths.push(path)
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
