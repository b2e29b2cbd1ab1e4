import type { Signer } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { judgeSignature } from './answer.ts'
import { baseOf, headersFor, type VaultInputs } from './exchange.ts'
import { vault } from './index.ts'

/**
 * Signs with a key of the transit engine, which never leaves the server; `key` is its mount and its name.
 *
 * @see https://openbao.org/api-docs/secret/transit/#sign-data
 */
export const signer: Signer = {
  provider: vault as unknown as Signer['provider'],
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
