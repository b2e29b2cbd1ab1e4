import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../authority.ts'
import { checkInputs } from './check.ts'
import { inputs } from './inputs.ts'
import { needs } from './needs.ts'
import { principalOf } from './request.ts'

/** Keywhiz: secrets that are read with a client certificate for this job. It is never delivered, and revoked after the reads. */
export const keywhiz: Provider<typeof inputs> = {
  id: 'keywhiz',
  title: 'Keywhiz',
  inputs,
  outputs: {},
  checkInputs,
  // Keywhiz gets no ID token. The certificate authority does.
  audience: () => '',
  needs,
  principal: principalOf,
  authority: (inputs) => authorityIn(inputs['ca-certificate']),
  publicVariables: {},
  exchange: () => Promise.reject(new TypeError('Keywhiz issues no credential')),
  present: () => ({}),
  secrets: async () => (await import('./secrets.ts')).source,
}
