import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The fields of an action.yml that the runner uses. */
export interface Action {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string; readonly 'post-if'?: string }
}

/** The state of a job when a condition is evaluated. */
export type JobStatus = 'success' | 'failure' | 'cancelled'

/** The actions that were read, by their text. Most jobs use the same ones, and YAML is slow to parse. */
const parsed = new Map<string, Action>()

/** Reads the action of a folder. Only node actions can run. */
export function readAction(folder: string): Action {
  const text = readFileSync(join(folder, 'action.yml'), 'utf8')
  const action: Action = parsed.get(text) ?? parse(text)
  parsed.set(text, action)
  if (!/^node\d+$/.test(action.runs.using)) throw new Error(`'using: ${action.runs.using}' is not a node action`)
  return action
}

/** The inputs of a step: the user's, and the defaults of action.yml as if the user had given them. */
export function inputsOf(action: Action, given: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()))
  const defaults = Object.entries(action.inputs ?? {})
    .filter(([name]) => !names.has(name.toLowerCase()))
    .map(([name, input]): [string, string] => [name, String(input?.default ?? '')])
  return { ...given, ...Object.fromEntries(defaults) }
}

/** `INPUT_<NAME>` for each input. */
export function inputEnv(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

/** Whether a post step runs, according to its action's `post-if`. */
export function postRuns(action: Action, status: JobStatus): boolean {
  const condition = action.runs['post-if'] ?? 'always()'
  const known: Record<string, boolean> = {
    'always()': true,
    'success()': status === 'success',
    'failure()': status === 'failure',
    'cancelled()': status === 'cancelled',
    '!cancelled()': status !== 'cancelled',
  }
  const runs = known[condition.replaceAll(' ', '')]
  if (runs === undefined) throw new Error(`'post-if: ${condition}' is not understood`)
  return runs
}
