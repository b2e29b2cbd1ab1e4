import { readFileSync } from 'node:fs'
import { type InputSpec, type InputSpecs, isPublicValue } from '@mayfly/core/inputs'

/** How a flag gives the value of its input: directly, as base64, or by a file that contains it. */
const ways = ['', '-base64', '-file'] as const

/** One flag of a command: an input, and how it is given. */
export interface Flag {
  readonly name: string
  readonly spec: InputSpec
  readonly way: (typeof ways)[number]
  /** Whether it may be used without a value. */
  readonly bare: boolean
}

/** The value of a flag, or the reason why there is none. */
export type FlagValue = { readonly value: string } | { readonly fault: string }

/** The flag of a name, and the input of the specs that it gives; undefined when there is none. */
export function flagNamed(specs: InputSpecs, flag: string): Flag | undefined {
  for (const way of ways) {
    const name = flag.slice(0, flag.length - way.length)
    const spec = flag.endsWith(way) && Object.hasOwn(specs, name) ? specs[name] : undefined
    if (spec) return { name, spec, way, bare: spec.type === 'switch' && way === '' }
  }
  return undefined
}

/**
 * The value that a flag gives its input. A secret is accepted only from a file. `--credentials` takes a file already,
 * so `--credentials-file` means the same.
 */
export function valueOfFlag({ name, spec, way }: Flag, text: string): FlagValue {
  if (way === '-file' && name !== 'credentials') return valueFromFile(text)
  if (spec.type === 'text' && spec.secret && text !== '' && !isPublicValue(spec.secret, text)) {
    return { fault: `is secret, and every process of the machine can read arguments: use --${name}-file FILE` }
  }
  return way === '-base64' ? valueFromBase64(text) : { value: text }
}

/** The text of a file, or the reason why it cannot be read. */
export function valueFromFile(file: string): FlagValue {
  try {
    return { value: readFileSync(file, 'utf8') }
  } catch (error) {
    return { fault: `cannot be read from ${file} (${(error as { code?: string }).code})` }
  }
}

function valueFromBase64(text: string): FlagValue {
  const bytes = Buffer.from(text, 'base64')
  const whole = bytes.toString('base64').replace(/=+$/, '') === text.trim().replace(/=+$/, '')
  const value = bytes.toString('utf8')
  return whole && Buffer.from(value, 'utf8').equals(bytes)
    ? { value }
    : { fault: 'is not the base64 form of a UTF-8 text; base64 -w0 FILE makes it' }
}
