import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { NestedCredential } from '@mayfly/core/provider'
import { signPath, writeRequest } from './vault/write.ts'

/** The SSH user certificate that is requested. */
interface SshFields {
  /** As one line, as in a `.pub` file. */
  readonly publicKey: string
  readonly principals: readonly string[]
  readonly seconds: number
}

/**
 * The request to sign with a role of Vault's SSH engine. `role` is the engine's mount and the role's name.
 *
 * @see https://openbao.org/api-docs/secret/ssh/#sign-ssh-key
 */
export function sshRequest(vault: NestedCredential, role: string, fields: SshFields): HttpRequest {
  const { publicKey, principals, seconds } = fields
  return writeRequest(vault, signPath(role), {
    public_key: publicKey,
    cert_type: 'user',
    valid_principals: principals.join(),
    ttl: `${seconds}s`,
  })
}

/** The certificate in the answer. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED. */
export async function judgeSsh(answer: HttpAnswer, role: string, facts: Facts): Promise<readonly string[]> {
  const path = signPath(role)
  if (answer.status !== 200)
    throw (await import('./vault/ssh-refusal.ts')).sshRefusal(answer, { role, path }, { ...facts, path })
  const certificate = textOf(objectIn(readJson(answer.body).data).signed_key)
  if (certificate !== undefined) return [certificate]
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a certificate', { facts: { path } })
}
