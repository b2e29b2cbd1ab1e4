import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeServer, soleAudience, startFakeServer } from '../double-server.ts'
import { decide, isPolicyDocument, type PolicyDocument } from './policy.ts'
import { type Signable, signature } from './signature.ts'

/** An IAM identity provider: an issuer that the account trusts, and its audiences. */
export interface FakeIssuer {
  readonly url: string
  readonly audiences: readonly string[]
  jwks(): JSONWebKeySet
}

export interface FakeRole {
  readonly arn: string
  readonly maxSessionDurationSeconds?: number
  readonly trust: PolicyDocument
  readonly permissions: PolicyDocument
}

/** A session that the double issued. */
export interface FakeSession {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly arn: string
  readonly role: FakeRole
  readonly expiresAt: number
  readonly chained: boolean
  readonly policies: readonly PolicyDocument[]
}

export interface FakeStsRequest {
  readonly action: string
  readonly params: Readonly<Record<string, string>>
  readonly signed: boolean
}

export interface FakeSts extends FakeServer {
  readonly requests: FakeStsRequest[]
  readonly issued: FakeSession[]
}

export interface FakeStsOptions {
  readonly issuers: readonly FakeIssuer[]
  readonly roles: readonly FakeRole[]
  readonly managedPolicies?: Readonly<Record<string, PolicyDocument>>
  /** The most characters of policies that fit when they are packed; AWS does not say how many those are. */
  readonly largestPacked?: number
}

/**
 * A strict STS on loopback. It verifies each JWT with its issuer's keys, evaluates trust and session policies, checks
 * signatures, and refuses expired values, with AWS's own codes and XML. It also has `GET /use/<action>/<resource>`, a
 * service that a session may or may not use.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html
 */
export async function startFakeSts(options: FakeStsOptions): Promise<FakeSts> {
  const server = await startFakeServer(async (request, body) => {
    const answer = await serve(options, sts, request, body).catch((error: unknown) =>
      error instanceof Refusal ? error : new Refusal(500, 'InternalFailure', String(error)),
    )
    const [status, xml] = answer instanceof Refusal ? [answer.status, answer.xml()] : [200, answer]
    return { status, type: 'text/xml', body: xml }
  })
  const sts: FakeSts = Object.assign(server, { url: `${server.url}/`, requests: [], issued: [] })
  return sts
}

class Refusal {
  readonly status: number
  readonly code: string
  readonly message: string

  constructor(status: number, code: string, message: string) {
    this.status = status
    this.code = code
    this.message = message
  }

  xml(): string {
    return `<ErrorResponse xmlns="${namespace}">\n  <Error>\n    <Type>Sender</Type>\n    <Code>${this.code}</Code>\n    <Message>${xmlText(this.message)}</Message>\n  </Error>\n  <RequestId>${randomUUID()}</RequestId>\n</ErrorResponse>\n`
  }
}

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

async function serve(options: FakeStsOptions, sts: FakeSts, request: IncomingMessage, body: string): Promise<string> {
  const url = new URL(request.url ?? '/', sts.url)
  if (request.method === 'GET' && url.pathname.startsWith('/use/')) return use(options, sts, request, url)
  if (request.method !== 'POST') throw new Refusal(404, 'UnknownOperationException', 'only POST')
  const params = Object.fromEntries(new URLSearchParams(body))
  const { Action: action = '' } = params
  sts.requests.push({ action, params, signed: request.headers.authorization !== undefined })
  switch (action) {
    case 'AssumeRoleWithWebIdentity':
      return assumeByToken(options, sts, params)
    case 'AssumeRole':
      return assumeBySession(options, sts, params, caller(sts, request, body, url))
    case 'GetCallerIdentity': {
      const { arn } = caller(sts, request, body, url)
      const fields = `<Arn>${arn}</Arn><UserId>AROA:x</UserId><Account>${arn.split(':')[4]}</Account>`
      return wrap(action, fields)
    }
    default:
      throw new Refusal(400, 'InvalidAction', `Could not find operation ${action} for version 2011-06-15`)
  }
}

async function assumeByToken(options: FakeStsOptions, sts: FakeSts, params: Record<string, string>): Promise<string> {
  const allowed = [...common, 'WebIdentityToken', 'ProviderId']
  const { RoleArn = '', WebIdentityToken: token = '', RoleSessionName: name = '' } = params
  const duration = validate(params, allowed)
  constrain('webIdentityToken', token, /^[\s\S]{4,20000}$/)
  const claims = await verify(options.issuers, token, sts.now())
  const role = options.roles.find(({ arn }) => arn === RoleArn)
  const host = new URL(claims.iss ?? '').href.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const context: Record<string, string | undefined> = { 'sts:RoleSessionName': name }
  for (const [claim, value] of Object.entries(claims))
    if (typeof value === 'string') context[`${host}:${claim}`] = value
  context[`${host}:aud`] = soleAudience(claims.aud)
  const principals = [`arn:aws:iam::${RoleArn.split(':')[4]}:oidc-provider/${host}`]
  if (!role || decide([role.trust], { principals, action: 'sts:AssumeRoleWithWebIdentity', context }) === 'denied') {
    throw new Refusal(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
  }
  const policies = sessionPolicies(options, params)
  const session = issue(sts, role, name, duration, policies, false)
  const extra = `<SubjectFromWebIdentityToken>${claims.sub}</SubjectFromWebIdentityToken><Audience>${claims.aud}</Audience><Provider>${principals[0]}</Provider>`
  return wrap('AssumeRoleWithWebIdentity', sessionXml(session, params) + extra)
}

async function verify(issuers: readonly FakeIssuer[], token: string, now: number): Promise<JWTPayload> {
  const invalid = (message: string) => new Refusal(400, 'InvalidIdentityToken', message)
  const part = token.split('.')[1] ?? ''
  let iss: string
  try {
    iss = JSON.parse(Buffer.from(part, 'base64url').toString()).iss
  } catch {
    throw invalid('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)')
  }
  const issuer = issuers.find(({ url }) => url === iss)
  if (!issuer) throw invalid(`No OpenIDConnect provider found in your account for ${iss}`)
  try {
    const checks = { algorithms: ['RS256', 'ES256'], currentDate: new Date(now), requiredClaims: ['aud', 'exp', 'sub'] }
    const { payload } = await jwtVerify(token, createLocalJWKSet(issuer.jwks()), checks)
    if (!issuer.audiences.includes(soleAudience(payload.aud) ?? '')) throw invalid('Incorrect token audience')
    return payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      const { exp } = error.payload
      const seconds = Math.floor(now / 1000)
      const message = `Token expired: current date/time ${seconds} must be before the expiration date/time ${exp}`
      throw new Refusal(400, 'ExpiredTokenException', message)
    }
    if (error instanceof Refusal) throw error
    throw invalid('The web identity token that was passed could not be validated by AWS')
  }
}

async function assumeBySession(
  options: FakeStsOptions,
  sts: FakeSts,
  params: Record<string, string>,
  from: FakeSession,
): Promise<string> {
  const duration = validate(params, [...common, 'ExternalId', 'SourceIdentity'], /^(Tags\.member\.\d+\.(Key|Value))$/)
  const { RoleArn = '', RoleSessionName: name = '', ExternalId, SourceIdentity } = params
  if (duration > 3600) {
    const message = 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.'
    throw new Refusal(400, 'ValidationError', message)
  }
  const tagged = Object.keys(params).some((key) => key.startsWith('Tags.'))
  const actions = [
    'sts:AssumeRole',
    ...(tagged ? ['sts:TagSession'] : []),
    ...(SourceIdentity ? ['sts:SetSourceIdentity'] : []),
  ]
  const role = options.roles.find(({ arn }) => arn === RoleArn)
  const context = { 'sts:ExternalId': ExternalId, 'sts:RoleSessionName': name, 'aws:PrincipalArn': from.role.arn }
  const principals = [from.arn, from.role.arn, `arn:aws:iam::${from.arn.split(':')[4]}:root`]
  for (const action of actions) {
    const trusted = role && decide([role.trust], { principals, action, context }) === 'allowed'
    if (!trusted || !may(sts, from, action, RoleArn)) {
      throw new Refusal(
        403,
        'AccessDenied',
        `User: ${from.arn} is not authorized to perform: ${action} on resource: ${RoleArn}`,
      )
    }
  }
  const session = issue(sts, role as FakeRole, name, duration, sessionPolicies(options, params), true)
  return wrap('AssumeRole', sessionXml(session, params))
}

/** Whether a session may do an action, by its role's permissions and its session policies, on the double's clock. */
function may(sts: FakeSts, session: FakeSession, action: string, resource: string): boolean {
  const request = { action, resource, context: { 'aws:CurrentTime': new Date(sts.now()).toISOString() } }
  const narrowed = session.policies.length === 0 || decide(session.policies, request) === 'allowed'
  return decide([session.role.permissions], request) === 'allowed' && narrowed
}

/** The session that signed a request of this server. Throws AWS's own refusal. */
function caller(sts: FakeSts, { method = '', headers: given }: IncomingMessage, body: string, url: URL): FakeSession {
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
  return signerOf(sts, { method, path: url.pathname, query: url.search.slice(1), headers, body })
}

/** The session that signed a request. Throws AWS's own refusal. */
export function signerOf(sts: FakeSts, request: Signable): FakeSession {
  const { authorization = '', 'x-amz-date': date = '', 'x-amz-security-token': token } = request.headers
  const [, id, scope = '', names = '', given] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(authorization) ??
    []
  const session = sts.issued.find(({ accessKeyId, sessionToken }) => accessKeyId === id && sessionToken === token)
  if (!id) throw new Refusal(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token')
  if (!session) throw new Refusal(403, 'InvalidClientTokenId', 'The security token included in the request is invalid')
  if (signature(request, names, date, scope, session.secretAccessKey) !== given) {
    const message = 'The request signature we calculated does not match the signature you provided.'
    throw new Refusal(403, 'SignatureDoesNotMatch', message)
  }
  if (sts.now() >= session.expiresAt)
    throw new Refusal(403, 'ExpiredToken', 'The security token included in the request is expired')
  return session
}

function use(_: FakeStsOptions, sts: FakeSts, request: IncomingMessage, url: URL): string {
  const session = caller(sts, request, '', url)
  const [, , action = '', ...rest] = url.pathname.split('/').map(decodeURIComponent)
  const resource = rest.join('/')
  if (may(sts, session, action, resource)) return wrap('Use', `<Arn>${session.arn}</Arn>`)
  throw new Refusal(
    403,
    'AccessDenied',
    `User: ${session.arn} is not authorized to perform: ${action} on resource: ${resource}`,
  )
}

const common = ['Action', 'Version', 'RoleArn', 'RoleSessionName', 'DurationSeconds', 'Policy']

/** Checks the parameters that every assume call has. Returns the duration in seconds. */
function validate(params: Record<string, string>, allowed: readonly string[], more = /^$/): number {
  const arns = /^PolicyArns\.member\.\d+\.arn$/
  const unknown = Object.keys(params).find((key) => !allowed.includes(key) && !arns.test(key) && !more.test(key))
  if (unknown) throw new Refusal(400, 'MalformedInput', `Unexpected parameter ${unknown}`)
  if (params.Version !== '2011-06-15') throw new Refusal(400, 'InvalidAction', 'wrong version')
  constrain('roleArn', params.RoleArn ?? '', /^.{20,2048}$/)
  constrain('roleSessionName', params.RoleSessionName ?? '', /^[\w+=,.@-]{2,64}$/)
  if (params.DurationSeconds === undefined) return 3600
  const duration = Number(params.DurationSeconds)
  if (!(duration >= 900 && duration <= 43_200)) constrain('durationSeconds', String(params.DurationSeconds), /^$/)
  return duration
}

function constrain(field: string, value: string, pattern: RegExp): void {
  if (pattern.test(value)) return
  const message = `1 validation error detected: Value '${value.slice(0, 20)}' at '${field}' failed to satisfy constraint`
  throw new Refusal(400, 'ValidationError', message)
}

function sessionPolicies(
  { managedPolicies = {}, largestPacked = 2048 }: FakeStsOptions,
  params: Record<string, string>,
): PolicyDocument[] {
  const { Policy } = params
  const arns = Object.keys(params)
    .filter((key) => key.startsWith('PolicyArns.'))
    .map((key) => params[key] ?? '')
  const size = (Policy ?? '').length + arns.join('').length
  if (arns.length > 10) constrain('policyArns', String(arns.length), /^$/)
  if (Policy !== undefined && !isPolicyDocument(Policy))
    throw new Refusal(400, 'MalformedPolicyDocument', 'The policy is not in the valid JSON format.')
  if (size > Math.min(largestPacked, 2048))
    throw new Refusal(
      400,
      'PackedPolicyTooLarge',
      `Packed policy consumes ${Math.round((100 * size) / largestPacked)}% of allotted space, please use smaller policy.`,
    )
  const managed = arns.map((arn) => {
    const document = managedPolicies[arn]
    if (!document) throw new Refusal(400, 'ValidationError', `Policy ${arn} does not exist or is not attachable.`)
    return document
  })
  return [...(Policy === undefined ? [] : [JSON.parse(Policy) as PolicyDocument]), ...managed]
}

function issue(
  sts: FakeSts,
  role: FakeRole,
  name: string,
  duration: number,
  policies: PolicyDocument[],
  chained: boolean,
): FakeSession {
  const { arn, maxSessionDurationSeconds = 3600 } = role
  if (duration > maxSessionDurationSeconds) {
    const message = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
    throw new Refusal(400, 'ValidationError', message)
  }
  const session: FakeSession = {
    accessKeyId: `ASIA${randomText(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
    secretAccessKey:
      `${randomBytes(14).toString('base64').replace(/=+$/, '')}/${randomBytes(14).toString('base64').replace(/=+$/, '')}+`.slice(
        0,
        40,
      ),
    sessionToken: `IQoJb3JpZ2luX2VjE${randomBytes(300).toString('base64')}/+==`,
    arn: `arn:${arn.split(':')[1]}:sts::${arn.split(':')[4]}:assumed-role/${arn.split('/').at(-1)}/${name}`,
    role,
    expiresAt: Math.floor(sts.now() / 1000 + duration / sts.pace) * 1000,
    chained,
    policies,
  }
  sts.issued.push(session)
  return session
}

function sessionXml(session: FakeSession, { Policy }: Record<string, string>): string {
  const { accessKeyId, secretAccessKey, sessionToken, arn, expiresAt } = session
  const expiration = new Date(expiresAt).toISOString().replace('.000', '')
  const packed = Policy === undefined ? '' : `<PackedPolicySize>${Math.ceil(Policy.length / 20.48)}</PackedPolicySize>`
  return `<Credentials><AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken><Expiration>${expiration}</Expiration></Credentials><AssumedRoleUser><AssumedRoleId>AROA3XFRBF535PLBIFPI4:${arn.split('/').at(-1)}</AssumedRoleId><Arn>${arn}</Arn></AssumedRoleUser>${packed}`
}

function wrap(action: string, fields: string): string {
  return `<${action}Response xmlns="${namespace}"><${action}Result>${fields}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`
}

function xmlText(text: string): string {
  return text.replace(/[<>&]/g, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[char] ?? char)
}

function randomText(length: number, alphabet: string): string {
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('')
}
