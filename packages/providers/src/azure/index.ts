import { endpointFault } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import type { InputFault } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { cloudOf } from './clouds.ts'
import { type AzureInputs, exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { names, present } from './present.ts'

/** Microsoft Azure: an app or managed identity, by client assertion. Its tokens cannot be revoked; they expire. */
export const azure: Provider<typeof inputs> = {
  id: 'azure',
  title: 'Azure',
  inputs,
  outputs: {
    'access-token': 'With `deliver: output`: the access token for the first of `scopes`.',
    'access-tokens': 'With `deliver: output`: every access token, a JSON object by scope.',
  },
  check,
  audience: (inputs) => inputs.audience ?? cloudOf(inputs).audience,
  principal: (inputs) => inputs['client-id'],
  names,
  exchange,
  guard({ parts, principal }, { 'expected-tenant': expected }) {
    const { tenant } = parts
    if (expected === undefined || tenant === expected.toLowerCase()) return
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another tenant than expected', {
      facts: { expected, tenant: tenant ? String(tenant) : 'unknown: the access token does not tell', principal },
      fix: 'Check tenant-id and the expected-tenant input.',
    })
  },
  present,
}

function check(inputs: Partial<AzureInputs>): InputFault[] {
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
    scopes: new Set(inputs.scopes).size !== (inputs.scopes ?? []).length && 'names a scope twice',
    'expected-tenant':
      isId &&
      expected !== undefined &&
      tenant.toLowerCase() !== expected.toLowerCase() &&
      `is ${expected}, and tenant-id is ${tenant}`,
  }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []))
}
