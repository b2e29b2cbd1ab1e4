import { parseArgs } from 'node:util'
import { type InputFault, type InputLiteral, type InputsOf, parseInputs } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import { CommandJob } from '@mayfly/platforms/command/platform'
import { StateFolder } from '@mayfly/platforms/command/state-folder'
import { guessSystem, systems } from '@mayfly/platforms/command/system'
import { registry } from '@mayfly/providers/registry'
import type { Command, commands } from './commands.ts'
import { type Flag, flagsFor, givenBy } from './flag.ts'

/** What a command line says: the command's own flags, the job that it runs in, and what its pipeline reads by name. */
export interface CommandLine<L extends InputLiteral = InputLiteral> {
  readonly flags: InputsOf<L>
  readonly job: CommandJob
  readonly provider: Provider | undefined
  readonly inputs: Readonly<Record<string, string>>
  readonly faults: readonly InputFault[]
}

/**
 * Reads a command line by literals: the command's own flags and, for one that takes credentials, those of the provider
 * that it names first and of every step. Every fault at once; it never throws.
 */
export async function readCommandLine<L extends InputLiteral>(
  { flags: own, takesCredentials }: Command<L>,
  args: readonly string[],
): Promise<CommandLine<L>> {
  const [id = '-'] = takesCredentials ? args : []
  const named = !id.startsWith('-')
  const provider = Object.hasOwn(registry, id) ? await registry[id as keyof typeof registry]() : undefined
  const known: InputLiteral = { ...own, ...(takesCredentials && { ...stepInputs, ...provider?.inputs }) }
  const { raw, unknown, faults } = readFlags(flagsFor(known), named ? args.slice(1) : args)
  if (named && provider === undefined) {
    const message = `must be one of ${Object.keys(registry).join(', ')}, not ${JSON.stringify(id)}`
    faults.push({ input: 'provider', message })
  } else if (unknown.length > 0) {
    faults.push(...(await unknownFlags(known, [...new Set(unknown)])))
  }
  const { inputs: flags, faults: wrong } = parseInputs(own, raw, () => undefined)
  const { platform, 'state-dir': folder } = flags as Partial<InputsOf<typeof commands.login.flags>>
  const job = new CommandJob(systems[platform ?? guessSystem()], new StateFolder(folder))
  const inputs = Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(own, name)))
  return { flags, job, provider, inputs, faults: [...faults, ...wrong] }
}

async function unknownFlags(known: InputLiteral, names: readonly string[]): Promise<InputFault[]> {
  const { misspelt } = await import('@mayfly/core/input-faults')
  return names.map((input) => {
    const [guess] = misspelt(known, [input.replace(/^--/, '')])
    return { input, message: guess?.message ?? 'is not a flag of this command' }
  })
}

interface Read {
  readonly raw: Record<string, string>
  /** Flags that there are none of, as they were written. */
  readonly unknown: string[]
  readonly faults: InputFault[]
}

function readFlags(flags: ReadonlyMap<string, Flag>, args: readonly string[]): Read {
  const read: Read = { raw: {}, unknown: [], faults: [] }
  const options = Object.fromEntries(
    [...flags].map(([name, { bare }]) => [name, { type: bare ? 'boolean' : 'string' } as const]),
  )
  const { tokens } = parseArgs({ args: withValues(flags, args, read.faults), options, strict: false, tokens: true })
  let wordIsValue = false
  for (const token of tokens) {
    if (token.kind === 'positional' && !wordIsValue)
      read.faults.push({ input: JSON.stringify(token.value.slice(0, 40)), message: 'is one argument too many' })
    wordIsValue = false
    if (token.kind !== 'option') continue
    const flag = token.rawName.startsWith('--') ? flags.get(token.name) : undefined
    // Only a switch stands without a value here.
    if (flag) take(read, flag, token.value ?? 'true')
    else {
      read.unknown.push(token.rawName)
      wordIsValue = token.value === undefined
    }
  }
  return read
}

function take({ raw, faults }: Read, flag: Flag, text: string): void {
  const { name, spec } = flag
  const given = givenBy(flag, text)
  if ('fault' in given) faults.push({ input: name, message: given.fault })
  else if (!Object.hasOwn(raw, name)) raw[name] = given.value
  else if (spec.type === 'lines' || spec.type === 'choices') raw[name] += `\n${given.value}`
  else faults.push({ input: name, message: 'is given more than once' })
}

/**
 * The arguments with each known flag joined to its value. A template gives a switch a value, which a person may leave
 * away; and a flag is never the value of the one before it: a text that begins like one is to be joined by hand.
 */
function withValues(flags: ReadonlyMap<string, Flag>, args: readonly string[], faults: InputFault[]): string[] {
  const flagIn = (arg: string | undefined) =>
    arg?.startsWith('--') ? flags.get(arg.slice(2).replace(/=.*$/s, '')) : undefined
  const joined: string[] = []
  for (let at = 0; at < args.length; at++) {
    const [arg = '', next] = args.slice(at, at + 2)
    const flag = arg.includes('=') ? undefined : flagIn(arg)
    if (flag && next !== undefined && (flag.bare ? /^(true|false|)$/i.test(next) : !flagIn(next))) {
      joined.push(`${arg}=${next}`)
      at++
    } else if (flag && !flag.bare) faults.push({ input: flag.name, message: 'has no value' })
    else joined.push(arg)
  }
  return joined
}
