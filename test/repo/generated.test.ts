import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { stepInputs } from '../../packages/core/src/step-inputs.ts'
import { inputs } from '../../packages/providers/src/aws/inputs.ts'
import { actionYml } from '../../packages/tooling/src/action-yml.ts'
import { type Action, allActions } from '../../packages/tooling/src/actions.ts'
import { withStepInputs, withTables } from '../../packages/tooling/src/readme-tables.ts'

const actionOf = async (id: string) => (await allActions()).find((one) => one.id === id) as Action

test('action.yml holds every input with its default, and what the runner needs', async () => {
  const action = parse(actionYml(await actionOf('aws')))
  expect(action.inputs.deliver).toMatchObject({ required: false, default: 'env' })
  expect(action.inputs.role).toMatchObject({ required: true })
  expect(Object.keys(action.inputs)).toContain('strict-revoke')
  expect(action.runs).toEqual({
    using: 'node24',
    main: 'main.js',
    post: 'post.js',
    'post-if': 'always()',
  })
  expect(action.inputs.lifetime).not.toHaveProperty('default')
})

test('a README without its markers is an error, not an empty table', async () => {
  const aws = await actionOf('aws')
  expect(() => withTables('# nothing', aws)).toThrow('the README lacks')
})

test('a table has short cells, and every input is in it or on the page of the shared inputs', async () => {
  const markers =
    '<!-- generated: inputs -->\n\n<!-- end of generated -->\n\n<!-- generated: outputs -->\n\n<!-- end of generated -->'
  for (const action of await allActions()) {
    const readme = withTables(markers, action)
    const rows = [...readme.matchAll(/^\| `([\w-]+)` \|(?:.*\|)? ([^|]*) \|$/gm)]
    const words = (text = '') => text.replace(/ \[Details\].*/, '').split(' ').length
    expect(rows.filter(([, , text]) => words(text) > 32).map(([, name]) => name)).toEqual([])
    const shared = /\[shared inputs\]\(\S+\):\n(.*)/.exec(readme)?.[1] ?? ''
    for (const name of Object.keys(action.inputs))
      expect(rows.some((row) => row[1] === name) || shared.includes(`\`${name}\``), name).toBe(true)
    for (const [, place = ''] of readme.matchAll(/\[Details\]\(#([\w-]+)\)/g))
      expect(readme).toContain(`### \`${place}\`\n`)
  }
  const page = withStepInputs('<!-- generated: inputs of every step -->\n\n<!-- end of generated -->')
  expect(page.match(/^## .*$/gm)).toEqual(Object.keys(stepInputs).map((name) => `## \`${name}\``))
})

test('the tables of a README say the format of each input in its own words', async () => {
  const empty = ['inputs', 'outputs']
    .map((part) => `<!-- generated: ${part} -->\n\n<!-- end of generated -->\n`)
    .join('\n')
  const readme = withTables(empty, await actionOf('aws'))
  const format = (name: string) => new RegExp(`^\\| \`${name}\` \\| ([^|]*) \\|`, 'm').exec(readme)?.[1]
  expect(format('region')).toBe(inputs.region.form.words)
  expect(format('session-policy-arns')).toBe(
    `list; each item is ${inputs['session-policy-arns'].form.words.replaceAll('<', '&lt;')}`,
  )
  expect(format('use-fips')).toBe('`true` or `false`')
  // Markdown would read it as a tag.
  expect(format('role')).toContain('&lt;name>')
})
