import { agentCombinationFault } from '@mayfly/core/agent-parts'
import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import type { AzureInputs } from './exchange.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<AzureInputs>, checking?: RuleContext): Promise<InputFault[]> {
  return checkRules(
    inputs,
    {
      authority: (given) => addressFault(given, given.authority, () => true),
      'resource-manager': (given) =>
        addressFault(
          given,
          given['resource-manager'],
          () => given.deliver?.length !== 0 && (given.az === true || given.scopes?.length === 0),
        ),
      'key-vault-endpoint': ({ 'key-vault-endpoint': url }) => url !== undefined && endpointFault(url),
      deliver: (given) => agentCombinationFault(given.deliver),
      scopes: ({ scopes = [] }) => new Set(scopes).size !== scopes.length && 'has a scope twice',
      'expected-tenant': tenantFault,
    },
    checking,
  )
}

function addressFault(inputs: Partial<AzureInputs>, url: string | undefined, needed: () => boolean) {
  const custom = inputs.cloud === 'custom'
  if (url === undefined) return custom && needed() && 'is required with cloud: custom'
  return custom ? endpointFault(url) : 'needs cloud: custom'
}

function tenantFault({ 'tenant-id': tenant, 'expected-tenant': expected }: Partial<AzureInputs>): string | undefined {
  if (expected === undefined || tenant === undefined || tenant.includes('.')) return undefined
  if (tenant.toLowerCase() === expected.toLowerCase()) return undefined
  return `is ${expected}, but tenant-id is ${tenant}`
}
