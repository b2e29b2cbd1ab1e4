import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { decodeJwt } from 'jose'
import { type FakeAnswer, type FakeServer, Refusal, startFakeServer } from '../double-server.ts'
import type { FakeAccessToken, FakeEntra } from './server.ts'

export interface FakeVaultSecretVersion {
  /** 32 hexadecimal digits. */
  readonly id: string
  readonly value: string
  readonly enabled?: false
  /** Epoch seconds; Key Vault reports both and enforces nothing. */
  readonly exp?: number
  readonly nbf?: number
}

/** A secret of a vault, the newest version last. A certificate is a secret of its name, with its content type. */
export interface FakeVaultSecret {
  readonly name: string
  readonly versions: readonly FakeVaultSecretVersion[]
  readonly contentType?: string
  readonly deleted?: true
  /** The public part of a certificate, base64 of its DER. */
  readonly cer?: string
  /** The client ids that may read it. */
  readonly readers?: readonly string[]
}

export interface FakeKeyVaultOptions {
  /** The vault accepts the tokens of this Entra and uses its clock. */
  readonly entra: FakeEntra
  readonly tenant: string
  readonly name: string
  /** The resource that a token must be for, such as `https://vault.azure.net`. */
  readonly resource: string
  readonly secrets: readonly FakeVaultSecret[]
  /** How the vault gives rights; a refusal differs. */
  readonly rights?: 'rbac' | 'policy'
  readonly tls?: { readonly key: string; readonly cert: string }
}

export interface FakeKeyVault extends FakeServer {
  readonly requests: { readonly path: string; readonly clientRequestId: string | undefined; readonly status: number }[]
  /** The firewall of the vault lets nobody in. */
  closed: boolean
  /** Refuses the next reads that are allowed, one by one, with 429. */
  throttled: number
}

/**
 * A strict Key Vault on loopback: the challenge, the audience and the tenant of tokens, rights by secret, versions that
 * are disabled or deleted, certificates, the firewall, and Azure's own errors.
 *
 * @see https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
 */
export async function startFakeKeyVault(options: FakeKeyVaultOptions): Promise<FakeKeyVault> {
  const { entra } = options
  const server = await startFakeServer(async (request) => {
    let answer: FakeAnswer
    try {
      answer = json(200, serve(options, vault, request))
    } catch (error) {
      const { status, body, headers } =
        error instanceof VaultRefusal ? error : new VaultRefusal(500, 'InternalError', String(error))
      answer = { ...json(status, body), headers: headers ?? {} }
    }
    const { pathname } = new URL(request.url ?? '/', vault.url)
    const clientRequestId = request.headers['x-ms-client-request-id']?.toString()
    vault.requests.push({ path: pathname, clientRequestId, status: answer.status })
    const ids = {
      'x-ms-request-id': randomUUID(),
      ...(clientRequestId && { 'x-ms-client-request-id': clientRequestId }),
    }
    return { ...answer, headers: { ...answer.headers, ...ids } }
  }, options.tls)
  const clock = { now: () => entra.now(), advance: (milliseconds: number) => entra.advance(milliseconds) }
  const vault: FakeKeyVault = Object.assign(server, clock, { requests: [], closed: false, throttled: 0 })
  return vault
}

class VaultRefusal extends Refusal {
  readonly headers: Readonly<Record<string, string>> | undefined

  constructor(status: number, code: string, message: string, inner?: string, headers?: Record<string, string>) {
    super(status, { error: { code, message, ...(inner && { innererror: { code: inner } }) } })
    this.headers = headers
  }
}

function json(status: number, body: object): FakeAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) }
}

function serve(options: FakeKeyVaultOptions, vault: FakeKeyVault, request: IncomingMessage): object {
  const { pathname, searchParams } = new URL(request.url ?? '/', vault.url)
  const token = bearer(options, request)
  const caller = `appid=${token.clientId};oid=${decodeJwt(token.value).oid};iss=https://sts.windows.net/${options.tenant}/`
  if (vault.closed)
    throw new VaultRefusal(
      403,
      'Forbidden',
      `Client address is not authorized and caller is not a trusted service.\r\nClient address: 127.0.0.1\r\nCaller: ${caller}\r\nVault: ${options.name};location=westeurope`,
      'ForbiddenByFirewall',
    )
  if (!/^(?:7\.\d|\d{4}-\d\d-\d\d)$/.test(searchParams.get('api-version') ?? ''))
    throw new VaultRefusal(400, 'BadParameter', 'api-version must be specified')
  const [, kind, name = '', version = ''] = /^\/(secrets|certificates)\/([^/]+)(?:\/([^/]*))?$/.exec(pathname) ?? []
  if (request.method !== 'GET' || !kind)
    throw new VaultRefusal(404, 'NotFound', 'The requested resource was not found.')
  if (!/^[0-9A-Za-z-]{1,127}$/.test(name))
    throw new VaultRefusal(400, 'BadParameter', `The request URI contains an invalid name: ${name}`)
  if (!/^(?:[0-9a-fA-F]{32})?$/.test(version))
    throw new VaultRefusal(400, 'BadParameter', 'The request URI contains an invalid version.')
  const secret = options.secrets.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (!secret?.readers?.includes(token.clientId)) throw forbidden(options, caller, kind, name)
  if (vault.throttled > 0) {
    vault.throttled--
    throw new VaultRefusal(
      429,
      'Throttled',
      'Request was not processed because too many requests were received. Reason: VaultRequestTypeLimitReached',
      undefined,
      { 'retry-after': '1' },
    )
  }
  return findSecret(options, secret, kind, name, version)
}

/** The token of a request. Without one, the answer names where to get it, as the clients of Azure expect. */
function bearer({ entra, tenant, resource }: FakeKeyVaultOptions, request: IncomingMessage): FakeAccessToken {
  const challenge = { 'www-authenticate': `Bearer authorization="${entra.url}/${tenant}", resource="${resource}"` }
  const unauthorized = (message: string) => new VaultRefusal(401, 'Unauthorized', message, undefined, challenge)
  const [, value] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
  if (value === undefined) throw unauthorized('AKV10000: Request is missing a Bearer or PoP token.')
  const token = entra.issued.find((one) => one.value === value)
  if (!token) throw unauthorized('AKV10046: Unable to resolve the key used for signature validation.')
  if (token.resource !== resource)
    throw unauthorized(`AKV10022: Invalid audience. Expected ${resource}, found: ${token.resource}.`)
  const { iss } = decodeJwt(value)
  const issuer = `https://sts.windows.net/${tenant}/`
  if (iss !== issuer) throw unauthorized(`AKV10032: Invalid issuer. Expected one of ${issuer}, found ${iss}.`)
  if (token.expiresAt <= entra.now())
    throw unauthorized("[TokenExpired] Error validating token: 'S2S12086: The 'expires' value is in the past.'")
  return token
}

function forbidden(
  { name: vault, rights = 'rbac', tenant }: FakeKeyVaultOptions,
  caller: string,
  kind: string,
  name: string,
): VaultRefusal {
  if (rights === 'policy')
    return new VaultRefusal(
      403,
      'Forbidden',
      `The user, group or application '${caller}' does not have ${kind} get permission on key vault '${vault};location=westeurope'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287`,
      'ForbiddenByPolicy',
    )
  const action =
    kind === 'secrets'
      ? 'Microsoft.KeyVault/vaults/secrets/getSecret/action'
      : 'Microsoft.KeyVault/vaults/certificates/read'
  const message = [
    'Caller is not authorized to perform action on resource.',
    'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
    `Caller: ${caller}`,
    `Action: '${action}'`,
    `Resource: '/subscriptions/${tenant}/resourcegroups/rg/providers/microsoft.keyvault/vaults/${vault}/${kind}/${name}'`,
    'Assignment: (not found)',
    'DenyAssignmentId: null',
    'DecisionReason: null ',
    `Vault: ${vault};location=westeurope`,
    '',
  ].join('\r\n')
  return new VaultRefusal(403, 'Forbidden', message, 'ForbiddenByRbac')
}

function findSecret(
  { name: vault, resource }: FakeKeyVaultOptions,
  secret: FakeVaultSecret,
  kind: string,
  name: string,
  asked: string,
): object {
  const { versions, contentType, cer, deleted } = secret
  const version = asked === '' ? versions.at(-1) : versions.find(({ id }) => id === asked.toLowerCase())
  const isCertificate = kind === 'certificates'
  if (!version || deleted || (isCertificate && cer === undefined))
    throw new VaultRefusal(
      404,
      isCertificate ? 'CertificateNotFound' : 'SecretNotFound',
      `A ${isCertificate ? 'certificate' : 'secret'} with (name/id) ${name}${asked && `/${asked}`} was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182`,
    )
  if (version.enabled === false && !isCertificate)
    throw new VaultRefusal(403, 'Forbidden', 'Operation get is not allowed on a disabled secret.', 'SecretDisabled')
  const place = (folder: string) => `${resource.replace('://', `://${vault}.`)}/${folder}/${secret.name}/${version.id}`
  const attributes = {
    enabled: version.enabled ?? true,
    ...(version.exp !== undefined && { exp: version.exp }),
    ...(version.nbf !== undefined && { nbf: version.nbf }),
    created: 1_700_000_000,
    updated: 1_700_000_000,
    recoveryLevel: 'Recoverable+Purgeable',
    recoverableDays: 90,
  }
  if (isCertificate)
    return { id: place('certificates'), kid: place('keys'), sid: place('secrets'), cer, attributes, tags: {} }
  return {
    value: version.value,
    ...(contentType !== undefined && { contentType }),
    id: place('secrets'),
    ...(cer !== undefined && { managed: true, kid: place('keys') }),
    attributes,
    tags: {},
  }
}
