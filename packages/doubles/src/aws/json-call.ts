import type { IncomingMessage } from 'node:http'
import type { FakeSession, FakeSts } from './server.ts'
import { signature } from './signature.ts'

/** An error as AWS's services that speak JSON write it. */
export class JsonRefusal {
  readonly code: string
  readonly message: string | undefined
  readonly status: number
  /** Some services write the field in upper case, some in lower case. */
  readonly field: 'Message' | 'message'

  constructor(code: string, message?: string, status = 400, field: 'Message' | 'message' = 'Message') {
    this.code = code
    this.message = message
    this.status = status
    this.field = field
  }
}

/** A service in one region, which knows the sessions of one STS. */
export interface JsonService {
  readonly sts: Pick<FakeSts, 'issued' | 'now'>
  readonly service: string
  readonly region: string
}

const leewayMinutes = 5

/**
 * The session that signed a call for this service in this region. Throws the errors that all of AWS's services have.
 */
export function callerOf(request: IncomingMessage, body: string, { sts, service, region }: JsonService): FakeSession {
  const { authorization, 'x-amz-date': date = '', 'x-amz-security-token': token } = request.headers
  if (authorization === undefined)
    throw refusal('MissingAuthenticationTokenException', 'Request is missing Authentication Token')
  const [, id, scope = '', names = '', given] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? []
  if (!id) throw refusal('IncompleteSignatureException', 'Authorization header requires its four parts.')
  const session = sts.issued.find(({ accessKeyId, sessionToken }) => accessKeyId === id && sessionToken === token)
  if (!session) throw refusal('UnrecognizedClientException', 'The security token included in the request is invalid.')
  judgeScope(scope, String(date), region, service)
  const unsigned = ['host', 'x-amz-date', 'x-amz-security-token'].find((name) => !names.split(';').includes(name))
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  const signable = { method: request.method ?? '', path: pathname, query: search.slice(1), headers, body }
  if (unsigned || signature(signable, names, String(date), scope, session.secretAccessKey) !== given)
    throw wrongSignature(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    )
  judgeTime(String(date), sts.now())
  if (sts.now() >= session.expiresAt)
    throw refusal('ExpiredTokenException', 'The security token included in the request is expired')
  return session
}

function judgeScope(scope: string, date: string, region: string, service: string): void {
  const [day, itsRegion, itsService, end] = scope.split('/')
  if (itsRegion !== region) throw wrongSignature('Credential should be scoped to a valid region. ')
  if (itsService !== service) throw wrongSignature(`Credential should be scoped to correct service: '${service}'. `)
  if (end !== 'aws4_request' || day !== date.slice(0, 8))
    throw wrongSignature('Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP')
}

function judgeTime(date: string, now: number): void {
  const written = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const time = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  const leeway = leewayMinutes * 60_000
  if (!(time >= now - leeway))
    throw wrongSignature(
      `Signature expired: ${date} is now earlier than ${written(now - leeway)} (${written(now)} - ${leewayMinutes} min.)`,
    )
  if (time > now + leeway)
    throw wrongSignature(
      `Signature not yet current: ${date} is still later than ${written(now + leeway)} (${written(now)} + ${leewayMinutes} min.)`,
    )
}

function refusal(code: string, message: string): JsonRefusal {
  return new JsonRefusal(code, message, 400, 'message')
}

function wrongSignature(message: string): JsonRefusal {
  return refusal('InvalidSignatureException', message)
}
