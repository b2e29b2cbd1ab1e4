import { type KeyObject, X509Certificate } from 'node:crypto'
import { certificatesIn } from '@mayfly/core/certificates'
import { isPlausibleExpiry } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { RequestedNames } from './signing-request.ts'

/** A longer lifetime is not believed. */
const longestLifetimeSeconds = 366 * 86_400

/** A certificate that the certificate authority issued. */
export interface IssuedCertificate {
  /** The certificate and the certificates that sign it, without the root (PEM). */
  readonly chain: string
  /** The roots in the answer, or the last certificate of the chain (PEM). */
  readonly authority: string
  /** Hexadecimal digits. */
  readonly serial: string
  /** Epoch milliseconds. */
  readonly expiresAt: number | undefined
  readonly commonName: string | undefined
  readonly names: readonly string[]
}

/** Reads the certificates of an answer, the issued one first. It must be for this key. Error: ERR_ANSWER_MALFORMED. */
export function issuedIn(
  texts: readonly string[],
  key: KeyObject,
  date: number | undefined,
  facts: Facts,
): IssuedCertificate {
  const all = texts.flatMap(certificatesIn)
  const read = all.flatMap((pem) => parseCertificate(pem) ?? [])
  const [own, ...others] = read
  if (!own || read.length < all.length || !own.checkPrivateKey(key))
    throw new MayflyError('ERR_ANSWER_MALFORMED', "The answer has no certificate for the job's key", {
      facts,
      fix: 'Check url: another server than the certificate authority may answer there.',
    })
  const roots = others.filter((one) => one.checkIssued(one))
  const chain = [own, ...others.filter((one) => !roots.includes(one))]
  const end = Date.parse(own.validTo)
  return {
    chain: pemOf(chain),
    authority: pemOf(roots.length > 0 ? roots : chain.slice(-1)),
    serial: own.serialNumber,
    expiresAt: isPlausibleExpiry(end, date, longestLifetimeSeconds) ? end : undefined,
    commonName: /^CN=(.*)$/m.exec(own.subject)?.[1],
    names: (own.subjectAltName ?? '').split(', ').map((name) => name.replace(/^(DNS|URI):/, '')),
  }
}

/** Refuses a certificate that lacks a requested name. Throws ERR_PRINCIPAL_MISMATCH. */
export function judgeNames(
  { names, commonName }: IssuedCertificate,
  wanted: RequestedNames & { readonly givenName: string | undefined },
  facts: Facts,
): void {
  const missing = [...wanted.dns, ...wanted.uris].filter((name) => !names.includes(name))
  if (wanted.givenName !== undefined && wanted.givenName !== commonName) missing.unshift(wanted.givenName)
  if (missing.length === 0) return
  throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'The certificate lacks names that were requested', {
    facts: { ...facts, missing: missing.join(', '), issued: [commonName, ...names].filter(Boolean).join(', ') },
    fix: 'step-ca takes names from a request only if the template of its provisioner does. Vault does it if use_csr_sans and use_csr_common_name of the role are true.',
  })
}

function parseCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

function pemOf(certificates: readonly X509Certificate[]): string {
  return certificates.map(String).join('')
}
