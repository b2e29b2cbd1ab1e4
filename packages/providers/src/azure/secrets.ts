import { createHash } from 'node:crypto'
import { withoutEndSlashes } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import { labelledIo, readsOnlyLabel } from '@mayfly/core/labelled-io'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { oneValueFault, type SecretReference } from '@mayfly/core/secrets/reference'
import { mostEarlyConnections, type ReadPlan, type SecretAnswer, type SecretSource } from '@mayfly/core/secrets/source'
import { cloudOf } from './clouds.ts'
import { type AzureInputs, exchange } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { otherVault, refusedSecret } from './secret-refusal.ts'

/**
 * One version of a secret; without a version the current one. Names are in lower case: the vault does not tell case.
 */
export interface AzureRead {
  readonly vault: string
  readonly secret: string
  readonly version?: string
}

const apiVersion = '7.4'

/**
 * Azure Key Vault.
 *
 * @see https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
 */
export const source: SecretSource<typeof inputs, AzureRead> = {
  store: 'Azure Key Vault',
  planRead: reference,
  async open(inputs, reads, io, delivered) {
    for (const { vault } of reads.slice(0, mostEarlyConnections)) io.connectEarly(addressOf(vault, inputs))
    const scope = `https://${suffixOf(inputs)}/.default`
    const own = { ...inputs, scopes: [scope], az: false, deliver: [] }
    // A token is for one resource.
    const credential =
      delivered && inputs.scopes.includes(scope) ? await delivered : await exchange(own, labelledIo(io, readsOnlyLabel))
    const token = credential.parts[scope] as Secret
    return { logins: [credential], read: () => reads.map((read) => readOne(read, inputs, token, io)) }
  },
}

function reference(line: SecretReference, inputs: Partial<AzureInputs>): ReadPlan<AzureRead> {
  const { source, version } = line
  if (/^https?:/.test(source))
    return { fault: 'is a URL: write the names of the key vault and of the secret, such as my-vault/db' }
  const [, vault, secret] = /^([A-Za-z0-9-]{3,24})\/([0-9A-Za-z-]{1,127})$/.exec(source) ?? []
  if (vault === undefined || secret === undefined)
    return {
      fault:
        'names no secret such as my-vault/db: both names have only letters, digits and -, and that of a vault has 3 to 24 of them',
    }
  if (version !== undefined && !/^[0-9a-f]{32}$/i.test(version))
    return { fault: 'has a version that is not 32 hexadecimal digits' }
  const fault = oneValueFault(line)
  if (fault !== undefined) return { fault }
  if (inputs.cloud === 'custom' && inputs['key-vault-endpoint'] === undefined)
    return { fault: 'needs key-vault-endpoint with cloud: custom' }
  const read = { vault: vault.toLowerCase(), secret: secret.toLowerCase() }
  return { read: { ...read, ...(version !== undefined && { version: version.toLowerCase() }) } }
}

function suffixOf(inputs: AzureInputs): string {
  return cloudOf(inputs).keyVault ?? 'vault.azure.net'
}

function addressOf(vault: string, inputs: AzureInputs): string {
  return withoutEndSlashes(inputs['key-vault-endpoint'] ?? `https://${vault}.${suffixOf(inputs)}`)
}

function readOne(read: AzureRead, inputs: AzureInputs, token: Secret, io: ExchangeIo): Promise<SecretAnswer> {
  const { vault, secret, version } = read
  const path = [secret, ...(version === undefined ? [] : [version])].join('/')
  const url = `${addressOf(vault, inputs)}/secrets/${path}?api-version=${apiVersion}`
  // The id of the request, which the audit event of the vault has too.
  const request = requestId(io.job.label, vault, path)
  return io.http(
    'any',
    () => ({
      method: 'GET',
      url,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token.reveal()}`,
        'x-ms-client-request-id': request,
      },
    }),
    async (answer): Promise<SecretAnswer> => {
      const name = `${vault}/${secret}`
      if (answer.status !== 200) return refusedSecret(answer, name, version)
      const { value, id, attributes } = readJson(answer.body)
      if (typeof value !== 'string')
        throw new MayflyError('ERR_ANSWER_MALFORMED', 'Key Vault answered 200 without a value', {
          facts: { secret: name },
          kind: 'unreadable',
        })
      warnOfTimes(name, objectIn(attributes), io)
      const [, , host = '', , , found] = textOf(id)?.split('/') ?? []
      if (found === undefined || host.split('.')[0] !== vault) throw otherVault(name, host)
      return { found: { value }, read: { what: name, version: found, request } }
    },
  )
}

/** Key Vault gives a value also before it is valid and after it expired. */
function warnOfTimes(name: string, { exp, nbf }: Readonly<Record<string, unknown>>, io: ExchangeIo): void {
  const now = io.now() / 1000
  if (typeof exp === 'number' && exp <= now) io.warn(`The secret ${name} expired, by its own date in Key Vault.`)
  if (typeof nbf === 'number' && nbf > now)
    io.warn(`The secret ${name} is not valid yet, by its own date in Key Vault.`)
}

function requestId(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')
}
