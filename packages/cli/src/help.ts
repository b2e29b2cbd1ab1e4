import { inputDescription, inputKind } from '@mayfly/core/input-kind'
import { defaultText, type InputLiteral, type InputSpec } from '@mayfly/core/inputs'
import { stepInputs } from '@mayfly/core/step-inputs'
import { answer } from '@mayfly/platforms/command/log'
import { offeredInputs, onlyOnGitHub } from '@mayfly/platforms/command/offered-inputs'
import { guessSystem, type System, systems } from '@mayfly/platforms/command/system'
import { registry } from '@mayfly/providers/registry'
import { version as number } from '../package.json'
import { type Command, type CommandName, commands } from './commands.ts'
import { refuse } from './refuse.ts'

const width = 100
const indent = '      '

/** Shows what Mayfly, one command, or one command with one provider takes: made of the literals that read it. */
export async function help([name = '', id = '']: readonly string[]): Promise<void> {
  if (!Object.hasOwn(commands, name)) return answer(overview())
  const command = name as CommandName
  if (!commands[command].takesCredentials || !Object.hasOwn(registry, id)) return answer(ofCommand(command))
  const provider = await registry[id as keyof typeof registry]()
  const { delivers = 'env' } = command === 'exec' ? {} : (systems[guessSystem()] as System)
  const inputs = offeredInputs(provider.inputs, delivers)
  answer(
    [
      `mayfly ${name} ${id}: ${provider.title}`,
      section(`Inputs of ${id}; --NAME-base64 gives one as base64, --NAME-file by a file`, inputs),
      ...elsewhere(provider.inputs),
      section('Of every use', stepInputs),
      section(`Of ${name}`, commands[command].flags),
    ].join('\n\n'),
  )
}

/** Shows the version of this suite. */
export function version(): void {
  answer(number)
}

/** Refuses a command that there is none of. */
export function unknownCommand(name: string): void {
  const known = Object.keys(commands).join(', ')
  refuse([
    {
      input: 'command',
      message: name === '' ? `is required: ${known}` : `must be one of ${known}, not ${JSON.stringify(name)}`,
    },
  ])
}

function overview(): string {
  const lines = Object.entries(commands).map(
    ([name, { usage, summary }]) => `  mayfly ${name} ${usage}\n${indent}${summary}`,
  )
  const more = `  mayfly help [COMMAND [PROVIDER]]; --help with any command; --version\n${indent}PROVIDER is one of ${Object.keys(registry).join(', ')}.`
  return ['CI credentials with an end.', ...lines, more, codes].join('\n\n')
}

const codes = `Exit codes: 0; 1 refused or unreachable; 2 wrong inputs; 3 not all ended, with strict-revoke;
exec: the code of its command, 128 and the number of the signal that ended it, 125 when it never started.`

function ofCommand(name: CommandName): string {
  const { usage, summary, flags, takesCredentials }: Command = commands[name]
  const parts = [`mayfly ${name} ${usage}`, summary]
  if (Object.keys(flags).length > 0) parts.push(section('Flags', flags))
  if (takesCredentials) {
    parts.push(section('Of every use', stepInputs))
    parts.push(`The inputs of a provider: mayfly help ${name} PROVIDER (${Object.keys(registry).join(', ')})`)
  }
  return parts.join('\n\n')
}

function section(title: string, literal: InputLiteral): string {
  return [`${title}:`, ...Object.entries(literal).map(([name, spec]) => flag(name, spec))].join('\n')
}

function flag(name: string, spec: InputSpec): string {
  const value = spec.type === 'switch' ? '' : ` (${inputKind(spec)})`
  const fallback = defaultText(spec)
  const state = spec.required ? ', required' : fallback === '' || fallback === 'false' ? '' : `, default ${fallback}`
  return `  --${name}${value}${state}\n${wrapped(inputDescription(spec).replaceAll('`', ''))}`
}

/** What a person who knows the action would look for. */
function elsewhere(literal: InputLiteral): string[] {
  const flags = onlyOnGitHub(literal)
  return flags.length === 0 ? [] : [`Only on GitHub: ${flags.join('; ')}.`]
}

function wrapped(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string
    if (line !== '' && indent.length + line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => indent + line).join('\n')
}
