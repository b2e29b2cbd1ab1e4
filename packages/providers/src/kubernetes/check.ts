import { agentCombinationFault } from '@mayfly/core/agent-parts'
import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { authorityFault } from '../authority.ts'
import type { KubernetesInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<KubernetesInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const authority = await authorityFault(inputs['ca-certificate'])
  return checkRules(
    inputs,
    {
      server: ({ server }) => server !== undefined && endpointFault(server),
      'ca-certificate': () => authority,
      namespace: (given) => neededForToken(given, 'namespace'),
      'service-account': (given) => neededForToken(given, 'service-account'),
      deliver: (given) =>
        (given.deliver?.some((mode) => mode !== 'output') &&
          (given['token-audience'] ?? []).length > 0 &&
          'must be output with token-audience, because a kubeconfig is only for the API server') ||
        agentCombinationFault(given.deliver),
    },
    checking,
  )
}

/** Reads need no token, so they need no service account. */
function neededForToken(given: Partial<KubernetesInputs>, input: 'namespace' | 'service-account'): string | false {
  return given.deliver?.length !== 0 && given[input] === undefined && 'is required, unless only secrets are read'
}
