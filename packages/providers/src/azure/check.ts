import { besideAgent } from '@mayfly/core/agent'
import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import type { AzureInputs } from './exchange.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<AzureInputs>): Promise<InputFault[]> {
  const { cloud, authority, 'resource-manager': manager, 'tenant-id': tenant, 'expected-tenant': expected } = inputs
  const custom = cloud === 'custom'
  const address = (url: string | undefined, needed: boolean) =>
    url === undefined
      ? custom && needed && 'is required with cloud: custom'
      : custom
        ? endpointFault(url)
        : 'needs cloud: custom'
  const isId = tenant !== undefined && !tenant.includes('.')
  return Object.entries({
    authority: address(authority, true),
    'resource-manager': address(manager, inputs.az === true || inputs.scopes?.length === 0),
    deliver: besideAgent(inputs.deliver),
    scopes: new Set(inputs.scopes).size !== (inputs.scopes ?? []).length && 'has a scope twice',
    'expected-tenant':
      isId &&
      expected !== undefined &&
      tenant.toLowerCase() !== expected.toLowerCase() &&
      `is ${expected}, but tenant-id is ${tenant}`,
  }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []))
}
