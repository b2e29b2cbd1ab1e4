import { type ContainedSystem, noCommand, shell, valuesInForm } from '../call.ts'

const serialForm = /^[0-9A-Fa-f](?:[0-9A-Fa-f:]{0,126}[0-9A-Fa-f])?$/

export const certificate: ContainedSystem = {
  title: 'Certificates',
  uses: 'step (for step-ca) or vault (for a PKI engine). Write the name of the mount instead of pki',
  one(credentials) {
    const serials = valuesInForm(
      serialForm,
      credentials.map(({ trace }) => trace.serial),
    )
    if (serials.length === 0) return []
    return [
      {
        does: 'Revokes the certificates. Use the command of the authority that issued them.',
        commands: serials.flatMap((serial) => [
          shell('step', 'ca', 'revoke', '--reason', 'leaked from a job', '--reasonCode', '1', serial),
          shell('vault', 'write', 'pki/revoke', `serial_number=${serial}`),
        ]),
        rights: 'a token of a provisioner (step-ca), or update on <mount>/revoke (PKI engine)',
        undo: noCommand('Not possible. The next job gets a new certificate.'),
      },
    ]
  },
  all: () => [],
  fresh: () => [],
  impossible: [
    'A server that does not read the revocation list accepts a certificate until it expires.',
    'An SSH certificate cannot be revoked at its authority. Put its serial into the key revocation list (RevokedKeys) of each host.',
    'No command here stops new certificates. Remove the provisioner or the role that accepts the job.',
  ],
}
