import { X509Certificate } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { type FakeServer, type FakeTls, Refusal, startFakeServer } from '../double-server.ts'

/** A secret, and the clients to whose groups it is assigned. */
export interface FakeKeywhizSecret {
  readonly name: string
  readonly value: string | Uint8Array
  /** Default: every client. */
  readonly clients?: readonly string[]
}

export interface FakeKeywhizOptions {
  /** The key and the certificate of the server, and the certificate authority of its clients. */
  readonly tls: Required<FakeTls>
  /** The serial numbers (hexadecimal, lower case) of certificates that it does not accept. */
  isRevoked(serial: string): boolean
  readonly clients: readonly string[]
  readonly secrets: readonly FakeKeywhizSecret[]
}

export interface FakeKeywhiz extends FakeServer {
  readonly requests: {
    readonly method: string
    readonly path: string
    readonly status: number
    readonly client: string
  }[]
}

/**
 * A strict Keywhiz on loopback: it knows a client by a certificate of its certificate authority, which must be valid, not
 * revoked and for a client, by the SPIFFE URI or else by the common name. It has single reads, and batches that return
 * all secrets or none.
 *
 * @see https://github.com/square/keywhiz/tree/master/server/src/main/java/keywhiz/service/resources
 */
export async function startFakeKeywhiz(options: FakeKeywhizOptions): Promise<FakeKeywhiz> {
  const server = await startFakeServer(async (request, body) => {
    const { method = '', url = '' } = request
    let client = ''
    let answer: { status: number; body: object }
    try {
      client = clientOf(options, keywhiz, request)
      answer = { status: 200, body: serve(options, client, method, url, body) }
    } catch (error) {
      answer = error instanceof Refusal ? error : errorOf(500, String(error))
    }
    keywhiz.requests.push({ method, path: url, status: answer.status, client })
    return { status: answer.status, type: 'application/json', body: JSON.stringify(answer.body) }
  }, options.tls)
  const keywhiz: FakeKeywhiz = Object.assign(server, { requests: [] })
  return keywhiz
}

const errorOf = (code: number, message: string) => new Refusal(code, { code, message })

function clientOf({ isRevoked }: FakeKeywhizOptions, keywhiz: FakeKeywhiz, request: IncomingMessage): string {
  const socket = request.socket as TLSSocket
  const certificate = socket.authorized ? socket.getPeerX509Certificate() : undefined
  const isValid = certificate !== undefined && Date.parse(certificate.validTo) > keywhiz.now()
  if (!isValid || isRevoked(certificate.serialNumber.toLowerCase()))
    throw errorOf(401, 'Credentials are required to access this resource.')
  const [, spiffe] = /URI:(spiffe:\/\/[^,]+)/.exec(certificate.subjectAltName ?? '') ?? []
  const [, commonName] = /^CN=(.*)$/m.exec(new X509Certificate(certificate.raw).subject) ?? []
  return spiffe ?? commonName ?? ''
}

function serve(options: FakeKeywhizOptions, client: string, method: string, path: string, body: string): object {
  const [, name] = /^\/secret\/([^/]+)$/.exec(path) ?? []
  if (name !== undefined && method === 'GET') return read(options, client, [decodeURIComponent(name)])[0] as object
  if (path === '/batchsecret' && method === 'POST') return read(options, client, JSON.parse(body).secrets)
  throw errorOf(404, 'HTTP 404 Not Found')
}

function read({ clients, secrets }: FakeKeywhizOptions, client: string, names: readonly string[]): object[] {
  const found = names.map((name) => secrets.find((one) => one.name === name))
  const known = found.flatMap((one) => one ?? [])
  if (!clients.includes(client) || known.length < names.length) throw errorOf(404, 'HTTP 404 Not Found')
  const closed = known.filter((one) => one.clients?.includes(client) === false)
  if (closed.length > 0)
    throw errorOf(403, `Access denied: ${client} to secret(s) '[${closed.map(({ name }) => name).join(', ')}]'`)
  return known.map(({ name, value }) => {
    const bytes = Buffer.from(value)
    return { name, secret: bytes.toString('base64'), secretLength: bytes.length, checksum: '', metadata: {} }
  })
}
