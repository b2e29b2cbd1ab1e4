import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../authority.ts'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { principalOf } from './login.ts'
import { present, publicVariables } from './present.ts'

/**
 * Vault and OpenBao: a token by JWT login, and secrets that are read with it. The token and its leases can be revoked.
 */
export const vault: Provider<typeof inputs> = {
  id: 'vault',
  title: 'Vault and OpenBao',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    token: 'With `deliver: output` (with `secrets`: `session: output`): the Vault token.',
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
