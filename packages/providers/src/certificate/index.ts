import type { Provider } from '@mayfly/core/provider'
import { authorityIn } from '../authority.ts'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { principalOf } from './names.ts'
import { needs } from './needs.ts'
import { present, publicVariables } from './present.ts'

/**
 * A certificate for one job, for TLS or for SSH. Its key is made in the job. Post revokes a certificate for TLS at its
 * certificate authority.
 */
export const certificate: Provider<typeof inputs> = {
  id: 'certificate',
  title: 'Certificate',
  inputs,
  outputs: {
    'private-key': 'With `deliver: output`: the private key (PEM; with `type: ssh` in the format of OpenSSH).',
    certificate:
      'With `deliver: output`: the certificate and the certificates that sign it (PEM). With `type: ssh` the certificate alone, as one line.',
    'ca-certificate': 'With `deliver: output` and `type: tls`: the certificate authority (PEM).',
  },
  checkInputs,
  audience: (inputs) => inputs.audience,
  needs,
  principal: principalOf,
  authority: (inputs) => authorityIn(inputs['ca-certificate']),
  publicVariables,
  exchange,
  present,
}
