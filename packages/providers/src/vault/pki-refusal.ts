import type { Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import { oneLine, vault } from './refusal.ts'

/** The role and the path of a request that was refused. */
interface PkiRequest {
  readonly role: string
  readonly path: string
}

/** The error for an answer of a PKI engine without a certificate. */
export function pkiRefusal(answer: HttpAnswer, request: PkiRequest, facts: Facts): MayflyError {
  const { said, status } = oneLine(answer, true)
  const isOwn = status >= 400 && said !== undefined
  return refusalOf(table, { status, isOwn, code: undefined, said }, { facts, context: request })
}

const table: RefusalTable<PkiRequest> = {
  ...vault,
  message: 'Vault refused to sign the certificate',
  refused: [
    {
      status: 403,
      fix: (_, { path }) =>
        `The token's policies must allow update on exactly ${path}; see the role's token_policies. Without such a mount, Vault gives the same answer.`,
    },
    { status: 404, fix: 'There is no such mount: check pki-role and namespace.' },
    { said: /^unknown role/, fix: 'The mount has no such role: check pki-role.' },
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
  ],
  fix: "See Vault's reason above, and the settings of the role.",
}
