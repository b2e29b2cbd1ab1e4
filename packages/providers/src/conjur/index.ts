import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../authority.ts'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { present, publicVariables } from './present.ts'
import { principalOf } from './request.ts'

/** Conjur: secrets that are read with a token by JWT login. The token only expires. */
export const conjur: Provider<typeof inputs> = {
  id: 'conjur',
  title: 'Conjur',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    token:
      'With `deliver: output` (with `secrets`: `session: output`): the Conjur token in base64, for the header `Authorization: Token token="…"`.',
  },
  checkInputs,
  audience: (inputs) => inputs.audience,
  principal: (inputs) => principalOf(inputs),
  authority: (inputs) => authorityIn(inputs['ca-certificate']),
  publicVariables,
  exchange,
  present,
  secrets: async () => (await import('./secrets.ts')).source,
}
