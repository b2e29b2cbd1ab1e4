import { agentCombinationFault } from '@mayfly/core/agent-parts'
import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { boundaryFault } from './access-boundary.ts'
import type { GcpInputs } from './exchange.ts'
import { poolProject, projectOf, providerFault } from './names.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<GcpInputs>, checking?: RuleContext): Promise<InputFault[]> {
  return checkRules(
    inputs,
    {
      'workload-identity-provider': ({ 'workload-identity-provider': provider }) =>
        provider !== undefined && providerFault(provider),
      'expected-project': expectedFault,
      scopes: (given) => (given.scopes ?? []).length > 0 && (besideIdToken(given) || notByAgent(given)),
      lifetime: (given) =>
        given.lifetime !== undefined &&
        (withoutAccount(given) ||
          besideIdToken(given) ||
          (given.lifetime < 600 && byAgent(given) && 'must be at least 10 minutes with deliver: agent')),
      delegates: (given) => (given.delegates ?? []).length > 0 && (withoutAccount(given) || notByAgent(given)),
      'id-token-audience': (given) => given['id-token-audience'] !== undefined && withoutAccount(given),
      'include-email': (given) =>
        given['include-email'] === true && given['id-token-audience'] === undefined && 'needs id-token-audience',
      'access-boundary': (given) =>
        given['access-boundary'] !== undefined &&
        (besideIdToken(given) || notByAgent(given) || boundaryFault(given['access-boundary'])),
      'sts-endpoint': ({ 'sts-endpoint': url }) => url !== undefined && endpointFault(url),
      'iam-endpoint': (given) =>
        given['iam-endpoint'] !== undefined && (endpointFault(given['iam-endpoint']) ?? withoutAccount(given)),
      'secretmanager-endpoint': ({ 'secretmanager-endpoint': url }) => url !== undefined && endpointFault(url),
      deliver: (given) =>
        (given.deliver?.some((mode) => mode !== 'output') &&
          given['id-token-audience'] !== undefined &&
          'must be output with id-token-audience, because no tool can use an ID token in another way') ||
        agentCombinationFault(given.deliver),
    },
    checking,
  )
}

function withoutAccount(inputs: Partial<GcpInputs>): string | false {
  return inputs['service-account'] === undefined && 'needs service-account'
}

function besideIdToken(inputs: Partial<GcpInputs>): string | false {
  return inputs['id-token-audience'] !== undefined && 'has no effect together with id-token-audience'
}

function byAgent(inputs: Partial<GcpInputs>): boolean {
  return inputs.deliver?.includes('agent') === true
}

function notByAgent(inputs: Partial<GcpInputs>): string | false {
  return byAgent(inputs) && 'has no effect with deliver: agent, where the tools request the access token'
}

function expectedFault(inputs: Partial<GcpInputs>): string | undefined {
  const expected = inputs['expected-project']
  if (expected === undefined) return undefined
  const { 'workload-identity-provider': provider, 'service-account': account } = inputs
  if (provider === undefined) return undefined
  if (account === undefined) {
    const number = poolProject(provider)
    return number === expected ? undefined : `is ${expected}, but the pool is in the project with the number ${number}`
  }
  const found = projectOf(account)
  if (found === undefined)
    return 'cannot be checked, because the email of the service account does not contain its project'
  return found === expected ? undefined : `is ${expected}, but the service account is in ${found}`
}
