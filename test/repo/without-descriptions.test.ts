import { expect, test } from 'vitest'
import { withoutDescriptions } from '../../packages/tooling/src/without-descriptions.ts'

test('only the descriptions of inputs are cut out of a bundle', () => {
  const code = `const inputs = {
    role: { type: 'text', required: true, description: 'a, "b"' },
    'dry-run': {
        description: \`c\`,
        type: 'switch',
    },
    other: { description: 'stays', kind: 'x' },
    made: { type: 'text', description: other() },
};
`
  expect(withoutDescriptions(code)).toBe(
    `const inputs = {
    role: { type: 'text', required: true, },
    'dry-run': {
        type: 'switch',
    },
    other: { description: 'stays', kind: 'x' },
    made: { type: 'text', description: other() },
};
`.replace('required: true, }', 'required: true, }'),
  )
})
