import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../authority.ts'
import { checkInputs } from './check.ts'
import { exchange, principalOf } from './exchange.ts'
import { inputs } from './inputs.ts'
import { present, publicVariables } from './present.ts'

/**
 * Kubernetes: a token of a service account, bound to a Secret that Mayfly creates. Deleting the Secret ends the token.
 */
export const kubernetes: Provider<typeof inputs> = {
  id: 'kubernetes',
  title: 'Kubernetes',
  inputs,
  outputs: {
    kubeconfig:
      'With `deliver: file` or `agent`: the path of the kubeconfig. A later Mayfly step in the job can change `KUBECONFIG`, but not this output.',
    token: 'With `deliver: output`: the token.',
  },
  checkInputs,
  audience: (inputs) => inputs.audience,
  principal: principalOf,
  authority: (inputs) => authorityIn(inputs['ca-certificate']),
  publicVariables,
  exchange,
  present,
  secrets: async () => (await import('./secrets.ts')).source,
  agent: async () => (await import('./agent.ts')).agent,
}
