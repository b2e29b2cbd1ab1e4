import { MayflyError } from '@mayfly/core/errors'
import type { Provider } from '@mayfly/core/provider'
import { checkInputs } from './check.ts'
import { audienceOf, exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { present, publicVariables } from './present.ts'

/** Microsoft Azure: an app or managed identity, by client assertion. Its tokens cannot be revoked; they expire. */
export const azure: Provider<typeof inputs> = {
  id: 'azure',
  title: 'Azure',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    'access-token': 'With `deliver: output`: the access token for the first of `scopes`.',
    'access-tokens': 'With `deliver: output`: all access tokens: a JSON object whose keys are the scopes.',
  },
  checkInputs,
  audience: audienceOf,
  principal: (inputs) => inputs['client-id'],
  publicVariables,
  exchange,
  checkPrincipal({ parts, principal }, { 'expected-tenant': expected }) {
    const { tenant } = parts
    if (expected === undefined || tenant === expected.toLowerCase()) return
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another tenant than expected', {
      facts: { expected, tenant: tenant ? String(tenant) : 'unknown: the access token does not contain it', principal },
      fix: 'Check tenant-id and the expected-tenant input.',
    })
  },
  present,
  secrets: async () => (await import('./secrets.ts')).source,
  agent: async () => (await import('./agent.ts')).agent,
}
