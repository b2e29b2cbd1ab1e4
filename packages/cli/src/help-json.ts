import { inputDescription, inputKind } from '@mayfly/core/input-kind'
import { defaultText, type InputSpecs } from '@mayfly/core/inputs'
import type { Command } from './commands.ts'

/** The help of one command as data. */
export function commandDocument(name: string, { usage, summary, examples, flags }: Command): object {
  return { command: name, usage: `mayfly ${name} ${usage}`, summary, examples, flags: flagDocuments(flags) }
}

/** Flags as data: how each is given, and its description. */
export function flagDocuments(specs: InputSpecs): object[] {
  return Object.entries(specs).map(([name, spec]) => ({
    flag: spec.type === 'text' && spec.secret ? `--${name}-file` : `--${name}`,
    value: spec.type === 'switch' ? null : inputKind(spec),
    required: spec.required === true,
    default: defaultText(spec) || null,
    description: inputDescription(spec).replaceAll('`', ''),
  }))
}
