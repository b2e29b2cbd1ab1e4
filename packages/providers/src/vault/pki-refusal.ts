import type { Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type SigningRequest, signingRefusal, signingTable } from './signing-refusal.ts'

/** The error for an answer of a PKI engine without a certificate. */
export function pkiRefusal(answer: HttpAnswer, request: SigningRequest, facts: Facts): MayflyError {
  return signingRefusal(table, answer, request, facts)
}

const table = signingTable('pki-role', [
  {
    said: /requires keys of type/,
    fix: (_, { role }) => `Mayfly makes a P-256 key: set key_type=ec or key_type=any on the role ${role}.`,
  },
  {
    said: /common_name field is required/,
    fix: (_, { role }) => `Give a DNS name or common-name, or set require_cn=false on the role ${role}.`,
  },
  {
    said: /^URI Subject/i,
    fix: (_, { role }) => `The allowed_uri_sans of the role ${role} must contain the URIs in names.`,
  },
  {
    said: /^(common|subject alternate) name/,
    fix: (_, { role }) =>
      `The allowed_domains of the role ${role} must contain this name, with allow_bare_domains or allow_subdomains.`,
  },
  {
    said: /TTL|notAfter/i,
    fix: 'The certificate would outlive its issuer: choose a shorter lifetime, or renew the issuer.',
  },
])
