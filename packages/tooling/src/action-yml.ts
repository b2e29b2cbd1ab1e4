import { inputDescription } from '@mayfly/core/input-kind'
import { defaultText } from '@mayfly/core/inputs'
import { stringify } from 'yaml'
import type { Action } from './actions.ts'
import { generatedFrom } from './generated-from.ts'

/** The text of `action.yml`. Defaults are as a user would write them; the runner passes them as if given. */
export function actionYml(action: Action): string {
  const inputs = Object.entries(action.inputs).map(([name, spec]) => {
    const given = defaultText(spec)
    const fallback = given === '' ? {} : { default: given }
    return [name, { description: inputDescription(spec), required: spec.required === true, ...fallback }]
  })
  const outputs = Object.entries(action.outputs).map(([name, description]) => [name, { description }])
  const document = {
    name: `Mayfly: ${action.title}`,
    description: action.description,
    author: 'mayfly-ci',
    branding: { icon: 'clock', color: 'green' },
    ...(inputs.length > 0 && { inputs: Object.fromEntries(inputs) }),
    ...(outputs.length > 0 && { outputs: Object.fromEntries(outputs) }),
    runs: {
      using: 'node24',
      main: 'main.js',
      ...(action.hasPost && { post: 'post.js', 'post-if': 'always()' }),
    },
  }
  const head = `# ${generatedFrom(...action.sources, 'packages/tooling/src/action-yml.ts')}\n`
  return head + stringify(document, { lineWidth: 120, singleQuote: true })
}
