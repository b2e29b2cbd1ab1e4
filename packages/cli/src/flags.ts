import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Asked, alone } from '@mayfly/core/acquire'
import { misspelt } from '@mayfly/core/input-faults'
import { type InputFault, type InputLiteral, type InputSpec, type InputsOf, parseInputs } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import { registry } from '@mayfly/providers/registry'

/** What a command line says: the command's own flags, and by name what its pipeline reads. */
export interface CommandLine<L extends InputLiteral> {
  readonly flags: InputsOf<L>
  readonly provider: Provider | undefined
  readonly inputs: Readonly<Record<string, string>>
  readonly faults: readonly InputFault[]
}

/**
 * Reads a command line by literals: the command's own flags and, for one that takes credentials, those of the provider
 * that it names first and of every step. Every fault at once; it never throws.
 */
export async function readCommandLine<L extends InputLiteral>(
  own: L,
  args: readonly string[],
  takesCredentials: boolean,
): Promise<CommandLine<L>> {
  const faults: InputFault[] = []
  const named = takesCredentials && args[0] !== undefined && !args[0].startsWith('-')
  const provider = named ? await findProvider(args[0] as string, faults) : undefined
  const known: InputLiteral = { ...own, ...(takesCredentials && { ...stepInputs, ...provider?.inputs }) }
  // Flags of a provider that nobody knows cannot be judged.
  const unknown = named && provider === undefined ? () => undefined : (fault: InputFault) => void faults.push(fault)
  const raw = readTokens(known, named ? args.slice(1) : args, faults, unknown)
  const { inputs: flags, faults: wrong } = parseInputs(own, raw, () => undefined)
  const inputs = Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(own, name)))
  return { flags, provider, inputs, faults: [...faults, ...wrong] }
}

/** What a pipeline is asked for: one provider's credential or a list of them, and the faults found before. */
export async function askFor(
  provider: Provider | undefined,
  list: string | undefined,
  raw: Readonly<Record<string, string | undefined>>,
  faults: readonly InputFault[],
): Promise<Asked> {
  if (provider === undefined && list === undefined) return { items: [], literal: {}, faults }
  const asked = provider
    ? await alone(provider)(raw)
    : await (await import('@mayfly/providers/credentials')).readCredentials({ credentials: list })
  return { ...asked, faults: [...faults, ...asked.faults] }
}

async function findProvider(id: string, faults: InputFault[]): Promise<Provider | undefined> {
  if (Object.hasOwn(registry, id)) return registry[id as keyof typeof registry]()
  faults.push({
    input: 'provider',
    message: `must be one of ${Object.keys(registry).join(', ')}, not ${JSON.stringify(id)}`,
  })
  return undefined
}

/** How a flag gives its value: as it stands, as base64, or by the file that holds it. */
const ways = ['', '-base64', '-file'] as const

function readTokens(
  known: InputLiteral,
  args: readonly string[],
  faults: InputFault[],
  unknown: (fault: InputFault) => void,
): Record<string, string> {
  const flags = new Map(
    Object.entries(known).flatMap(([name, spec]) => ways.map((way) => [name + way, { name, spec, way }] as const)),
  )
  const options = Object.fromEntries(
    [...flags].map(([flag, { spec, way }]) => [flag, { type: takesValue(spec, way) ? 'string' : 'boolean' } as const]),
  )
  // A flag never is the value of the one before it; where a text begins like one, it is joined by "=".
  const isFlag = (arg: string | undefined) => arg?.startsWith('--') && flags.has(arg.slice(2).replace(/=.*$/s, ''))
  const whole = args.filter((arg, index) => {
    const name = arg.slice(2)
    if (!isFlag(arg) || options[name]?.type !== 'string' || !isFlag(args[index + 1])) return true
    faults.push({ input: flags.get(name)?.name ?? name, message: 'has no value' })
    return false
  })
  const { tokens } = parseArgs({ args: whole, options, strict: false, tokens: true })
  const raw: Record<string, string> = {}
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind === 'positional')
      faults.push({ input: JSON.stringify(token.value.slice(0, 40)), message: 'is one argument too many' })
    if (token?.kind !== 'option') continue
    const next = tokens[at + 1]
    const following = next?.kind === 'positional' && next.index === token.index + 1 ? next.value : undefined
    const flag = token.rawName.startsWith('--') ? flags.get(token.name) : undefined
    if (flag === undefined) {
      const [guess] = misspelt(known, [token.name])
      unknown({ input: token.rawName, message: guess?.message ?? 'is not a flag of this command' })
      if (token.value === undefined && following !== undefined) at++
      continue
    }
    const { name, spec, way } = flag
    // A template writes every flag with a value, a person may leave that of a switch away.
    const bare = !takesValue(spec, way) && token.value === undefined
    const given = bare && following !== undefined && /^(true|false|)$/i.test(following)
    if (given) at++
    const read = readValue(spec, way, bare ? (given ? following : 'true') : token.value)
    if ('fault' in read) faults.push({ input: name, message: read.fault })
    else if (!Object.hasOwn(raw, name)) raw[name] = read.value
    else if (spec.type === 'lines' || spec.type === 'choices') raw[name] += `\n${read.value}`
    else faults.push({ input: name, message: 'is given more than once' })
  }
  return raw
}

type Way = (typeof ways)[number]
type Read = { readonly value: string } | { readonly fault: string }

function takesValue({ type }: InputSpec, way: Way): boolean {
  return type !== 'switch' || way !== ''
}

function readValue(spec: InputSpec, way: Way, text: string | undefined): Read {
  if (text === undefined) return { fault: 'has no value' }
  if (way === '-file') return fromFile(text)
  if (spec.type === 'text' && spec.secret)
    return {
      fault: 'is secret, and every process of the machine can read arguments: give it with -file behind its name',
    }
  return way === '-base64' ? fromBase64(text) : { value: text }
}

/** The text of a file, or why there is none. */
export function fromFile(file: string): Read {
  try {
    return { value: readFileSync(file, 'utf8') }
  } catch (error) {
    return { fault: `cannot be read from ${file} (${(error as { code?: string }).code})` }
  }
}

function fromBase64(text: string): Read {
  const bytes = Buffer.from(text, 'base64')
  const whole = bytes.toString('base64').replace(/=+$/, '') === text.trim().replace(/=+$/, '')
  const value = bytes.toString('utf8')
  return whole && Buffer.from(value, 'utf8').equals(bytes) ? { value } : { fault: 'is not base64 of a UTF-8 text' }
}
