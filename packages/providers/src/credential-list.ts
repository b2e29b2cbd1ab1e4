import { quote } from '@mayfly/core/foreign-text'
import type { InputFault, InputSpecs } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import type { Item, StepRequest } from '@mayfly/core/step-request'
import type { YAMLParseError } from 'yaml'
import { registry } from './registry.ts'

const ids = Object.keys(registry)

/** The inputs of a step that gets several credentials at once. */
export const inputs = {
  credentials: {
    type: 'document',
    required: true,
    description: `A YAML list. Each item has a \`provider\` (${ids.map((id) => `\`${id}\``).join(', ')}) and the inputs of that provider. With a \`name\`, the names of its outputs begin with that name.`,
  },
} as const satisfies InputSpecs

type Value = string | null | readonly Value[] | { readonly [key: string]: Value }
type Mapping = Readonly<Record<string, Value>>

/**
 * Reads the list of a step into one item per credential. Every fault names its place in the list. All scalars are
 * texts, so `account: 012345678901` keeps its zero. Only this function loads the YAML library.
 */
export async function readCredentials(raw: Readonly<Record<string, string | undefined>>): Promise<StepRequest> {
  const text = (raw.credentials ?? '').trim()
  const { list, faults } =
    text === '' ? { list: [], faults: [fault('is required, but absent or empty')] } : await readList(text)
  const read = await Promise.all(list.map(readItem))
  const names = read.flatMap(({ item }) => item?.name ?? [])
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  return {
    items: read.flatMap(({ item }) => item ?? []),
    specs: inputs,
    faults: [
      ...faults,
      ...read.flatMap((one) => one.faults),
      ...twice.map((name) => fault(`has more than one item with the name ${quote(name)}`)),
    ],
  }
}

function fault(message: string): InputFault {
  return { input: 'credentials', message }
}

async function readList(text: string): Promise<{ list: Value[]; faults: InputFault[] }> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(text, { schema: 'failsafe' })
  const [error] = document.errors
  if (error) return { list: [], faults: [fault(await textFault(error))] }
  let list: unknown
  try {
    list = document.toJS({ maxAliasCount: 100 })
  } catch {
    return { list: [], faults: [fault(await textFault())] }
  }
  if (Array.isArray(list) && list.length > 0) return { list, faults: [] }
  return {
    list: [],
    faults: [fault('must be a list with one item per credential; each item begins with "- provider:"')],
  }
}

async function textFault(error?: YAMLParseError): Promise<string> {
  return (await import('./credential-list-fault.ts')).textFault(error)
}

async function readItem(value: Value, index: number): Promise<{ item?: Item; faults: InputFault[] }> {
  const number = `credential ${index + 1}`
  if (!isMapping(value))
    return { faults: [{ input: number, message: 'must be a mapping with a provider and its inputs' }] }
  const { provider: id, name, ...rest } = value
  if (typeof id !== 'string' || !Object.hasOwn(registry, id)) {
    const known = ids.join(', ')
    const message = id
      ? `must be one of ${known}, not ${typeof id === 'string' ? quote(id) : 'a list or a mapping'}`
      : `is required: ${known}`
    return { faults: [{ input: `${number} provider`, message }] }
  }
  const provider = await registry[id as keyof typeof registry].loadProvider()
  // The name of a variable is an input of its own, and names the outputs in their spelling.
  const isVariable = Object.hasOwn(provider.inputs, 'name')
  const prefix = isVariable && typeof name === 'string' ? name.toLowerCase().replaceAll('_', '-') : name
  const named = typeof prefix === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(prefix)
  const label = `${number} (${named ? `${id}, ${prefix}` : id})`
  const faults = await unknownInputs(provider, Object.keys(rest), label)
  if (name !== undefined && !named && !isVariable)
    faults.push({
      input: `${label} name`,
      message: 'must have only lower-case letters, digits and hyphens, at most 40',
    })
  const own = isVariable && name !== undefined ? { ...rest, name } : rest
  const raw = Object.fromEntries(Object.entries(own).map(([key, one]) => [key, textOf(one)]))
  return { item: { provider, raw, label, ...(named && { name: prefix }) }, faults }
}

async function unknownInputs(
  { id, inputs, otherActions }: Provider,
  names: readonly string[],
  label: string,
): Promise<InputFault[]> {
  const unknown = names.filter((name) => !Object.hasOwn(inputs, name))
  if (unknown.length === 0) return []
  const { unknownInputFaults: strangeInputs } = await import('@mayfly/core/input-faults')
  const others = await otherActions?.()
  return unknown.map((name): InputFault => {
    const input = `${label} ${name}`
    if (Object.hasOwn(stepInputs, name)) return { input, message: 'belongs to the step, next to credentials' }
    return { input, message: strangeInputs(inputs, [name], others)[0]?.message ?? `is not an input of ${id}` }
  })
}

function isMapping(value: Value): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a user would write it in an action's input: a list of texts as lines, deeper values as JSON. */
function textOf(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  const lines = Array.isArray(value) && value.every((one) => typeof one === 'string')
  return lines ? (value as string[]).join('\n') : JSON.stringify(value)
}
