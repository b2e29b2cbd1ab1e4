import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson } from '@mayfly/core/json'
import type { NestedCredential } from '@mayfly/core/provider'
import { signPath, writeRequest } from './vault/write.ts'

/**
 * Signs by RSASSA-PKCS1-v1_5 with SHA-256, with a key of Vault's transit engine. The key never leaves the server. `key`
 * is the engine's mount and the key's name. Returns the signature as base64url.
 *
 * @see https://openbao.org/api-docs/secret/transit/#sign-data
 */
export function signWithTransit(vault: NestedCredential, key: string, message: string) {
  const path = `${signPath(key)}/sha2-256`
  const algorithm = { signature_algorithm: 'pkcs1v15', marshaling_algorithm: 'jws' }
  const fields = { input: Buffer.from(message).toString('base64'), ...algorithm }
  return vault.io.http(
    'any',
    () => writeRequest(vault, path, fields),
    (answer) => judgeSignature(answer, path),
  )
}

/**
 * Reads the answer to a signature request: the signature as base64url. Errors: those of `signRefusal`, and
 * ERR_ANSWER_MALFORMED.
 */
export async function judgeSignature(answer: HttpAnswer, path: string): Promise<string> {
  if (answer.status !== 200) throw await (await import('./vault/refusal.ts')).signRefusal(answer, path)
  const [, signature] =
    /^vault:v\d+:([\w-]+)$/.exec(foreignText(objectIn(readJson(answer.body).data).signature) ?? '') ?? []
  if (signature !== undefined) return signature
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a signature', {
    facts: { path },
    kind: 'unreadable',
  })
}
