import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { type FakeAuthority, makeAuthority } from '../certificate/authority.ts'
import { readSigningRequest, type SigningRequest } from '../certificate/signing-request.ts'

/** A role of a PKI mount. */
export interface FakePkiRole {
  /** Domains whose subdomains are allowed. */
  readonly allowedDomains: readonly string[]
  /** URIs, or their beginnings with a star. */
  readonly allowedUris?: readonly string[]
  readonly keyType?: 'ec' | 'rsa' | 'any'
  readonly maxTtlSeconds?: number
  readonly requireCn?: boolean
}

/** A PKI mount: its certificate authority and its roles. */
export interface FakePki {
  readonly authority: FakeAuthority
  readonly roles: Readonly<Record<string, FakePkiRole>>
}

/** Makes a PKI mount with a certificate authority of its own. */
export function makePki(roles: FakePki['roles']): FakePki {
  return { authority: makeAuthority(), roles }
}

type Fields = Readonly<Record<string, unknown>>

/** The answer of a mount: data, or a status with words. */
export type PkiAnswer = { readonly data: object } | { readonly status: number; readonly error: string }

/** The clock of the server, and the speed at which its credentials grow old. */
interface Clock {
  now(): number
  readonly pace: number
}

/** Signs as OpenBao's PKI engine does: the names in the signing request count. */
export function pkiSign({ authority, roles }: FakePki, name: string, fields: Fields, clock: Clock): PkiAnswer {
  const role = roles[name]
  if (!role) return refusal(`unknown role: ${name}`)
  const request = readSigningRequest(String(fields.csr))
  const fault = faultOf(role, request)
  if (fault !== undefined) return refusal(fault)
  const now = clock.now()
  const seconds = Math.min(Number(/^(\d+)s$/.exec(String(fields.ttl))?.[1] ?? 3600), role.maxTtlSeconds ?? 86_400)
  const until = now + (seconds * 1000) / clock.pace
  const { commonName, uris } = request
  const dns = [...new Set([...(commonName?.includes('.') ? [commonName] : []), ...request.dns])]
  const one = authority.issue({ publicKey: request.publicKey, commonName, dns, uris, from: now - 30_000, until })
  return {
    data: {
      certificate: one.pem.trim(),
      issuing_ca: authority.issuer.trim(),
      ca_chain: [authority.issuer.trim(), authority.root.trim()],
      serial_number: one.serial.replace(/(..)(?=.)/g, '$1:'),
      expiration: Math.floor(until / 1000),
    },
  }
}

function refusal(error: string): PkiAnswer {
  return { status: 400, error }
}

function faultOf(role: FakePkiRole, { commonName, dns, uris, publicKey }: SigningRequest): string | undefined {
  const { keyType = 'ec', requireCn = true, allowedDomains, allowedUris = [] } = role
  if (keyType !== 'any' && publicKey.asymmetricKeyType !== keyType) return `role requires keys of type ${keyType}`
  if (commonName === undefined && requireCn)
    return 'the common_name field is required, or must be provided in a CSR with "use_csr_common_name" set to true, unless "require_cn" is set to false'
  const isAllowed = (name: string) => allowedDomains.some((domain) => name.endsWith(`.${domain}`))
  if (commonName !== undefined && !isAllowed(commonName)) return `common name ${commonName} not allowed by this role`
  const other = dns.find((name) => !isAllowed(name))
  if (other !== undefined) return `subject alternate name ${other} not allowed by this role`
  const matches = (uri: string) =>
    allowedUris.some((one) => (one.endsWith('*') ? uri.startsWith(one.slice(0, -1)) : uri === one))
  if (uris.length > 0 && allowedUris.length === 0)
    return 'URI Subject Alternative Names are not allowed in this role, but were provided via CSR'
  if (!uris.every(matches))
    return 'URI Subject Alternative Names were provided via CSR which are not valid for this role'
  return undefined
}

/** Revokes a certificate for anyone who has its key. A second time gives the same answer. */
export function pkiRevoke({ authority }: FakePki, fields: Fields, now: number): PkiAnswer {
  const certificate = new X509Certificate(String(fields.certificate))
  const key = createPrivateKey(String(fields.private_key))
  if (!certificate.publicKey.equals(createPublicKey(key)))
    return {
      status: 500,
      error: "1 error occurred:\n\t* provided private key does not match certificate's public key\n\n",
    }
  const serial = certificate.serialNumber.toLowerCase()
  const found = authority.issued.find((one) => one.serial === serial)
  if (!found) return refusal(`certificate with serial ${serial} not found`)
  found.revokedAt ??= now
  return { data: { revocation_time: Math.floor(found.revokedAt / 1000), state: 'revoked' } }
}
