import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registry } from '../../providers/src/registry.ts'
import { type InputSpecs, parseInputs } from './inputs.ts'
import { stepInputs } from './step-inputs.ts'

const specs = {
  name: { type: 'text', required: true, description: '' },
  key: { type: 'text', secret: true, description: '' },
  mode: { type: 'choice', options: ['a', 'b'], default: 'a', description: '' },
  modes: { type: 'choices', options: ['a', 'b'], default: 'a', description: '' },
  lines: { type: 'lines', description: '' },
  flag: { type: 'switch', description: '' },
  time: { type: 'duration', min: 60, max: 7200, description: '' },
  data: { type: 'json', description: '' },
} as const satisfies InputSpecs

const parse = (raw: Record<string, string>) => parseInputs(specs, raw, () => undefined)

test('values get the types of their specs', () => {
  const { inputs, faults } = parse({
    name: ' n ',
    modes: 'b,a\nb',
    lines: 'x, y\n\nz',
    flag: 'True',
    time: '2m',
    data: '[1]',
  })
  expect(faults).toEqual([])
  expect(inputs).toEqual({
    name: 'n',
    key: undefined,
    mode: 'a',
    modes: ['b', 'a'],
    lines: ['x', 'y', 'z'],
    flag: true,
    time: 120,
    data: [1],
  })
})

test.each([
  ['90', 90],
  ['90s', 90],
  ['2m', 120],
  ['2h', 7200],
])('a duration of %s is %d seconds', (time, seconds) => {
  expect(parse({ name: 'n', time }).inputs.time).toBe(seconds)
})

test.each(['59', '7201', '3h', '1.5h', '-5', '1d', 'soon', '99999999', '1e3', '0x90'])(
  'a duration of %s is a fault',
  (time) => {
    expect(parse({ name: 'n', time }).faults.map(({ input }) => input)).toEqual(['time'])
  },
)

test('a secret input is masked as it is read and never shown', () => {
  const masked: string[] = []
  const { inputs } = parseInputs(specs, { name: 'n', key: 'canary' }, (value) => masked.push(value))
  expect(masked).toEqual(['canary'])
  expect(`${inputs.key}`).toBe('***')
})

test.each(Object.keys(registry))(
  'garbage in any input of %s is a value or a fault that names the input, never a throw',
  async (id) => {
    const provider = await registry[id as keyof typeof registry].loadProvider()
    const all = { ...provider.inputs, ...stepInputs }
    const garbage = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom(
        '[{}]',
        '[null]',
        '{"Statement":[null]}',
        '{"Statement":null}',
        'null',
        '[[]]',
        '{"__proto__":1}',
      ),
    )
    const names = Object.keys(all)
    const raw = fc.record(Object.fromEntries(names.map((name) => [name, garbage])), { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(raw, async (given) => {
        const { inputs, faults } = parseInputs(all, given as Record<string, string>, () => undefined)
        const more = (await provider.checkInputs?.(inputs)) ?? []
        const odd = [...faults, ...more].filter(
          ({ input, message }) => !names.includes(input) || /[\r\n]/.test(message),
        )
        if (odd.length > 0) expect(odd).toEqual([])
      }),
      { numRuns: 500 },
    )
  },
)
