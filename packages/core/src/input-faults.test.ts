import { expect, test } from 'vitest'
import { unknownInputFaults } from './input-faults.ts'
import type { InputSpecs } from './inputs.ts'

const specs = {
  mode: { type: 'text', description: '' },
  modes: { type: 'text', description: '' },
  lines: { type: 'lines', description: '' },
  flag: { type: 'switch', description: '' },
  'session-name': { type: 'text', description: '' },
} as const satisfies InputSpecs

test.each([
  ['mdoes', 'modes'],
  ['lnes', 'lines'],
  ['sesion-name', 'session-name'],
  ['session_name', 'session-name'],
  ['session-nmae', 'session-name'],
])('%s is said to be a typo of %s', (name, meant) => {
  expect(unknownInputFaults(specs, [name])).toEqual([
    { input: name, message: `is not an input; did you mean "${meant}"?` },
  ])
})

test.each(['something-else', 'flga', 'm', ''])('%j, a name like none of ours, is left to the runner', (name) => {
  expect(unknownInputFaults(specs, [name])).toEqual([])
})
