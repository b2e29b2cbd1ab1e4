import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../certificates.ts'
import { check } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { principalOf } from './names.ts'
import { needs } from './needs.ts'
import { present, publicVariables } from './present.ts'

/** A client certificate for one job. Its key is made in the job, and post revokes it at its certificate authority. */
export const certificate: Provider<typeof inputs> = {
  id: 'certificate',
  title: 'Certificate',
  inputs,
  outputs: {
    'private-key': 'With `deliver: output`: the private key (PEM).',
    certificate: 'With `deliver: output`: the certificate and the certificates that sign it (PEM).',
    'ca-certificate': 'With `deliver: output`: the certificate authority (PEM).',
  },
  check,
  audience: (inputs) => inputs.audience,
  needs,
  principal: principalOf,
  authority: (inputs) => authorityIn(inputs['ca-certificate']),
  publicVariables,
  exchange,
  present,
}
