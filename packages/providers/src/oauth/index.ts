import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../authority.ts'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { present, publicVariables } from './present.ts'
import { completeInputs, principalOf } from './settings.ts'

/** Any OAuth server that accepts the ID token of the job. If it can revoke its tokens, post revokes them. */
export const oauth: Provider<typeof inputs> = {
  id: 'oauth',
  title: 'OAuth',
  inputs,
  otherActions: async () => (await import('./other-actions.ts')).otherActions,
  outputs: {
    'access-token': 'With `deliver: output`: the token.',
  },
  complete: completeInputs,
  checkInputs,
  audience: (inputs) => inputs.audience,
  principal: principalOf,
  authority: (inputs) => authorityIn(inputs['ca-certificate']),
  publicVariables,
  exchange,
  present,
}
