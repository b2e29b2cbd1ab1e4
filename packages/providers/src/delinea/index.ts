import type { Provider } from '@mayfly/core/provider'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { needs } from './needs.ts'
import { present, publicVariables } from './present.ts'
import { principalOf } from './request.ts'

/** Delinea DevOps Secrets Vault: secrets that are read with a token by login with the identity of a cloud. */
export const delinea: Provider<typeof inputs> = {
  id: 'delinea',
  title: 'Delinea',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    token: 'With `deliver: output` (with `secrets`: `session: output`): the Delinea token.',
  },
  checkInputs,
  // Delinea itself gets no ID token: the cloud does.
  audience: ({ audience, 'gcp-workload-identity-provider': provider }) =>
    audience ?? (provider === undefined ? 'sts.amazonaws.com' : `https://iam.googleapis.com/${provider}`),
  needs,
  principal: principalOf,
  publicVariables,
  exchange,
  present,
  secrets: async () => (await import('./secrets.ts')).source,
}
