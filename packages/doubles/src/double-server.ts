import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { exportJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import { keyPairOf } from './keys.ts'

/** The answer of a double. */
export interface FakeAnswer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** The server of a double: on loopback, with its own clock, and a hook that can replace answers. */
export interface FakeServer {
  readonly url: string
  connections: number
  openConnections: number
  /** The speed at which the double's credentials grow old. The clock itself is the same for all. */
  pace: number
  answer: ((request: IncomingMessage, response: ServerResponse, next: () => void) => void) | undefined
  /** Moves the double's clock. It does not move the expiry of a credential. */
  advance(milliseconds: number): void
  now(): number
  close(): Promise<void>
}

/** The key and the certificate of a double. With `ca` it also asks each client for a certificate of that authority. */
export interface FakeTls {
  readonly key: string
  readonly cert: string
  readonly ca?: string
}

/** Starts a double's server; with a key and a certificate it speaks TLS. `encoding` is that of the bodies. */
export async function startFakeServer(
  respond: (request: IncomingMessage, body: string) => Promise<FakeAnswer>,
  tls?: FakeTls,
  encoding: BufferEncoding = 'utf8',
): Promise<FakeServer> {
  let skew = 0
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const next = () => {
      read(request, encoding)
        .then((body) => respond(request, body))
        .catch((error: unknown) => ({ status: 500, type: 'text/plain', body: String(error), headers: {} }))
        .then(({ status, type, body, headers }) => {
          const date = new Date(fake.now()).toUTCString()
          response.writeHead(status, { date, 'content-type': type, ...headers }).end(body)
        })
    }
    if (fake.answer) fake.answer(request, response, next)
    else next()
  }
  const asked = tls?.ca === undefined ? {} : { requestCert: true, rejectUnauthorized: false }
  const server = tls ? createHttps({ ...tls, ...asked }, listener) : createHttp(listener)
  server.on('connection', (socket) => {
    fake.connections++
    fake.openConnections++
    socket.once('close', () => fake.openConnections--)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fake: FakeServer = {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: 0,
    openConnections: 0,
    pace: 1,
    answer: undefined,
    advance: (milliseconds) => {
      skew += milliseconds
    },
    now: () => Date.now() + skew,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake
}

/** A refusal of a double that speaks JSON. */
export class Refusal {
  readonly status: number
  readonly body: object

  constructor(status: number, body: object) {
    this.status = status
    this.body = body
  }
}

/** An answer of a double that speaks JSON otherwise. */
export class WholeAnswer {
  readonly answer: FakeAnswer

  constructor(answer: FakeAnswer) {
    this.answer = answer
  }
}

interface JsonDouble {
  readonly type: string
  /** Returns the fields of an answer, or none (204), or a whole answer that is not JSON. Throws a Refusal. */
  serve(request: IncomingMessage, body: string): Promise<object | WholeAnswer | undefined>
  /** The answer for an error of the double itself. */
  broken(reason: string): Refusal
  readonly tls?: FakeTls | undefined
}

/** Starts the server of a double that answers with JSON. */
export function startFakeJson({ type, serve, broken, tls }: JsonDouble): Promise<FakeServer> {
  return startFakeServer(async (request, text) => {
    const answer = await serve(request, text).catch((error: unknown) =>
      error instanceof Refusal ? error : broken(String(error)),
    )
    if (answer instanceof WholeAnswer) return answer.answer
    const { status, body } = answer instanceof Refusal ? answer : { status: answer ? 200 : 204, body: answer }
    return { status, type, body: body === undefined ? '' : JSON.stringify(body) }
  }, tls)
}

/** The key that a double signs its own tokens with, as it is published. */
export interface FakeKey {
  readonly jwk: JWK
  sign(claims: JWTPayload): Promise<string>
}

/** Makes a double's signing key. */
export async function makeFakeKey(kid: string): Promise<FakeKey> {
  const keys = keyPairOf(kid)
  return {
    jwk: { ...(await exportJWK(keys.publicKey)), kid, alg: 'RS256', use: 'sig' },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(keys.privateKey),
  }
}

async function read(request: IncomingMessage, encoding: BufferEncoding): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding(encoding)) body += chunk
  return body
}

/** The audience of a token that has exactly one, as a text or in an array; undefined for any other number. */
export function soleAudience(aud: string | readonly string[] | undefined): string | undefined {
  const all = [aud].flat()
  return all.length === 1 ? all[0] : undefined
}
