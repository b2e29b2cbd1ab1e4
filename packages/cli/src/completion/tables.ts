import type { InputSpec, InputSpecs } from '@mayfly/core/inputs'
import { stepInputs } from '@mayfly/core/step-inputs'
import { commandInputs } from '@mayfly/platforms/command/command-inputs'
import { registry } from '@mayfly/providers/registry'
import { type Command, commands } from '../commands.ts'
import { peopleCommands } from '../people/commands.ts'

/** A flag as a shell completes it. */
export interface FlagRow {
  readonly flag: string
  /** The possible values of the flag; none for a text or a file. */
  readonly values: readonly string[]
  readonly takesValue: boolean
  readonly description: string
}

/** One command as a shell completes it. */
export interface CommandRow {
  readonly name: string
  readonly summary: string
  /** The words that may follow it. */
  readonly words: readonly string[]
  readonly flags: readonly FlagRow[]
  readonly takesCredentials: boolean
}

/** Everything that shells complete: the commands, and the inputs of each provider by its id. */
export interface Tables {
  readonly commands: readonly CommandRow[]
  readonly providers: Readonly<Record<string, readonly FlagRow[]>>
}

/** Reads the tables from those of the help. */
export async function readTables(): Promise<Tables> {
  const ids = Object.keys(registry) as (keyof typeof registry)[]
  const all = { ...commands, ...peopleCommands }
  const rows = await Promise.all(Object.entries<Command>(all).map(([name, command]) => rowOf(name, command, ids)))
  const help = {
    name: 'help',
    summary: 'Shows the help of a command and a provider.',
    words: [...Object.keys(all), ...ids],
    flags: [],
    takesCredentials: false,
  }
  const providers = await Promise.all(ids.map(async (id) => [id, (await registry[id].loadProvider()).inputs] as const))
  return {
    commands: [...rows, help],
    providers: Object.fromEntries(providers.map(([id, inputs]) => [id, flagRows(commandInputs(inputs, 'env'))])),
  }
}

async function rowOf(name: string, command: Command, ids: readonly string[]): Promise<CommandRow> {
  const { summary, takesCredentials, flags, subcommands } = command
  const sub = (await subcommands?.()) ?? {}
  const literals = [flags, takesCredentials ? stepInputs : {}, ...Object.values(sub).map((one) => one.flags)]
  const words = takesCredentials ? ids : name === 'completion' ? shells : Object.keys(sub)
  return { name, summary, words, flags: flagRows(Object.assign({}, ...literals)), takesCredentials }
}

/** The shells for which there is a script. */
export const shells = ['bash', 'zsh', 'fish'] as const

function flagRows(specs: InputSpecs): FlagRow[] {
  return Object.entries(specs).map(([name, spec]) => ({
    flag: spec.type === 'text' && spec.secret ? `--${name}-file` : `--${name}`,
    values: valuesOf(spec),
    takesValue: spec.type !== 'switch',
    description: (/^.*?[.:](?: |$)/.exec(spec.description.replaceAll('`', '')) ?? [spec.description])[0].trimEnd(),
  }))
}

function valuesOf(spec: InputSpec): readonly string[] {
  return 'options' in spec ? spec.options : []
}
