import type { Asked } from '@mayfly/core/acquire'
import type { InputFault, InputLiteral, InputsOf } from '@mayfly/core/inputs'
import { strangeVariables } from '@mayfly/platforms/command/subject-tokens'
import { guessSystem, type System, systems } from '@mayfly/platforms/command/system'
import { commands } from './commands.ts'
import { askFor, readCommandLine } from './flags.ts'

/** What a command that takes credentials was asked for. */
export interface Request<L extends InputLiteral> {
  readonly flags: InputsOf<L>
  readonly system: System
  readonly inputs: Readonly<Record<string, string>>
  /** What the pipeline asks, with every fault that was found on the way. */
  ask(raw: Readonly<Record<string, string | undefined>>): Promise<Asked>
}

type Taking = 'login' | 'exec'

/** Reads the command line, the list of credentials and the environment of a command. It never throws. */
export async function readRequest<C extends Taking>(
  command: C,
  args: readonly string[],
  more: readonly InputFault[] = [],
): Promise<Request<(typeof commands)[C]['flags']>> {
  const line = await readCommandLine(commands[command].flags, args, true)
  const { credentials: file, platform } = line.flags as { credentials?: string; platform?: keyof typeof systems }
  const faults = [...line.faults, ...more, ...strangeVariables()]
  const asked = line.provider !== undefined || faults.some(({ input }) => input === 'provider')
  if (asked && file !== undefined) faults.push({ input: 'credentials', message: 'stands instead of a provider' })
  if (!asked && file === undefined) faults.push({ input: 'provider', message: 'is required, or --credentials' })
  const list = file === undefined ? undefined : await read(file, faults)
  return {
    flags: line.flags,
    system: systems[platform ?? guessSystem()],
    inputs: line.inputs,
    ask: (raw) => askFor(line.provider, list, raw, faults),
  }
}

async function read(file: string, faults: InputFault[]): Promise<string | undefined> {
  const { readFile } = await import('node:fs/promises')
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as { code?: string }
    faults.push({ input: 'credentials', message: `cannot be read: ${file} (${code ?? 'unknown'})` })
    return undefined
  }
}
