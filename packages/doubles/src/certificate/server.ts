import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type FakeAnswer, type FakeServer, soleAudience, startFakeServer } from '../double-server.ts'
import { type FakeAuthority, makeAuthority } from './authority.ts'
import { readSigningRequest, type SigningRequest } from './signing-request.ts'
import { type FakeSshAuthority, makeSshAuthority, readSshPublicKey } from './ssh-authority.ts'

/** The names that a template gives to a certificate, or the text with which it fails. */
export type FakeTemplate = (
  claims: JWTPayload,
  request: SigningRequest,
) => Pick<SigningRequest, 'commonName' | 'dns' | 'uris'> | { readonly fail: string }

/** An SSH template: the principals of a certificate, or the text with which it fails. */
export type FakeSshTemplate = (
  claims: JWTPayload,
  principals: readonly string[],
) => { readonly principals: readonly string[] } | { readonly fail: string }

export interface FakeStepCaOptions {
  readonly issuer: { readonly url: string; jwks(): JSONWebKeySet }
  /** The client ID of the provisioner. */
  readonly audience: string
  /** Default: the names of the ID token, as step-ca gives them without a template. */
  readonly template?: FakeTemplate
  /** The template for SSH. Default: the names of the ID token, of which a CI job has none. False: no SSH. */
  readonly sshTemplate?: FakeSshTemplate | false
  /**
   * Whether it accepts each ID token once, as step-ca does. Two tokens without `jti` that the issuer of the tests makes in
   * one second are equal. Default: true.
   */
  readonly once?: boolean
  /** Whether it has a revocation list. Default: true. */
  readonly revocationList?: boolean
}

export interface FakeStepCa extends FakeServer {
  readonly authority: FakeAuthority
  readonly ssh: FakeSshAuthority
  readonly requests: { readonly method: string; readonly path: string }[]
}

/**
 * A strict step-ca on loopback, with one OIDC provisioner. It verifies the ID token and the signature of the request,
 * accepts each ID token once, and revokes a certificate for its owner. Its words are those of step-ca 0.30.2.
 */
export async function startFakeStepCa(options: FakeStepCaOptions): Promise<FakeStepCa> {
  const authority = makeAuthority()
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const life = { from: Date.now() - 86_400_000, until: Date.now() + 30 * 86_400_000 }
  const own = authority.issue({ publicKey, commonName: 'Fake step-ca', addresses: ['127.0.0.1'], ...life })
  authority.issued.length = 0
  const used = new Set<string>()
  const server = await startFakeServer(
    (request, body) =>
      serve({ options, stepCa, used }, request, body).catch((error: unknown) => {
        if (error instanceof Refused) return error.answer
        throw error
      }),
    {
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      cert: own.pem + authority.issuer,
      ca: authority.root,
    },
  )
  const stepCa: FakeStepCa = Object.assign(server, { authority, ssh: makeSshAuthority(), requests: [] })
  return stepCa
}

interface World {
  readonly options: FakeStepCaOptions
  readonly stepCa: FakeStepCa
  readonly used: Set<string>
}

function json(status: number, body: object): FakeAnswer {
  return { status, type: 'application/json', body: JSON.stringify(body) }
}

/** An answer that refuses a request. */
class Refused {
  readonly answer: FakeAnswer

  constructor(status: number, message: string) {
    this.answer = json(status, { status, message })
  }
}

const seeLogs = 'Please see the certificate authority logs for more info.'
const unauthorized = () => new Refused(401, `The request lacked necessary authorization to be completed. ${seeLogs}`)
const badRequest = (reason: string) => new Refused(400, `The request could not be completed: ${reason}.`)
const forbidden = (reason: string) =>
  new Refused(403, `The request was forbidden by the certificate authority: ${reason}.`)

async function serve(world: World, request: IncomingMessage, body: string): Promise<FakeAnswer> {
  const { options, stepCa } = world
  const { pathname, searchParams } = new URL(request.url ?? '/', stepCa.url)
  const method = request.method ?? ''
  stepCa.requests.push({ method, path: pathname })
  switch (`${method} ${pathname}`) {
    case 'POST /1.0/sign':
      return issue(world, fieldsIn(body))
    case 'POST /1.0/ssh/sign':
      return issueSsh(world, fieldsIn(body))
    case 'POST /1.0/revoke':
      return revoke(world, request, fieldsIn(body))
    case 'GET /1.0/roots':
      return json(201, { crts: [stepCa.authority.root] })
    case 'GET /1.0/crl':
      if (options.revocationList === false) throw new Refused(404, 'no CRL available')
      if (!searchParams.has('pem')) throw new Error('the double has only the PEM form of the list')
      return { status: 200, type: 'application/x-pem-file', body: stepCa.authority.revocationList(stepCa.now()) }
    default:
      return { status: 404, type: 'text/plain; charset=utf-8', body: '404 page not found\n' }
  }
}

function fieldsIn(body: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body)
  } catch {
    throw new Refused(400, `The request could not be completed; malformed or missing data. ${seeLogs}`)
  }
}

async function issue(world: World, { csr, ott, notAfter }: Readonly<Record<string, unknown>>): Promise<FakeAnswer> {
  const { options, stepCa } = world
  const request = requestIn(String(csr))
  if (ott === undefined) throw badRequest('missing ott')
  const claims = await verify(world, String(ott))
  const minutes = secondsIn(notAfter) / 60
  if (minutes < 5)
    throw forbidden(
      `requested duration of ${minutes}m0s is less than the authorized minimum certificate duration of 5m1s`,
    )
  if (minutes > 1440)
    throw forbidden(
      `requested duration of ${minutes}m0s is more than the authorized maximum certificate duration of 24h1m0s`,
    )
  const { template = tokenTemplate } = options
  const names = template(claims, request)
  if ('fail' in names) throw badRequest(names.fail)
  const now = stepCa.now()
  const { pem } = stepCa.authority.issue({
    ...names,
    publicKey: request.publicKey,
    from: now - 60_000,
    until: now + (minutes * 60_000) / stepCa.pace,
  })
  const { issuer } = stepCa.authority
  return json(201, { crt: pem, ca: issuer, certChain: [pem, issuer], tlsOptions: { minVersion: 1.2, maxVersion: 1.3 } })
}

async function issueSsh(world: World, fields: Readonly<Record<string, unknown>>): Promise<FakeAnswer> {
  const { options, stepCa } = world
  const publicKey = sshKeyIn(String(fields.publicKey))
  if (fields.ott === undefined) throw badRequest('missing ott')
  const claims = await verify(world, String(fields.ott))
  const { sshTemplate = () => ({ principals: [] }) } = options
  if (sshTemplate === false) throw unauthorized()
  if (fields.certType !== 'user')
    throw forbidden(`ssh certificate type does not match - got ${fields.certType}, want user`)
  // step-ca lets a certificate begin one minute earlier, and counts that minute too.
  const minutes = secondsIn(fields.validBefore) / 60 + 1
  if (minutes < 5)
    throw forbidden(
      `requested duration of ${minutes}m0s is less than minimum accepted duration for selected provisioner of 5m0s`,
    )
  if (minutes > 1441)
    throw forbidden(
      `requested duration of ${minutes}m0s is greater than maximum accepted duration for selected provisioner of 24h1m0s`,
    )
  const names = sshTemplate(claims, Array.isArray(fields.principals) ? fields.principals.map(String) : [])
  if ('fail' in names) throw badRequest(names.fail)
  const now = stepCa.now()
  const until = now + ((minutes - 1) * 60_000) / stepCa.pace
  const { line } = stepCa.ssh.issue({ ...names, publicKey, keyId: claims.sub ?? '', from: now - 60_000, until })
  return json(201, { crt: line.split(' ')[1] })
}

function sshKeyIn(base64: string): KeyObject {
  try {
    return readSshPublicKey(Buffer.from(base64, 'base64'))
  } catch {
    throw badRequest('error parsing publicKey')
  }
}

/** The names of a certificate without a template: those in the request are ignored. */
const tokenTemplate: FakeTemplate = ({ iss, sub = '' }) => ({ commonName: sub, dns: [], uris: [`${iss}#${sub}`] })

function requestIn(pem: string): SigningRequest {
  try {
    return readSigningRequest(pem)
  } catch (error) {
    throw badRequest(`invalid csr (${(error as Error).message})`)
  }
}

function secondsIn(duration: unknown): number {
  const [, digits, unit] = /^(\d+)([smh])$/.exec(String(duration)) ?? []
  if (digits === undefined) throw badRequest('error reading request body')
  return Number(digits) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1)
}

/** The claims of an ID token that is used for the first time. Every refusal has the same words. */
async function verify({ options, stepCa, used }: World, jwt: string): Promise<JWTPayload> {
  const { issuer, audience, once = true } = options
  const keys = createLocalJWKSet(issuer.jwks())
  const settings = { issuer: issuer.url, currentDate: new Date(stepCa.now()), clockTolerance: 60 }
  const { payload } = await jwtVerify(jwt, keys, settings).catch(() => {
    throw unauthorized()
  })
  if (soleAudience(payload.aud) !== audience || (once && used.has(jwt))) throw unauthorized()
  used.add(jwt)
  return payload
}

function revoke({ stepCa }: World, request: IncomingMessage, fields: Readonly<Record<string, unknown>>): FakeAnswer {
  const { serial, passive, ott } = fields
  if (passive !== true) throw new Refused(501, 'non-passive revocation not implemented')
  // Only administrators may revoke with a token.
  if (ott !== undefined) throw unauthorized()
  const socket = request.socket as TLSSocket
  const shown = socket.authorized ? socket.getPeerX509Certificate() : undefined
  if (!shown) throw badRequest('missing ott or client certificate')
  const own = BigInt(`0x${shown.serialNumber}`).toString()
  if (serial !== own)
    throw forbidden(`request serial number "${serial}" and certificate serial number "${own}" do not match`)
  const found = stepCa.authority.issued.find((one) => BigInt(`0x${one.serial}`).toString() === own)
  if (!found) throw new Error('the authority has not issued this certificate')
  if (found.revokedAt !== undefined) throw badRequest(`certificate with serial number '${own}' is already revoked`)
  found.revokedAt = stepCa.now()
  return json(200, { status: 'ok' })
}
