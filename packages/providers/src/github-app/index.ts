import type { Provider } from '@mayfly/core/provider'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { needs } from './needs.ts'
import { present, publicVariables } from './present.ts'
import { accountOf, complete, targetOf } from './target.ts'

/** Installation tokens of a GitHub App. The request is signed by a key outside of CI. */
export const githubApp: Provider<typeof inputs> = {
  id: 'github-app',
  title: 'GitHub App',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    token: 'With `deliver: output`: the installation token.',
    'installation-id': "The id of the token's installation.",
    'app-slug': 'The name of the App in URLs; it acts as `<app-slug>[bot]`.',
  },
  complete,
  checkInputs,
  // GitHub gets no ID token. The nested credential requests its own.
  audience: () => '',
  needs,
  principal: (inputs) => `GitHub App ${inputs['client-id']} on ${accountOf(targetOf(inputs))}`,
  publicVariables,
  exchange,
  present,
}
