import { notRevokedError, requireAnswer } from '@mayfly/core/end-refusal'
import type { ClientCertificate, HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { Ending } from '@mayfly/core/lease'
import type { Acceptance, Ender, Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { fillAllPlaceholders, fillPlaceholders, formBody, jsonBody, type Values } from './placeholders.ts'

/**
 * Revokes a token by RFC 7009 or by the server's own request. Before and after, it asks whether the server accepts the
 * token. Each request gets a fresh ID token if the client needs one.
 */
export const ender: Ender = {
  needsSubjectToken: true,
  async control(ending, io) {
    const { acceptance, isExact } = await look(ending, io)
    return acceptance === 'refused' && !isExact ? 'unclear' : acceptance
  },
  probe: async (ending, io) => (await look(ending, io)).acceptance,
  async revoke(ending, io, control) {
    const { revoke = '' } = ending.handle ?? {}
    const [answer, mayHaveActed] = await ask(revoke, ending, io)
    const { status, body } = answer
    const isRefusedBearer = status === 401 && !revoke.startsWith('RFC7009 ') && (mayHaveActed || control === 'refused')
    if (saysInvalidToken(answer) || isRefusedBearer) return mayHaveActed ? 'ended' : 'gone'
    // Some servers answer 200 with an error.
    if (status < 300 && readJson(body).error === undefined)
      return control === 'refused' && !mayHaveActed ? 'gone' : 'ended'
    throw notRevokedError(`The server did not revoke the token${await reasonOf(body)}`, status)
  },
}

/**
 * Whether the server says, in the word of the standard, that the token itself is the reason of a refusal.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3.1
 */
function saysInvalidToken({ headers, body }: HttpAnswer): boolean {
  return readJson(body).error === 'invalid_token' || `${headers['www-authenticate']}`.includes('error="invalid_token"')
}

/** Whether the server accepts the token. A refusal is exact if the server says that the token itself is the reason. */
interface Look {
  readonly acceptance: Acceptance
  readonly isExact?: boolean
}

async function look(ending: Ending, io: Io): Promise<Look> {
  const { probe } = ending.handle ?? {}
  if (probe === undefined) return { acceptance: 'unclear' }
  const [answer] = await ask(probe, ending, io)
  const { status, body } = answer
  const isGood = status >= 200 && status < 300
  if (isIntrospection(probe)) {
    // A server may also say "not active" of each token that is not for this client.
    const { active } = readJson(body)
    return { acceptance: isGood && typeof active === 'boolean' ? (active ? 'accepted' : 'refused') : 'unclear' }
  }
  if (isGood) return { acceptance: 'accepted' }
  return status === 401 ? { acceptance: 'refused', isExact: saysInvalidToken(answer) } : { acceptance: 'unclear' }
}

function isIntrospection(probe = ''): boolean {
  return probe.startsWith('RFC7662 ')
}

/** The answer to a request of `revoke` or `probe`, and whether an earlier attempt may have had its effect. */
function ask(how: string, { handle = {}, key }: Ending, io: Io): Promise<[HttpAnswer, mayHaveActed: boolean]> {
  const { token, client } = keysIn(key, handle.chain, io)
  const values: Values = { idToken: async () => (await io.subjectToken()).jwt, token }
  return io.http(
    'any',
    async () => ({ ...(await requestOf(how, handle, values)), client }),
    (answer, mayHaveActed): [HttpAnswer, boolean] => [requireAnswer('The server', answer), mayHaveActed],
  )
}

async function requestOf(how: string, handle: Readonly<Record<string, string>>, values: Values): Promise<HttpRequest> {
  const [kind, address = '', ...words] = how.split(' ')
  const url = await fillPlaceholders(address, values)
  if (kind === 'RFC7009' || kind === 'RFC7662') {
    const fields: Record<string, string> = JSON.parse(handle.fields ?? '{}')
    const all = { token: '{token}', token_type_hint: 'access_token', ...fields }
    const { body, headers } = formBody(await fillAllPlaceholders(Object.entries(all), values))
    return { method: 'POST', url, headers: { accept: 'application/json', ...headers }, ...(body && { body }) }
  }
  const pairs = words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const)
  const { body, headers } = pairs.length > 0 ? jsonBody(await fillAllPlaceholders(pairs, values)) : {}
  const authorization = await fillPlaceholders(handle.authorization ?? '', values)
  const method = kind === 'GET' || kind === 'DELETE' ? kind : 'POST'
  return {
    method,
    url,
    headers: { accept: 'application/json', ...headers, authorization },
    ...(body !== undefined && { body }),
  }
}

/** The token, and the certificate of the job. The record keeps both secrets in one text. */
function keysIn(
  key: Secret | undefined,
  chain: string | undefined,
  io: Io,
): { readonly token: Secret; readonly client: ClientCertificate | undefined } {
  const [token = '', ...pem] = key?.reveal().split('\n') ?? []
  const client = chain === undefined ? undefined : { chain, key: io.receive(pem.join('\n')) }
  return { token: io.receive(token), client }
}

/** The reason of a refused request. */
async function reasonOf(body: string): Promise<string> {
  const { isUsedTwice, readRefusal } = await import('./error-text.ts')
  const refusal = readRefusal(body)
  if (isUsedTwice(refusal)) return ': it accepts each ID token only once, and this job has no other one'
  return refusal.code === undefined ? '' : `: ${refusal.code}`
}
