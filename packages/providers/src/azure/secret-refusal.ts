import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson } from '@mayfly/core/json'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'

/** The answer for a secret that Key Vault did not give: missing, or the error that says why. */
export function refusedSecret({ status, body }: HttpAnswer, secret: string, version: string | undefined): SecretAnswer {
  const { code, message, innererror } = objectIn(readJson(body).error)
  // The outer code is the same for every kind of 403.
  const inner = foreignText(objectIn(innererror).code)
  const error = refusalOf(
    table,
    { status, isOwn: typeof code === 'string', code: inner ?? foreignText(code), said: foreignText(message) },
    { facts: { secret, version }, context: undefined },
  )
  if (status === 404 && code === 'SecretNotFound') return { missing: error }
  throw error
}

/** The error for a value of another vault: an address in the inputs is that of one vault only. */
export function otherVault(secret: string, host: string): MayflyError {
  return new MayflyError('ERR_SECRET_REFUSED', 'The answer is from another key vault', {
    facts: { secret, host: foreignText(host) },
    fix: 'key-vault-endpoint is the address of one key vault: read another key vault in a step of its own.',
  })
}

const table: RefusalTable = {
  system: 'Key Vault',
  inputs: 'the cloud and key-vault-endpoint inputs',
  message: 'Key Vault refused the read',
  refused: [
    {
      codes: ['SecretNotFound'],
      message: 'There is no such secret, or it has no such version, or it was deleted',
      fix: 'Check the key vault, the name, and the version after #@. A deleted secret can be recovered: az keyvault secret recover.',
    },
    {
      codes: ['ForbiddenByRbac'],
      fix: 'The identity needs the role Key Vault Secrets User on the secret or the key vault. A new role assignment may need some minutes.',
    },
    {
      codes: ['ForbiddenByPolicy'],
      fix: 'The identity needs the permission get for secrets in the access policy of the key vault.',
    },
    {
      codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
      message: 'The firewall of the key vault refused the address of this runner',
      fix: 'Runners of GitHub have no fixed addresses: use a runner in the network of the key vault, or allow its address. A change may need some minutes.',
    },
    {
      codes: ['SecretDisabled'],
      message: 'The secret is disabled',
      fix: 'Enable the secret, or read another version with #@.',
    },
    {
      said: /disabled secret/,
      message: 'The secret is disabled',
      fix: 'Enable the secret, or read another version with #@.',
    },
    {
      status: 401,
      fix: 'The key vault is in another tenant than the identity, or in another cloud: check tenant-id and cloud.',
    },
  ],
  fix: "See Key Vault's reason above.",
}
