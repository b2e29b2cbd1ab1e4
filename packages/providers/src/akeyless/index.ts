import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../authority.ts'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { present, publicVariables } from './present.ts'
import { principalOf } from './request.ts'

/** Akeyless: secrets that are read with a token by JWT login. Only a look at the token shows whether it was revoked. */
export const akeyless: Provider<typeof inputs> = {
  id: 'akeyless',
  title: 'Akeyless',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    token: 'With `deliver: output` (with `secrets`: `session: output`): the Akeyless token.',
  },
  checkInputs,
  audience: (inputs) => inputs.audience,
  principal: principalOf,
  authority: (inputs) => authorityIn(inputs['ca-certificate']),
  publicVariables,
  exchange,
  present,
  secrets: async () => (await import('./secrets.ts')).source,
}
