import { RE2JS } from 're2js'
import { parse, Scalar } from 'yaml'

/** The fields of a job that the runner uses, and those that a job may take from other jobs. */
export interface JobConfig {
  readonly extends?: string | readonly string[]
  readonly id_tokens?: Readonly<Record<string, { readonly aud: string | readonly string[] }>>
  readonly variables?: Readonly<Record<string, string>>
  readonly before_script?: readonly string[]
  readonly script?: string | readonly string[]
  readonly after_script?: readonly string[]
  readonly [keyword: string]: unknown
}

export type Config = Readonly<Record<string, JobConfig>>

/** One entry of `include`. */
export interface Include {
  readonly local?: string
  readonly remote?: string
  readonly integrity?: string
  readonly project?: string
  readonly ref?: string
  readonly file?: string
  readonly inputs?: Readonly<Record<string, unknown>>
}

interface Input {
  readonly type?: string
  readonly default?: unknown
  readonly options?: readonly unknown[]
  readonly regex?: string
}

/**
 * Reads a `.gitlab-ci.yml` with its includes. `read` returns the text of an include. Its own content overrides the
 * includes.
 */
export function loadConfig(text: string, read: (include: Include) => string): Config {
  const { include = [], ...own } = parse(text, { customTags }) as Record<string, unknown>
  const includes = (Array.isArray(include) ? include : [include]) as Include[]
  const parts = includes.map((one) => expandTemplate(read(one), one.inputs))
  return [...parts, own].reduce(mergeMaps, {}) as Config
}

/**
 * A template with its inputs filled in. GitLab checks each input, inserts the values into the text, and only then reads
 * the YAML. Throws with every fault in GitLab's words.
 *
 * @see https://docs.gitlab.com/ci/inputs/
 */
export function expandTemplate(text: string, given: Readonly<Record<string, unknown>> = {}): Config {
  const [header = '', body] = text.split(/^---\n/m)
  const inputs: Record<string, Input> = parse(header)?.spec?.inputs ?? {}
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))
  const faults = unknown.map((name) => `unknown input arguments: ${name}`)
  const values = new Map<string, string>()
  for (const [name, input] of Object.entries(inputs)) {
    const value = Object.hasOwn(given, name) ? given[name] : input.default
    const fault = faultOf(input, value)
    if (fault) faults.push(`\`${name}\` input: ${fault}`)
    else values.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const placed = (body ?? header).replace(/\$\[\[\s*(\S.*?\S)\s*\]\]/g, (_, access: string) => {
    const value = values.get(access.replace(/^inputs\./, ''))
    if (value === undefined && faults.length === 0) faults.push(`unknown interpolation key: \`${access}\``)
    return value ?? ''
  })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return parse(placed, { customTags })
}

function faultOf({ type = 'string', options, regex }: Input, value: unknown): string | undefined {
  if (value === undefined) return 'required value has not been provided'
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'provided value is not a boolean'
  const text = String(value)
  if (options && !options.includes(text))
    return `\`${text}\` cannot be used because it is not in the list of allowed options`
  if (regex && !RE2JS.compile(regex).matcher(text).find()) return 'provided value does not match required RegEx pattern'
  return undefined
}

/** A job with the parts that it extends and refers to. Maps are merged, and everything else is replaced. */
export function jobOf(config: Config, name: string): JobConfig {
  const job = config[name]
  if (!job) throw new Error(`there is no job ${name}`)
  const { extends: parents = [], ...own } = job
  const from = [parents].flat().map((parent) => jobOf(config, parent))
  const whole = [...from, own].reduce(mergeMaps, {}) as Record<string, unknown>
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, resolveReferences(value, config)]))
}

class Reference {
  readonly path: readonly string[]
  constructor(path: readonly string[]) {
    this.path = path
  }
}

const customTags = [
  {
    tag: '!reference',
    collection: 'seq' as const,
    resolve: (node: unknown) => new Scalar(new Reference((node as { toJSON(): string[] }).toJSON())),
  },
]

function resolveReferences(value: unknown, config: Config): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => resolveReferences(one, config))
  if (!(value instanceof Reference)) return value
  const [job = '', ...rest] = value.path
  return rest.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], jobOf(config, job))
}

function mergeMaps(under: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const both = { ...under }
  for (const [key, value] of Object.entries(over)) {
    const below = under[key]
    both[key] = isMap(below) && isMap(value) ? mergeMaps(below, value) : value
  }
  return both
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Reference)
}
