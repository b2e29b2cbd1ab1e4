import { besideAgent } from '@mayfly/core/agent'
import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import { boundaryFault } from './access-boundary.ts'
import type { GcpInputs } from './exchange.ts'
import { poolProject, projectOf, providerFault } from './names.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<GcpInputs>): Promise<InputFault[]> {
  const provider = inputs['workload-identity-provider']
  const account = inputs['service-account']
  const idToken = inputs['id-token-audience'] !== undefined
  const alone = account === undefined && 'needs service-account'
  const agent = inputs.deliver?.includes('agent') === true
  const notByAgent = agent && 'has no effect with deliver: agent, where the tools request the access token'
  const beside = idToken && 'has no effect together with id-token-audience'
  return Object.entries({
    'workload-identity-provider': provider !== undefined && providerFault(provider),
    'expected-project': expectedFault(inputs),
    scopes: (inputs.scopes ?? []).length > 0 && (beside || notByAgent),
    lifetime:
      inputs.lifetime !== undefined &&
      (alone || beside || (agent && inputs.lifetime < 600 && 'must be at least 10 minutes with deliver: agent')),
    delegates: (inputs.delegates ?? []).length > 0 && (alone || notByAgent),
    'id-token-audience': idToken && alone,
    'include-email': inputs['include-email'] && !idToken && 'needs id-token-audience',
    'access-boundary':
      inputs['access-boundary'] !== undefined && (beside || notByAgent || boundaryFault(inputs['access-boundary'])),
    'sts-endpoint': inputs['sts-endpoint'] !== undefined && endpointFault(inputs['sts-endpoint']),
    'iam-endpoint': inputs['iam-endpoint'] !== undefined && (endpointFault(inputs['iam-endpoint']) ?? alone),
    deliver:
      (idToken &&
        inputs.deliver?.some((mode) => mode !== 'output') &&
        'must be output with id-token-audience, because no tool can use an ID token in another way') ||
      besideAgent(inputs.deliver),
  }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []))
}

function expectedFault(inputs: Partial<GcpInputs>): string | undefined {
  const { 'workload-identity-provider': provider, 'service-account': account, 'expected-project': expected } = inputs
  if (expected === undefined || provider === undefined) return undefined
  if (account === undefined) {
    const number = poolProject(provider)
    return number === expected ? undefined : `is ${expected}, but the pool is in the project with the number ${number}`
  }
  const found = projectOf(account)
  if (found === undefined)
    return 'cannot be checked, because the email of the service account does not contain its project'
  return found === expected ? undefined : `is ${expected}, but the service account is in ${found}`
}
