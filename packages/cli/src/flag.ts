import { readFileSync } from 'node:fs'
import { type InputLiteral, type InputSpec, isOpen } from '@mayfly/core/inputs'

/** How a flag gives the value of its input: as it stands, as base64, or by the file that holds it. */
const ways = ['', '-base64', '-file'] as const

/** One flag of a command: an input, and how it is given. */
export interface Flag {
  readonly name: string
  readonly spec: InputSpec
  readonly way: (typeof ways)[number]
  /** Whether it may stand without a value. */
  readonly bare: boolean
}

/** What a flag was given, or why that is nothing. */
export type Given = { readonly value: string } | { readonly fault: string }

/** The flag of a name, and the input of the literal that it gives; undefined when there is none. */
export function flagNamed(literal: InputLiteral, flag: string): Flag | undefined {
  for (const way of ways) {
    const name = flag.slice(0, flag.length - way.length)
    const spec = flag.endsWith(way) && Object.hasOwn(literal, name) ? literal[name] : undefined
    if (spec) return { name, spec, way, bare: spec.type === 'switch' && way === '' }
  }
  return undefined
}

/** The value that a flag gives its input. A secret is taken from a file only; what names a file needs no second word. */
export function givenBy({ name, spec, way }: Flag, text: string): Given {
  if (way === '-file' && name !== 'credentials') return fromFile(text)
  if (spec.type === 'text' && spec.secret && text !== '' && !isOpen(spec.secret, text)) {
    const fault = 'is secret, and every process of the machine can read arguments: give it with -file behind its name'
    return { fault }
  }
  return way === '-base64' ? fromBase64(text) : { value: text }
}

/** The text of a file, or why there is none. */
export function fromFile(file: string): Given {
  try {
    return { value: readFileSync(file, 'utf8') }
  } catch (error) {
    return { fault: `cannot be read from ${file} (${(error as { code?: string }).code})` }
  }
}

function fromBase64(text: string): Given {
  const bytes = Buffer.from(text, 'base64')
  const whole = bytes.toString('base64').replace(/=+$/, '') === text.trim().replace(/=+$/, '')
  const value = bytes.toString('utf8')
  return whole && Buffer.from(value, 'utf8').equals(bytes) ? { value } : { fault: 'is not base64 of a UTF-8 text' }
}
