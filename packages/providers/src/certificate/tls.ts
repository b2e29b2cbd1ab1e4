import { generateKeyPairSync } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import { foreignText } from '@mayfly/core/foreign-text'
import type { ExchangeIo } from '@mayfly/core/provider'
import { issuedIn, judgeNames } from './issued.ts'
import { type CertificateInputs, namesOf, principalOf } from './names.ts'
import { authority, certificate, key as keyPart } from './present.ts'
import { requestCertificate } from './request.ts'
import { signingRequest } from './signing-request.ts'
import { rootsOf } from './step-ca.ts'

/** Gets a certificate for TLS. Only a signing request for its key leaves the job. */
export async function getTlsCertificate(inputs: CertificateInputs, io: ExchangeIo): Promise<Credential> {
  const names = namesOf(inputs)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = io.receive(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const csr = signingRequest(privateKey, publicKey, names)
  const { ca, audience, lifetime, 'pki-role': role = '' } = inputs
  const facts = {
    principal: principalOf(inputs),
    endpoint: new URL(inputs.url).host,
    names: inputs.names.join(', ') || undefined,
    'common name': names.commonName,
  }
  const issued = await requestCertificate(
    {
      what: `certificate of ${facts.principal}`,
      facts,
      stepCa: { path: 'sign', fields: { csr, notAfter: `${lifetime}s` } },
      async vault() {
        const { judgePki, pkiRequest, placeOf } = await import('../pki.ts')
        return (vault) => ({
          build: () => pkiRequest(vault, role, { csr, ...names, seconds: lifetime }),
          certificates: (answer) => judgePki(answer, role, facts),
          handle: { ca: 'vault', ...placeOf(vault, role) },
        })
      },
      read: (certificates, date) => issuedIn(certificates, privateKey, date, facts),
      ending: ({ chain, serial, expiresAt }, handle) => ({
        ender: 'certificate',
        ...(expiresAt !== undefined && { expiresAt }),
        facts: { serial },
        handle: { ...handle, chain, serial },
        key: pem,
        // Only Vault needs a login for the revocation.
        ...(ca === 'vault' && { audience }),
      }),
      serial: ({ serial }) => serial,
    },
    inputs,
    io,
  )
  judgeNames(issued, { ...names, givenName: inputs['common-name'] }, facts)
  const [first] = names.uris
  const name = first ?? names.commonName ?? foreignText(issued.names[0]) ?? foreignText(issued.commonName)
  return {
    principal: `${name ?? 'this job'} at ${facts.endpoint}`,
    expiresAt: issued.expiresAt,
    parts: {
      [keyPart.name]: pem,
      [certificate.name]: issued.chain,
      [authority.name]: ca === 'vault' ? issued.authority : await rootsOf(inputs, io),
    },
  }
}
