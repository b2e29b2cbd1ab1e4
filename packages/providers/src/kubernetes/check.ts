import { besideAgent } from '@mayfly/core/agent'
import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import type { KubernetesInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<KubernetesInputs>): Promise<InputFault[]> {
  const { server, 'ca-certificate': ca, 'token-audience': audiences = [], deliver } = inputs
  return Object.entries({
    server: server !== undefined && endpointFault(server),
    'ca-certificate': ca !== undefined && (await import('../certificate-fault.ts')).certificateFault(ca),
    deliver:
      (audiences.length > 0 &&
        deliver?.some((mode) => mode !== 'output') &&
        'must be output with token-audience, because a kubeconfig is only for the API server') ||
      besideAgent(deliver),
  }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []))
}
