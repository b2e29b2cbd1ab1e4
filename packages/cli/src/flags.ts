import { quote } from '@mayfly/core/foreign-text'
import { type InputFault, type InputSpec, type InputSpecs, type InputsOf, parseInputs } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import { isInside } from '@mayfly/platforms/command/is-inside'
import { mask } from '@mayfly/platforms/command/log'
import { CommandJob } from '@mayfly/platforms/command/platform'
import { StateFolder } from '@mayfly/platforms/command/state-folder'
import { guessSystem, type System, systems } from '@mayfly/platforms/command/system'
import { registry } from '@mayfly/providers/registry'
import { type Command, type commands, isTokenFlag } from './commands.ts'
import { type Flag, flagNamed, valueOfFlag } from './flag.ts'

/** A parsed command line: the command's own flags, the job that it runs in, and the inputs of its pipeline by name. */
export interface CommandLine<L extends InputSpecs = InputSpecs> {
  readonly flags: InputsOf<L>
  readonly job: CommandJob
  readonly provider: Provider | undefined
  readonly inputs: Readonly<Record<string, string>>
  /** The arguments that are not flags, if the command takes some. */
  readonly args: readonly string[]
  readonly faults: readonly InputFault[]
  /** The name of an input in an error: its flag as the user typed it. Templates give `--platform`: their users know inputs, without hyphens before them. */
  readonly nameOf: (input: string) => string
}

/**
 * Reads a command line by literals: the command's own flags and, for one that takes credentials, those of the provider
 * that it names first and of every step. It reports every fault at once and never throws.
 */
export async function readCommandLine<L extends InputSpecs>(
  { flags: own, takesCredentials, mostArguments = 0 }: Command<L>,
  args: readonly string[],
): Promise<CommandLine<L>> {
  const [id = '-'] = takesCredentials ? args : []
  const named = !id.startsWith('-')
  const provider = Object.hasOwn(registry, id) ? await registry[id as keyof typeof registry].loadProvider() : undefined
  const wrongProvider =
    named && !provider ? await (await import('./unknown-provider.ts')).unknownProvider(id) : undefined
  const inputsOfProvider = provider?.inputs ?? wrongProvider?.inputs
  const known: InputSpecs = { ...own, ...(takesCredentials && { ...stepInputs, ...inputsOfProvider }) }
  const { raw, typed, unknown, faults, words } = readFlags(known, named ? args.slice(1) : args, mostArguments)
  if (wrongProvider) faults.push(wrongProvider.fault)
  if (unknown.length > 0) {
    const others = await provider?.otherActions?.()
    faults.push(...(await import('./unknown-flags.ts')).unknownFlags(known, unknown, others))
  }
  const { inputs: flags, faults: wrong } = parseInputs(own, raw, mask)
  const { platform, workspace, 'state-dir': folder } = flags as Partial<InputsOf<typeof commands.login.flags>>
  const system: System = systems[platform ?? guessSystem()]
  const workspaces = [workspace, ...(system.workspaces?.() ?? [])]
  const source = Object.keys(raw).some(isTokenFlag)
    ? (await import('./token-flags.ts')).readTokenFlags(raw)
    : { given: undefined, faults: [] }
  const job = new CommandJob(system, new StateFolder(folder, (path) => isInside(workspaces, path)), {
    workspaces,
    given: source.given,
    audienceInput: provider && audienceInput(provider),
  })
  const inputs = Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(own, name)))
  const unread = new Set(faults.map(({ input }) => input))
  const all = [...faults, ...[...wrong, ...source.faults].filter(({ input }) => !unread.has(input))]
  const nameOf = (input: string) => {
    const spec = Object.hasOwn(known, input) ? known[input] : undefined
    if (!spec) return input
    const flag = typed.get(input) ?? `--${input}`
    if (raw.platform === undefined) return flag
    return raw.platform === 'gitlab' && !typed.has(input) ? templateNames(input, spec) : flag.slice(2)
  }
  return {
    flags,
    job,
    provider,
    nameOf,
    inputs,
    args: words,
    // The pipeline of a command with credentials compares its faults by the names of inputs, and renames them itself.
    faults: takesCredentials ? all : all.map((fault) => ({ ...fault, input: nameOf(fault.input) })),
  }
}

/** The inputs of a GitLab template for an input. Long texts are base64 there, and a list may be either. */
function templateNames(input: string, spec: InputSpec): string {
  if (spec.type === 'document' && spec.entries) return `${input} or ${input}-base64`
  return spec.type === 'document' || spec.type === 'json' ? `${input}-base64` : input
}

/** The input that sets the audience of the job's ID token. A provider that gets it for another one names that one. */
function audienceInput({ inputs }: Provider): string | undefined {
  return 'audience' in inputs ? 'audience' : Object.keys(inputs).find((name) => name.endsWith('-audience'))
}

interface FlagReading {
  readonly raw: Record<string, string>
  /** The flag of each given input, as it was written first. */
  readonly typed: Map<string, string>
  /** Unknown flags, as they were written. */
  readonly unknown: string[]
  /** Arguments that are not flags. */
  readonly words: string[]
  readonly faults: InputFault[]
}

/**
 * Reads flags with their values, joined by `=` or after them. A switch may have a value (templates give one) or none.
 * A flag is never the value of the flag before it: for a value that looks like a flag, the user writes --flag=value.
 */
function readFlags(known: InputSpecs, args: readonly string[], mostWords: number): FlagReading {
  const read: FlagReading = { raw: {}, typed: new Map(), unknown: [], words: [], faults: [] }
  for (let at = 0; at < args.length; at++) {
    const [arg = '', next] = args.slice(at, at + 2)
    const [name = '', ...joined] = arg.split('=')
    const flag = flagIn(known, arg)
    if (flag) {
      if (!read.typed.has(flag.name)) read.typed.set(flag.name, name)
      const follows = joined.length === 0 && next !== undefined && mayFollow(known, flag, next, mostWords > 0)
      const value = joined.length > 0 ? joined.join('=') : follows ? next : flag.bare ? 'true' : undefined
      if (value === undefined) read.faults.push({ input: flag.name, message: 'has no value' })
      else take(read, flag, value, name)
      if (follows) at++
    } else if (arg.startsWith('-') && (arg !== '-' || mostWords === 0)) {
      // A secret may begin with a hyphen too: a PEM key does.
      read.unknown.push(/^-[\w-]{1,60}$/.test(name) ? name : quote(name))
      if (joined.length === 0 && next?.startsWith('-') === false) at++
    } else if (read.words.length < mostWords) read.words.push(arg)
    else read.faults.push({ input: quote(arg), message: 'is an unexpected argument' })
  }
  return read
}

function flagIn(known: InputSpecs, arg: string): Flag | undefined {
  return arg.startsWith('--') ? flagNamed(known, arg.slice(2).split('=', 1)[0] as string) : undefined
}

function mayFollow(known: InputSpecs, flag: Flag, next: string, takesWords: boolean): boolean {
  if (!flag.bare) return flagIn(known, next) === undefined
  return takesWords ? /^(true|false)$/.test(next) : !next.startsWith('-')
}

function take({ raw, typed, faults }: FlagReading, flag: Flag, text: string, as: string): void {
  const { name, spec } = flag
  const given = valueOfFlag(flag, text)
  if ('fault' in given) faults.push({ input: name, message: given.fault })
  else if (!Object.hasOwn(raw, name)) raw[name] = given.value
  else if (spec.type === 'lines' || spec.type === 'choices') raw[name] += `\n${given.value}`
  else {
    const twin = typed.get(name) === as ? '' : `, also as ${as.slice(2)}`
    faults.push({ input: name, message: `is given more than once${twin}` })
  }
}
