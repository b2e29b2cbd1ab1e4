import { createHash, createHmac } from 'node:crypto'

/** A request to be signed or checked. */
export interface Signable {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Keys of one session. */
export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

/**
 * The signature of a request by AWS Signature Version 4.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signature(
  request: Signable,
  signedHeaders: string,
  date: string,
  scope: string,
  secret: string,
): string {
  const names = signedHeaders.split(';')
  const canonical = [
    request.method,
    request.path,
    request.query,
    ...names.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders,
    sha256(request.body),
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secret}`)
  return hmac(key, text).toString('hex')
}

/** The headers of a signed request to a loopback double. */
export function signedHeaders(
  request: Signable,
  keys: Keys,
  region: string,
  service: string,
  now: number,
): Record<string, string> {
  const date = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`
  const headers = { ...request.headers, 'x-amz-date': date, 'x-amz-security-token': keys.sessionToken }
  const names = Object.keys(headers).sort().join(';')
  const signed = signature({ ...request, headers }, names, date, scope, keys.secretAccessKey)
  const authorization = `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signed}`
  return { ...headers, authorization }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
