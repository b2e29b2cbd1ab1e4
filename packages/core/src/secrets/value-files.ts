import type { FileForm } from '../credential.ts'
import { json, part, type Text, text } from '../template.ts'
import type { valueFiles } from './inputs.ts'

type ValueFile = (typeof valueFiles)[number]

/** Docker reads no longer line. */
const longestLineBytes = 65_535

/** The files with all values that these ways of delivery have, by the step output with the path. */
export function valueFilesOf(modes: readonly string[], names: readonly string[]): Record<string, FileForm> {
  const forms: Readonly<Record<ValueFile, () => FileForm>> = {
    'env-file': () => ({ name: 'secrets.env', content: lines(names), env: ['SECRETS_ENV_FILE'] }),
    'json-file': () => ({ name: 'secrets.json', content: object(names), env: ['SECRETS_JSON_FILE'] }),
  }
  return Object.fromEntries(
    Object.entries(forms).flatMap(([mode, form]) => (modes.includes(mode) ? [[mode, form()]] : [])),
  )
}

/** The ways of delivery as every platform knows them: a file with all values is a file. */
export function waysOf(modes: readonly string[]): string[] {
  return [...new Set(modes.map((mode) => (mode.endsWith('-file') ? 'file' : mode)))]
}

/** Why a value cannot be in a file whose lines are `NAME=value`: the rest of the line is the value, without escapes. */
export function envFileFault(name: string, value: string): 'line-break' | 'long-line' | undefined {
  if (/[\r\n]/.test(value)) return 'line-break'
  return Buffer.byteLength(`${name}=${value}`) >= longestLineBytes ? 'long-line' : undefined
}

function lines(names: readonly string[]): Text {
  return names.reduce<Text>((all, name) => text`${all}${name}=${part(name)}\n`, '')
}

function object(names: readonly string[]): Text {
  return text`${json(Object.fromEntries(names.map((name) => [name, part(name)])), '\n')}\n`
}
