import { kindByStatus } from '@mayfly/core/answer-status'
import { certificatesIn } from '@mayfly/core/certificates'
import { notRevokedError, requireAnswer } from '@mayfly/core/end-refusal'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer, HttpRequest } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Ending } from '@mayfly/core/lease'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { baseOf, type CertificateInputs } from './names.ts'

const headers = { 'content-type': 'application/json', accept: 'application/json' }

/**
 * The request for a certificate, with the ID token as the one-time token.
 *
 * @see https://smallstep.com/docs/step-ca/provisioners/#oauthoidc-single-sign-on
 */
export function signRequest(
  inputs: CertificateInputs,
  { path, fields }: { readonly path: string; readonly fields: object },
  { jwt }: SubjectToken,
): HttpRequest {
  const body = JSON.stringify({ ...fields, ott: jwt.reveal() })
  return { method: 'POST', url: `${baseOf(inputs)}/1.0/${path}`, headers, body }
}

/**
 * The certificates in the answer, the issued one first. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE,
 * ERR_ANSWER_MALFORMED.
 */
export async function judgeSigned(
  answer: HttpAnswer,
  facts: Facts,
  subject: SubjectToken | undefined,
  path: string,
): Promise<readonly string[]> {
  const { crt, certChain } = readJson(answer.body)
  if (answer.status === 201 && textOf(crt) !== undefined)
    return Array.isArray(certChain) ? certChain.map(String) : [String(crt)]
  throw (await import('./step-ca-refusal.ts')).refusal(answer, facts, subject, path)
}

/** The root certificates of step-ca (PEM). */
export function rootsOf(inputs: CertificateInputs, io: Io): Promise<string> {
  return io.http(
    'any',
    () => ({ method: 'GET', url: `${baseOf(inputs)}/1.0/roots`, headers }),
    ({ status, body }) => {
      const { crts } = readJson(body)
      const roots = Array.isArray(crts) ? crts.map(String).flatMap(certificatesIn) : []
      if (roots.length > 0) return roots.join('')
      const kind = kindByStatus(status)
      throw new MayflyError(
        kind === undefined ? 'ERR_ANSWER_MALFORMED' : 'ERR_EXCHANGE_UNAVAILABLE',
        'step-ca did not return its root certificates',
        {
          facts: { endpoint: new URL(inputs.url).host, status: String(status) },
          ...(kind !== undefined && { kind }),
        },
      )
    },
  )
}

/** The revocation list of step-ca (PEM). Only a server that is configured for it has one. */
export function revocationList(ending: Ending, io: Io): Promise<HttpAnswer> {
  return ask(ending, io, 'GET', 'crl?pem', undefined, (answer) => answer)
}

/**
 * Revokes the certificate. step-ca accepts this from the certificate itself, over a TLS connection that shows it.
 *
 * @see https://smallstep.com/docs/step-ca/revocation/
 */
export function revoke(ending: Ending, io: Io): Promise<'ended' | 'gone'> {
  const serial = BigInt(`0x${ending.handle?.serial || 0}`).toString()
  const body = JSON.stringify({ serial, reasonCode: cessationOfOperation, reason: 'the job has ended', passive: true })
  return ask(ending, io, 'POST', 'revoke', body, ({ status, body: text }, mayHaveActed) => {
    const { status: word, message } = readJson(text)
    if (status === 200 && word === 'ok') return 'ended'
    if (status === 400 && / is already revoked/.test(foreignText(message) ?? '')) return mayHaveActed ? 'ended' : 'gone'
    throw notRevokedError('step-ca did not revoke the certificate', status)
  })
}

/** RFC 5280, section 5.3.1. */
const cessationOfOperation = 5

function ask<T>(
  { handle: { url = '', chain = '' } = {}, key }: Ending,
  io: Io,
  method: 'GET' | 'POST',
  path: string,
  body: string | undefined,
  judge: (answer: HttpAnswer, mayHaveActed: boolean) => T,
): Promise<T> {
  const client = { chain, key: key as Secret }
  return io.http(
    'any',
    () => ({
      method,
      url: `${url}/1.0/${path}`,
      headers,
      client,
      largestBytes: 8 << 20,
      ...(body !== undefined && { body }),
    }),
    (answer, mayHaveActed) => judge(requireAnswer('step-ca', answer), mayHaveActed),
  )
}
