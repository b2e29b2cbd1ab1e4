import { certificatesIn } from '@mayfly/core/certificates'
import { notRevokedError, requireAnswer } from '@mayfly/core/end-refusal'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { Ending } from '@mayfly/core/lease'
import type { Io, NestedCredential } from '@mayfly/core/provider'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { judgeLogin, type VaultToken } from './vault/answer.ts'
import { firstError, isDeadToken, kindOfEnd } from './vault/errors.ts'
import { baseOf, headersFor, loginRequest, type VaultInputs } from './vault/request.ts'
import { signPath, writeRequest } from './vault/write.ts'

/** A request for a certificate. Its names are also fields, for a role that ignores those in the signing request. */
interface PkiFields {
  readonly csr: string
  readonly commonName?: string | undefined
  readonly dns: readonly string[]
  readonly uris: readonly string[]
  readonly seconds: number
}

/**
 * The request to sign with a role of Vault's PKI engine. `role` is the engine's mount and the role's name.
 *
 * @see https://openbao.org/api-docs/secret/pki/#sign-certificate
 */
export function pkiRequest(vault: NestedCredential, role: string, fields: PkiFields): HttpRequest {
  const { csr, commonName, dns, uris, seconds } = fields
  return writeRequest(vault, signPath(role), {
    csr,
    ttl: `${seconds}s`,
    ...(commonName !== undefined && { common_name: commonName }),
    ...(dns.length > 0 && { alt_names: dns.join() }),
    ...(uris.length > 0 && { uri_sans: uris.join() }),
  })
}

/**
 * The certificates in the answer, the issued one first. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE,
 * ERR_ANSWER_MALFORMED.
 */
export async function judgePki(answer: HttpAnswer, role: string, facts: Facts): Promise<readonly string[]> {
  const { certificate, ca_chain: chain, issuing_ca: issuer } = objectIn(readJson(answer.body).data)
  const own = textOf(certificate)
  if (answer.status === 200 && own !== undefined) return [own, ...(Array.isArray(chain) ? chain : [issuer]).map(String)]
  const path = signPath(role)
  if (answer.status !== 200)
    throw (await import('./vault/pki-refusal.ts')).pkiRefusal(answer, { role, path }, { ...facts, path })
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a certificate', { facts: { path } })
}

/** The place where a certificate is revoked later, and the log-in for it. Nothing in it is secret. */
export function placeOf({ inputs }: NestedCredential, pkiRole: string): Record<string, string> {
  const { url, namespace, role, mount } = inputs as unknown as VaultInputs
  return {
    url: baseOf({ url }),
    mount,
    pki: pkiRole.slice(0, pkiRole.lastIndexOf('/')),
    ...(namespace !== undefined && { namespace }),
    ...(role !== undefined && { role }),
  }
}

/** The revocation list of the default issuer (PEM). Vault gives it to everybody. */
export function revocationList({ handle = {} }: Ending, io: Io): Promise<HttpAnswer> {
  const { url, pki, namespace } = handle
  return io.http(
    'any',
    () => ({
      method: 'GET',
      url: `${url}/v1/${pki}/crl/pem`,
      headers: headersFor(io, namespace),
      largestBytes: 8 << 20,
    }),
    requireVaultAnswer,
  )
}

/**
 * Revokes a certificate: logs in once more, because the token of the main step has ended, proves the possession of the
 * certificate's key, and revokes the new token.
 *
 * @see https://openbao.org/api-docs/secret/pki/#revoke-certificate-with-private-key
 */
export async function revoke(ending: Ending, io: Io): Promise<'ended'> {
  const { url, pki, namespace, chain = '' } = ending.handle ?? {}
  const { value, batch } = await login(ending, io)
  const [certificate] = certificatesIn(chain)
  const body = JSON.stringify({ certificate, private_key: ending.key?.reveal() })
  const headers = headersFor(io, namespace, value)
  const post = (path: string, fields = '') =>
    io.http('any', () => ({ method: 'POST', url: `${url}/v1/${path}`, headers, body: fields }), requireVaultAnswer)
  const [revocation] = await Promise.allSettled([post(`${pki}/revoke-with-key`, body)])
  if (!batch) judgeLogout(await post('auth/token/revoke-self'))
  if (revocation.status === 'rejected') throw revocation.reason
  judgeRevocation(revocation.value, `${pki}/revoke-with-key`)
  return 'ended'
}

async function login({ handle = {} }: Ending, io: Io): Promise<VaultToken> {
  const { url = '', mount = '', role, namespace } = handle
  const facts = { endpoint: new URL(url).host, mount, namespace }
  let subject: SubjectToken
  return io.http(
    'no-effect',
    async (attempt) => {
      subject = await io.subjectToken(attempt)
      return loginRequest(io, { url, mount, role, namespace }, subject.jwt)
    },
    (answer) => judgeLogin(answer, io, facts, subject),
  )
}

function requireVaultAnswer(answer: HttpAnswer): HttpAnswer {
  return requireAnswer('Vault', answer, kindOfEnd)
}

function judgeRevocation({ status, body }: HttpAnswer, path: string): void {
  if (status === 200 && objectIn(readJson(body).data).state === 'revoked') return
  const isForbidden = status === 403 && firstError(body) !== undefined
  const right = isForbidden ? `: the policies of the token must allow update on ${path}` : ''
  throw notRevokedError(`Vault did not revoke the certificate${right}`, status)
}

/** If an answer got lost, the second attempt is refused, because the token has ended. */
function judgeLogout(answer: HttpAnswer): void {
  if (answer.status < 300 || isDeadToken(answer)) return
  throw notRevokedError('Vault did not revoke the token that was made for the revocation', answer.status)
}
