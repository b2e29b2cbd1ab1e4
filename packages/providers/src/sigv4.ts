import { createHash, createHmac } from 'node:crypto'
import type { Secret } from '@mayfly/core/secret'
import type { Parts } from '@mayfly/core/template'

/** The keys of a session. */
export interface SigningKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

/** The service and the region that a signature is valid for, and its time (epoch milliseconds). */
export interface SigningScope {
  readonly region: string
  readonly service: string
  readonly now: number
}

/** The keys of a session, as a signature needs them. */
export function signingKeys(parts: Parts): SigningKeys {
  const { accessKeyId, secretAccessKey, sessionToken } = parts as Record<keyof SigningKeys, Secret>
  return {
    accessKeyId: accessKeyId.reveal(),
    secretAccessKey: secretAccessKey.reveal(),
    sessionToken: sessionToken.reveal(),
  }
}

/**
 * The headers of a POST with its signature by AWS Signature Version 4. All headers are signed; their names are in lower
 * case.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  keys: SigningKeys,
  scope: SigningScope,
): Record<string, string> {
  const { host, pathname } = new URL(url)
  const { date, credential } = namesOf(keys, scope)
  const all = { ...headers, host, 'x-amz-date': date, 'x-amz-security-token': keys.sessionToken }
  const names = Object.keys(all).sort().join(';')
  const signature = sign(['POST', pathname, '', ...linesOf(all), '', names, sha256(body)], keys, scope)
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`
  return { ...all, authorization }
}

/**
 * The URL of a GET with its signature in the query, valid for some seconds. Only the host is signed with it, exactly as
 * it is given: a port stays, also the usual one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 */
export function presignedUrl(
  host: string,
  query: Readonly<Record<string, string>>,
  seconds: number,
  keys: SigningKeys,
  scope: SigningScope,
): string {
  const { date, credential } = namesOf(keys, scope)
  const all = {
    ...query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': credential,
    'X-Amz-Date': date,
    'X-Amz-Expires': String(seconds),
    'X-Amz-Security-Token': keys.sessionToken,
    'X-Amz-SignedHeaders': 'host',
  }
  const signature = sign(['GET', '/', queryOf(all), ...linesOf({ host }), '', 'host', sha256('')], keys, scope)
  return `https://${host}/?${queryOf({ ...all, 'X-Amz-Signature': signature })}`
}

function namesOf({ accessKeyId }: SigningKeys, scope: SigningScope): { date: string; credential: string } {
  return { date: timeOf(scope), credential: [accessKeyId, ...partsOf(scope)].join('/') }
}

function sign(canonical: readonly string[], { secretAccessKey }: SigningKeys, scope: SigningScope): string {
  const text = ['AWS4-HMAC-SHA256', timeOf(scope), partsOf(scope).join('/'), sha256(canonical.join('\n'))].join('\n')
  const key = partsOf(scope).reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secretAccessKey}`)
  return hmac(key, text).toString('hex')
}

function partsOf({ region, service, now }: SigningScope): string[] {
  return [timeOf({ now }).slice(0, 8), region, service, 'aws4_request']
}

function timeOf({ now }: Pick<SigningScope, 'now'>): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function linesOf(headers: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(headers).sort()
  return names.map((name) => `${name}:${headers[name]?.trim().replace(/\s+/g, ' ')}`)
}

function queryOf(query: Readonly<Record<string, string>>): string {
  const names = Object.keys(query).sort()
  return names.map((name) => `${encode(name)}=${encode(query[name] ?? '')}`).join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
