import { quote } from '@mayfly/core/foreign-text'
import { inputDescription, inputKind } from '@mayfly/core/input-kind'
import { defaultText, type InputSpec, type InputSpecs } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import { commandInputs, onlyOnGitHub } from '@mayfly/platforms/command/command-inputs'
import { answer, answerJson, colourText } from '@mayfly/platforms/command/log'
import { guessSystem, type System, systems } from '@mayfly/platforms/command/system'
import { registry } from '@mayfly/providers/registry'
import { version as number } from '../package.json'
import { type Command, type CommandName, commands, type PeopleName, peopleNames } from './commands.ts'
import { examples } from './examples.ts'
import { commandDocument, flagDocuments } from './help-json.ts'
import { didYouMean } from './near.ts'
import { refuse } from './refuse.ts'
import { isAbsent, tool } from './tool.ts'

const width = 100
const indent = '      '
const commandNames: readonly string[] = [...Object.keys(commands), ...peopleNames]
const providerIds = Object.keys(registry)

/**
 * Shows the help of Mayfly, of one command, or of one command with one provider, made from the input literals. A
 * provider without a command means `login`. Unknown words are refused with the list of known ones.
 */
export async function help(args: readonly string[]): Promise<void> {
  const cut = args.findIndex((arg) => arg.startsWith('-'))
  const words = cut < 0 ? args : args.slice(0, cut)
  const [name, id, extra] = Object.hasOwn(registry, words[0] ?? '') ? ['login', ...words] : words
  const json = args.includes('--json')
  const tell = (text: string, document: object) => (json ? answerJson({ version: number, ...document }) : show(text))
  if (name === undefined) {
    const here = await commandsHere()
    return tell(overview(here), {
      commands: Object.entries(here).map((one) => commandDocument(...one)),
      providers: providerIds,
    })
  }
  if (!commandNames.includes(name)) return refuseUnknownWord('command', [...commandNames, ...providerIds], name)
  const chosen: Command = Object.hasOwn(commands, name)
    ? commands[name as CommandName]
    : (await tool(() => import('./people/commands.ts'))).peopleCommands[name as PeopleName]
  const { takesCredentials, subcommands, mostArguments } = chosen
  if (subcommands) return helpOfSubcommand(tell, [name, chosen], [id, extra], await subcommands())
  // The words after such a command are its own arguments.
  if (mostArguments !== undefined) return tell(textOf(name, chosen), commandDocument(name, chosen))
  const surplus = takesCredentials ? extra : id
  if (surplus !== undefined) return refuse([{ input: quote(surplus), message: 'is an unexpected argument' }])
  if (id === undefined) return tell(textOf(name, chosen), commandDocument(name, chosen))
  if (!Object.hasOwn(registry, id)) return refuseUnknownWord('provider', providerIds, id)
  const command = name as CommandName
  const provider = await registry[id as keyof typeof registry].loadProvider()
  const { defaultDelivery = 'env' } = command === 'exec' ? {} : (systems[guessSystem()] as System)
  const inputs = commandInputs(provider.inputs, defaultDelivery)
  const example = exampleOf(command, id as keyof typeof registry)
  tell(providerText(command, provider, inputs, example), {
    ...commandDocument(command, { ...commands[command], examples: [example] }),
    provider: id,
    inputs: flagDocuments({ ...inputs, ...stepInputs }),
  })
}

/** The commands of this copy. A copy that an action downloaded has none for people. */
async function commandsHere(): Promise<Readonly<Record<string, Command>>> {
  try {
    return { ...commands, ...(await import('./people/commands.ts')).peopleCommands }
  } catch (error) {
    if (isAbsent(error)) return commands
    throw error
  }
}

/** Prints the text. On a terminal, its titles are bold. */
function show(text: string): void {
  answer(text.replace(/^\S.*:$/gm, (title) => colourText('stdout', 'bold', title)))
}

function exampleOf(command: CommandName, id: keyof typeof registry): string {
  const rest = command === 'exec' ? '-- ./deploy' : '--state-dir ../mayfly-state'
  return `mayfly ${command} ${id} ${examples[id]} ${rest}`
}

/** Shows the help of one subcommand, or of all. */
function helpOfSubcommand(
  tell: (text: string, document: object) => void,
  [name, { summary }]: readonly [string, Command],
  [sub, surplus]: readonly (string | undefined)[],
  all: Readonly<Record<string, Command>>,
): void {
  const known = Object.keys(all)
  if (sub !== undefined && !Object.hasOwn(all, sub)) refuseUnknownWord(`${name} command`, known, sub)
  else if (surplus !== undefined) refuse([{ input: quote(surplus), message: 'is an unexpected argument' }])
  else {
    const shown = Object.entries(all).filter(([one]) => sub === undefined || one === sub)
    tell(subcommandText([name, summary], sub, all), {
      commands: shown.map(([one, command]) => commandDocument(`${name} ${one}`, command)),
    })
  }
}

function subcommandText(
  [name, summary]: readonly [string, string],
  sub: string | undefined,
  all: Readonly<Record<string, Command>>,
): string {
  const chosen = sub === undefined ? undefined : all[sub]
  if (chosen) return [textOf(`${name} ${sub}`, chosen), codesOfTrust].join('\n\n')
  const lines = Object.entries(all).map(
    ([one, command]) => `  mayfly ${name} ${one} ${command.usage}\n${wrapText(command.summary)}`,
  )
  const firsts = Object.values(all).flatMap(({ examples }) => examples.slice(0, 1))
  return [summary, ...lines, `  mayfly help ${name} COMMAND`, exampleSection(firsts), codesOfTrust].join('\n\n')
}

const codesOfTrust = `Exit codes:
  0  explain: accepted; lint: no warning and no error; render: printed; drift: no difference
  1  explain: refused; lint: a warning or an error; drift: a difference
  2  wrong input, or a document that cannot be judged`

/** Shows the version of this suite. */
export function version(): void {
  answer(number)
}

/** Refuses a command that is missing, does not exist or is not the first word. */
export function unknownCommand(name: string, args: readonly string[]): void {
  const later = name.startsWith('-') ? args.find((arg) => commandNames.includes(arg)) : undefined
  if (later === undefined) refuseUnknownWord('command', commandNames, name)
  else refuse([{ input: 'command', message: `must be the first word: mayfly ${later}, then its flags` }])
}

function refuseUnknownWord(input: string, known: readonly string[], name: string): void {
  const names = known.join(', ')
  const message = name === '' ? `is required: ${names}` : `must be one of ${names}, not ${quote(name)}`
  refuse([{ input, message: `${message}; mayfly help describes each${didYouMean(known, name)}` }])
}

function overview(here: Readonly<Record<string, Command>>): string {
  const lines = Object.entries(here).map(
    ([name, { usage, summary }]) => `  mayfly ${name} ${usage}\n${indent}${summary}`,
  )
  const more = `  mayfly help [COMMAND] [PROVIDER] [--json]; --help works with every command; --version or -V\n${indent}PROVIDER is one of ${providerIds.join(', ')}.`
  const first = [commands.exec, commands.login, commands.end].flatMap(({ examples: [one] }) => one)
  return ['Short-lived credentials for CI jobs.', ...lines, more, exampleSection(first), codes].join('\n\n')
}

const codes = `Exit codes:
  0  success
  1  a service refused a request or did not answer, or something went wrong after a request
  2  refused before any request: wrong inputs, or an environment in which the command cannot work
  3  with --strict-revoke: something that can be revoked was not revoked
exec has the exit code of its command, or 128 plus the number of the signal that ended the command. It has 125 if the
command did not start.`

function textOf(name: string, { usage, summary, examples: own, flags, takesCredentials }: Command): string {
  const parts = [`mayfly ${name} ${usage}`, summary, exampleSection(own)]
  if (Object.keys(flags).length > 0) parts.push(section('Flags', flags))
  if (takesCredentials) {
    parts.push(section('Inputs for every provider', stepInputs))
    parts.push(`The inputs of a provider: mayfly help ${name} PROVIDER (${providerIds.join(', ')})`)
  }
  return parts.join('\n\n')
}

function providerText(command: CommandName, provider: Provider, inputs: InputSpecs, example: string): string {
  const { id, title } = provider
  return [
    `mayfly ${command} ${id}: ${title}`,
    exampleSection([example]),
    section(
      `Inputs of ${id} (--NAME VALUE; --NAME-base64 VALUE if it is base64; --NAME-file FILE if a file contains it)`,
      inputs,
    ),
    ...gitHubOnly(provider.inputs),
    section('Inputs for every provider', stepInputs),
    section(`Flags of ${command}`, commands[command].flags),
  ].join('\n\n')
}

function exampleSection(lines: readonly string[]): string {
  return ['Examples:', ...lines.map((line) => `  ${line}`)].join('\n')
}

function section(title: string, specs: InputSpecs): string {
  return [`${title}:`, ...Object.entries(specs).map(([name, spec]) => flag(name, spec))].join('\n')
}

function flag(name: string, spec: InputSpec): string {
  const byFile = spec.type === 'text' && spec.secret === true
  const value = byFile ? '-file (a file that contains it)' : spec.type === 'switch' ? '' : ` (${inputKind(spec)})`
  const fallback = defaultText(spec)
  const state = spec.required ? ', required' : fallback === '' || fallback === 'false' ? '' : `, default ${fallback}`
  return `  --${name}${value}${state}\n${wrapText(inputDescription(spec).replaceAll('`', ''))}`
}

/** The inputs that a user of the action would look for. */
function gitHubOnly(specs: InputSpecs): string[] {
  const flags = onlyOnGitHub(specs)
  return flags.length === 0 ? [] : [`Only on GitHub: ${flags.join('; ')}.`]
}

function wrapText(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string
    if (line !== '' && indent.length + line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => indent + line).join('\n')
}
