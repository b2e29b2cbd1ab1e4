import type { Asked } from '@mayfly/core/acquire'
import type { InputFault, InputLiteral, InputsOf } from '@mayfly/core/inputs'
import { strangeVariables } from '@mayfly/platforms/command/subject-tokens'
import { guessSystem, liesInWorkspace, type System, systems } from '@mayfly/platforms/command/system'
import { commands } from './commands.ts'
import { askFor, fromFile, readCommandLine } from './flags.ts'

/** What a command that takes credentials was asked for. */
export interface Request<L extends InputLiteral> {
  readonly flags: InputsOf<L>
  readonly system: System
  readonly inputs: Readonly<Record<string, string>>
  /** What the pipeline asks, with every fault that was found on the way. */
  ask(raw: Readonly<Record<string, string | undefined>>): Promise<Asked>
}

type Taking = 'login' | 'exec'
type Own = InputsOf<(typeof commands)['login']['flags']>

/** Reads the command line, the list of credentials and the environment of a command. It never throws. */
export async function readRequest<C extends Taking>(
  command: C,
  args: readonly string[],
  more: readonly InputFault[] = [],
): Promise<Request<(typeof commands)[C]['flags']>> {
  const line = await readCommandLine(commands[command].flags, args, true)
  const { credentials: file, platform, 'state-dir': folder } = line.flags as Partial<Own>
  const faults = [...line.faults, ...more, ...strangeVariables()]
  const asked = line.provider !== undefined || faults.some(({ input }) => input === 'provider')
  if (asked && file !== undefined) faults.push({ input: 'credentials', message: 'stands instead of a provider' })
  if (!asked && file === undefined) faults.push({ input: 'provider', message: 'is required, or --credentials' })
  const system = systems[platform ?? guessSystem()]
  if (folder !== undefined && liesInWorkspace(system, folder))
    faults.push({
      input: 'state-dir',
      message: 'must not lie in the folder of the project: artifacts would take it along',
    })
  const list = file === undefined ? undefined : read(file, faults)
  return {
    flags: line.flags,
    system,
    inputs: line.inputs,
    ask: (raw) => askFor(line.provider, list, raw, faults),
  }
}

function read(file: string, faults: InputFault[]): string | undefined {
  const read = fromFile(file)
  if ('value' in read) return read.value
  faults.push({ input: 'credentials', message: read.fault })
  return undefined
}
