import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { registry } from '../../packages/providers/src/registry.ts'
import { expandTemplate, jobOf } from '../support/gitlab-config.ts'
import { archive, templateText } from '../support/gitlab-world.ts'

const ids = [...Object.keys(registry), 'credentials']
const settings = ['RUNNER_SCRIPT_TIMEOUT', 'RUNNER_AFTER_SCRIPT_TIMEOUT', 'AFTER_SCRIPT_IGNORE_ERRORS']
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no value may hold
const unsafe = /["'\\$`\u0000-\u001f]|[^\u0000-\u007e]/

interface Input {
  readonly description: string
  readonly type: 'string' | 'boolean'
  readonly default?: unknown
  readonly options?: readonly string[]
  readonly regex?: string
}

interface Job {
  readonly variables: Record<string, string>
  readonly id_tokens?: Record<string, { readonly aud: string }>
  readonly before_script: readonly string[]
  readonly after_script: readonly string[]
}

function read(text: string): { inputs: Record<string, Input>; jobs: Record<string, Job> } {
  const [header = '', body = ''] = text.split('\n---\n')
  return { inputs: parse(header).spec.inputs, jobs: parse(body) }
}

/** The inputs in a text. */
function named(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name = '']) => name))]
}

/** The parts of a script outside of single quotes, as a POSIX shell reads it. */
function outsideOfSingleQuotes(script: string): string {
  let outside = ''
  const stack: ('"' | '(')[] = []
  for (let at = 0; at < script.length; at++) {
    const [here = '', next = ''] = script.slice(at, at + 2)
    const inDouble = stack.at(-1) === '"'
    if (here === '#' && !inDouble && /(^|\s)$/.test(script.slice(0, at).slice(-1))) {
      at = script.indexOf('\n', at)
      if (at < 0) break
    } else if (here === "'" && !inDouble) {
      at = script.indexOf("'", at + 1)
      if (at < 0) throw new Error('a quote is not closed')
    } else {
      outside += here
      if (here === '\\') outside += script[++at] ?? ''
      else if (here === '"') inDouble ? stack.pop() : stack.push('"')
      else if (here === '$' && next === '(') stack.push('(')
      else if (here === ')' && stack.at(-1) === '(') stack.pop()
    }
  }
  return outside
}

/** All faults of a template, by Mayfly's own rules. */
function faultsOf(text: string): string[] {
  const { inputs, jobs } = read(text)
  const body = text.slice(text.indexOf('\n---\n'))
  const faults: string[] = []
  const known = Object.keys(inputs)
  for (const name of named(body)) if (!known.includes(name)) faults.push(`${name} is used and not known`)
  for (const name of known) if (!named(body).includes(name)) faults.push(`${name} is known and not used`)
  const other = body.replace(/\$\[\[ inputs\.[\w-]+ \]\]/g, '')
  if (other.includes('$[[')) faults.push('an interpolation that is not "$[[ inputs.NAME ]]"')
  for (const [name, input] of Object.entries(inputs)) faults.push(...inputFaults(name, input))
  for (const [name, job] of Object.entries(jobs)) {
    if (name !== '$[[ inputs.as ]]') faults.push(`the job ${name} has no name of its own`)
    for (const key of Object.keys(job.variables)) if (!settings.includes(key)) faults.push(`the variable ${key}`)
    for (const script of [...job.before_script, ...job.after_script])
      if (outsideOfSingleQuotes(script).includes('$[[')) faults.push('an input stands outside of single quotes')
  }
  return faults
}

function inputFaults(name: string, { description, type, regex, options, ...input }: Input): string[] {
  const faults: string[] = []
  if (!/^[a-z][a-z0-9-]*$/.test(name)) faults.push(`${name} is no name`)
  if (!description || description.length > 1024 || description.includes('\n')) faults.push(`${name}: its description`)
  if (type === 'boolean') return typeof input.default === 'boolean' ? faults : [...faults, `${name}: its default`]
  if (options) {
    if (options.length > 50) faults.push(`${name}: too many options`)
    if ('default' in input && !options.includes(String(input.default))) faults.push(`${name}: its default`)
    return options.some((option) => unsafe.test(option)) ? [...faults, `${name}: an unsafe option`] : faults
  }
  if (!regex) return [...faults, `${name} has no pattern`]
  if (!/^\^\(\?:[\s\S]*\)\??\$$/.test(regex)) faults.push(`${name}: a pattern that is not anchored`)
  try {
    const compiled = RE2JS.compile(regex)
    if (compiled.groupCount() > 0) faults.push(`${name}: a pattern with a group that captures`)
    if ('default' in input && !compiled.matcher(String(input.default)).find()) faults.push(`${name}: its default`)
  } catch {
    faults.push(`${name}: a pattern that RE2 does not take`)
  }
  return faults
}

test('there is one template a provider, and one for several credentials', () => {
  const files = readdirSync('gitlab-templates').filter((name) => name.endsWith('.yml'))
  expect(files.sort()).toEqual(ids.map((id) => `${id}.yml`).sort())
})

/** The patterns of all templates, with the inputs that have them. */
const patterns = new Map<string, string[]>()
for (const id of ids) {
  for (const [name, { regex }] of Object.entries(read(templateText(id)).inputs))
    if (regex) patterns.set(regex, [...(patterns.get(regex) ?? []), `${id}: ${name}`])
}

test.each([...patterns])('%s lets no value through that means something to a shell or to YAML (%j)', (regex) => {
  const pattern = RE2JS.compile(regex)
  const sample = fc.stringMatching(new RegExp(regex))
  const character = fc.constantFrom(...`"'\\$\``, '\n', '\r', '\t', '\0', '\u00e9', '\u2028')
  fc.assert(
    fc.property(sample, character, fc.nat(), (value, one, at) => {
      const place = at % (value.length + 1)
      const spoilt = value.slice(0, place) + one + value.slice(place)
      return !unsafe.test(value) && !pattern.matcher(spoilt).find()
    }),
    { numRuns: 200 },
  )
  expect(pattern.matcher("x'; id; '").find()).toBe(false)
})

describe.each(ids)('%s.yml', (id) => {
  const text = templateText(id)

  test('keeps our own rules', () => {
    expect(faultsOf(text)).toEqual([])
  })

  test('is a script that every shell reads', () => {
    const required = Object.entries(read(text).inputs).filter(([, input]) => !('default' in input))
    const given = required.map(([name, { regex = '', options }]) => [
      name,
      options?.[0] ?? fc.sample(fc.stringMatching(new RegExp(regex)), { numRuns: 1, seed: 1 })[0],
    ])
    const job = jobOf(expandTemplate(text, Object.fromEntries(given)), `.mayfly-${id}`)
    for (const shell of [['bash'], ['dash'], ['busybox', 'sh']]) {
      const [command = '', ...args] = shell
      if (!['/bin', '/usr/bin'].some((folder) => existsSync(`${folder}/${command}`))) continue
      for (const script of [...(job.before_script ?? []), ...(job.after_script ?? [])])
        execFileSync(command, [...args, '-n'], { input: script })
    }
  })

  test('asks for the archive as it was built, and for no other', () => {
    const hash = createHash('sha256').update(readFileSync(archive)).digest('hex')
    expect(read(text).inputs['mayfly-sha256']?.default).toBe(hash)
  })
})

test.each<[plant: (text: string) => string, fault: string]>([
  [
    (text) => text.replace("node='$[[ inputs.node ]]'", 'node="$[[ inputs.node ]]"'),
    'an input stands outside of single quotes',
  ],
  [
    (text) => text.replace("--role='$[[ inputs.role ]]'", '--role=$[[ inputs.role ]]'),
    'an input stands outside of single quotes',
  ],
  [
    (text) => text.replace("'$[[ inputs.secrets ]]' | tr", '$[[ inputs.secrets ]] | tr'),
    'an input stands outside of single quotes',
  ],
  [(text) => text.replace("--role='$[[ inputs.role ]]'", ''), 'role is known and not used'],
  [(text) => text.replace('inputs.role ]]', 'inputs.rule ]]'), 'rule is used and not known'],
  [
    (text) => text.replace('inputs.role ]]', 'inputs.role | expand_vars ]]'),
    'an interpolation that is not "$[[ inputs.NAME ]]"',
  ],
  [
    (text) => text.replace('  variables:\n', "  variables:\n    VAULT_ADDR: '$[[ inputs.url ]]'\n"),
    'the variable VAULT_ADDR',
  ],
  [
    (text) => text.replace('regex: ^(?:[\\w.-]{1,128})?$', 'regex: "[\\\\w.-]{1,128}"'),
    'role: a pattern that is not anchored',
  ],
  [
    (text) => text.replace('regex: ^(?:[\\w.-]{1,128})?$', 'regex: ^(?:(?!x)[\\w.-]{1,128})?$'),
    'role: a pattern that RE2 does not take',
  ],
  [
    (text) => text.replace('regex: ^(?:[\\w.-]{1,128})?$', 'regex: ^(?:([\\w.-]){1,128})?$'),
    'role: a pattern with a group that captures',
  ],
  [(text) => text.replace('regex: ^(?:[\\w.-]{1,128})?$', ''), 'role has no pattern'],
  [(text) => text.replace('default: jwt', 'default: "a b"'), 'mount: its default'],
])('a planted fault is seen: %#', (plant, fault) => {
  const text = templateText('vault')
  const planted = plant(text)
  expect(planted).not.toBe(text)
  expect(faultsOf(planted)).toContain(fault)
})

test('every template says where it was made from', () => {
  for (const id of ids)
    expect(templateText(id)).toMatch(
      /^# Generated by `npm run build` from packages\/providers\/\S+\.ts, .*packages\/tooling\/src\/gitlab-script\.ts\. .*\n/,
    )
})
