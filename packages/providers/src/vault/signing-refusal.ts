import type { Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalRule, type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import { oneLine, vault } from './refusal.ts'

/** The role and the path of a request that was refused. */
export interface SigningRequest {
  readonly role: string
  readonly path: string
}

/** How an engine refuses to sign: the rules of all engines, then its own. `input` has the role. */
export function signingTable(
  input: string,
  rules: readonly RefusalRule<SigningRequest>[],
): RefusalTable<SigningRequest> {
  return {
    ...vault,
    message: 'Vault refused to sign the certificate',
    refused: [
      {
        status: 403,
        fix: (_, { path }) =>
          `The token's policies must allow update on exactly ${path}; see the role's token_policies. Without such a mount, Vault gives the same answer.`,
      },
      { status: 404, fix: `There is no such mount: check ${input} and namespace.` },
      { said: /^unknown role/i, fix: `The mount has no such role: check ${input}.` },
      ...rules,
    ],
    fix: "See Vault's reason above, and the settings of the role.",
  }
}

/** The error for an answer of an engine without a certificate. */
export function signingRefusal(
  table: RefusalTable<SigningRequest>,
  answer: HttpAnswer,
  request: SigningRequest,
  facts: Facts,
): MayflyError {
  const { said, status } = oneLine(answer, true)
  const isOwn = status >= 400 && said !== undefined
  return refusalOf(table, { status, isOwn, code: undefined, said }, { facts, context: request })
}
