import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson } from '@mayfly/core/json'
import type { Signer } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { baseOf, headersFor, type VaultInputs } from './request.ts'

/**
 * Signs with a key of the transit engine, which never leaves the server; `key` is its mount and its name.
 *
 * @see https://openbao.org/api-docs/secret/transit/#sign-data
 */
export const signer: Signer = {
  sign(message, key, { parts }, given, io) {
    const inputs = given as unknown as VaultInputs
    const name = key.lastIndexOf('/')
    const path = `${key.slice(0, name)}/sign${key.slice(name)}/sha2-256`
    const how = { signature_algorithm: 'pkcs1v15', marshaling_algorithm: 'jws' }
    const body = JSON.stringify({ input: Buffer.from(message).toString('base64'), ...how })
    const token = parts[' token'] as Secret
    const headers = { ...headersFor(inputs.namespace), 'x-vault-token': token.reveal() }
    return io.http(
      'any',
      () => ({ method: 'POST', url: `${baseOf(inputs)}/v1/${path}`, headers, body }),
      (answer) => judgeSignature(answer, path),
    )
  },
}

/** Judges the answer of a signing key: the signature, base64url. */
export async function judgeSignature(answer: HttpAnswer, path: string): Promise<string> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).signRefusal(answer, path)
  const [, signature] =
    /^vault:v\d+:([\w-]+)$/.exec(foreignText(objectIn(readJson(answer.body).data).signature) ?? '') ?? []
  if (signature !== undefined) return signature
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a signature', {
    facts: { path },
    retry: 'unreadable',
  })
}
