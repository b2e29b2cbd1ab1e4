import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { matchesBearer } from './bearer.ts'
import { Peers } from './peer.ts'

/** An answer; the body is JSON. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** One fixed path with its own bearer. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly bearer: Buffer
  answer(query: string, body: string): Answer | Promise<Answer>
}

export interface Endpoint {
  readonly port: number
  /** Accepts no more connections and resolves when the pending answers are sent. */
  close(): Promise<void>
}

const loopback = '127.0.0.1'
const largestHeaderBytes = 8 * 1024
const largestBodyBytes = 512 * 1024
/** The limit of connections without a valid bearer. Above it the oldest is closed. */
const mostStrangers = 512
const mostConnections = 2048
const requestMilliseconds = 5_000
const refusalBody = '{"message":"Refused. Only the job that owns this address may use it, with its secret."}'
const answerHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }
/** A dummy of a bearer's length, for a comparison in constant time. */
const dummyBearer = Buffer.alloc(43)

/**
 * Listens on loopback, on a port that the kernel chooses. Answers only a request for a known path with that path's
 * bearer in a header, its own address as `Host`, no `Origin`, from a program of this user. Every other request gets the
 * same refusal. Headers, bodies, connections and waits are limited.
 */
export async function openEndpoint(routeOf: (path: string) => Route | undefined): Promise<Endpoint> {
  const strangers = new Set<Socket>()
  const peers = new Peers()
  const own = new WeakMap<Socket, Promise<boolean>>()
  const limits = {
    maxHeaderSize: largestHeaderBytes,
    // Node's own refusal would reveal which header is missing, so this code answers itself.
    requireHostHeader: false,
    headersTimeout: requestMilliseconds,
    requestTimeout: requestMilliseconds,
    keepAliveTimeout: requestMilliseconds,
    connectionsCheckingInterval: 1_000,
  }
  let host = ''
  let closing = false

  /** The route that a request may use. A connection that has sent a valid bearer no longer counts as a stranger's. */
  async function admitted(request: IncomingMessage, path: string): Promise<Route | undefined> {
    const { method, headers, socket } = request
    const route = routeOf(path)
    const known = matchesBearer(bearerOf(request), route?.bearer ?? dummyBearer)
    if (!route || !known || method !== route.method || headers.host !== host || headers.origin !== undefined) return
    strangers.delete(socket)
    const isOwn = own.get(socket) ?? peers.isOwn(socket)
    own.set(socket, isOwn)
    return (await isOwn) ? route : undefined
  }

  const answer = (response: ServerResponse, { status, body }: Answer): void => {
    if (closing) response.shouldKeepAlive = false
    send(response, status, body)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', headers } = request
    const mark = url.indexOf('?')
    const route = await admitted(request, mark < 0 ? url : url.slice(0, mark))
    const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
    if (!route || (hasBody && route.method === 'GET')) return refuse(response)
    const body = route.method === 'GET' ? '' : await readBody(request)
    if (body === undefined) refuse(response)
    else answer(response, await route.answer(mark < 0 ? '' : url.slice(mark + 1), body))
  }

  const server = createServer(limits, (request, response) => {
    serve(request, response).catch(() => refuse(response))
  })

  server.maxConnections = mostConnections
  server.on('connection', (socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    if (strangers.size > mostStrangers) strangers.values().next().value?.destroy()
  })
  for (const event of ['checkContinue', 'checkExpectation'] as const)
    server.on(event, (_, response: ServerResponse) => refuse(response))
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, loopback, resolve)
  })
  const { port } = server.address() as AddressInfo
  host = `${loopback}:${port}`
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        closing = true
        server.close(() => resolve())
      }),
  }
}

/** Only in a header: AWS's tools send it without a prefix, Azure's in their own header. */
function bearerOf({ headers }: IncomingMessage): string {
  const given = headers.authorization ?? headers['x-identity-header']
  if (typeof given !== 'string') return ''
  return given.startsWith('Bearer ') ? given.slice('Bearer '.length) : given
}

function send(response: ServerResponse, status: number, body: string): void {
  const headers = { ...answerHeaders, 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, headers).end(body)
}

function refuse(response: ServerResponse): void {
  response.shouldKeepAlive = false
  const { socket } = response
  response.once('finish', () => socket?.destroy())
  send(response, 403, refusalBody)
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let body = ''
  try {
    for await (const chunk of request.setEncoding('utf8')) {
      body += chunk
      if (body.length > largestBodyBytes) return undefined
    }
    return body
  } catch {
    return undefined
  }
}
