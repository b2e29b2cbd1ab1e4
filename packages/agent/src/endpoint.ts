import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { digestOf, matches } from './bearer.ts'
import { isOwnPeer } from './peer.ts'

/** What is answered; the body is JSON. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** One fixed path, with a bearer of its own. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly digest: Buffer
  answer(query: string, body: string): Answer | Promise<Answer>
}

export interface Endpoint {
  readonly port: number
  /** Takes no more connections and resolves when the answers under way are sent. */
  close(): Promise<void>
}

const loopback = '127.0.0.1'
const largestHeaderBytes = 8 * 1024
const largestBodyBytes = 512 * 1024
/** Whoever has not shown a bearer yet: of more than these the one that has waited longest goes. */
const mostStrangers = 512
const mostConnections = 2048
const patienceMilliseconds = 5_000
const refused: Answer = { status: 403, body: '{"message":"refused"}' }
const nobody = digestOf('')

/**
 * Listens on loopback, on a port that the kernel chooses. Answers only a request for a known path with that path's bearer
 * in a header, its own address as `Host`, no `Origin`, from a program of this user; everything else is refused alike.
 * Headers, bodies, connections and waits are bounded.
 */
export async function openEndpoint(routeOf: (path: string) => Route | undefined): Promise<Endpoint> {
  const strangers = new Set<Socket>()
  const limits = {
    maxHeaderSize: largestHeaderBytes,
    headersTimeout: patienceMilliseconds,
    requestTimeout: patienceMilliseconds,
    keepAliveTimeout: patienceMilliseconds,
    connectionsCheckingInterval: 1_000,
  }
  let host = ''
  let closing = false

  /** The route that a request may have; one that has shown its bearer is no stranger any more. */
  function admitted(request: IncomingMessage, path: string): Route | undefined {
    const { method, headers, socket } = request
    const route = routeOf(path)
    const known = matches(bearerOf(request), route?.digest ?? nobody)
    if (!route || !known || method !== route.method || headers.host !== host || headers.origin !== undefined) return
    if (strangers.has(socket) && !isOwnPeer(socket)) return
    strangers.delete(socket)
    return route
  }

  const server = createServer(limits, (request, response) => {
    const { socket } = request
    response.once('finish', () => closing && socket.end())
    const { url = '' } = request
    const mark = url.indexOf('?')
    const route = admitted(request, mark < 0 ? url : url.slice(0, mark))
    if (!route) return refuse(response)
    const query = mark < 0 ? '' : url.slice(mark + 1)
    const answer = async (body: string | undefined) =>
      body === undefined ? refuse(response) : send(response, await route.answer(query, body))
    if (route.method === 'POST')
      return void readBody(request)
        .then(answer)
        .catch(() => refuse(response))
    if (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0)
      return refuse(response)
    const ready = route.answer(query, '')
    if (ready instanceof Promise) void ready.then((late) => send(response, late)).catch(() => refuse(response))
    else send(response, ready)
  })
  server.maxConnections = mostConnections
  server.on('connection', (socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    if (strangers.size > mostStrangers) strangers.values().next().value?.destroy()
  })
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

/** In a header and nowhere else: AWS's tools send it bare, Azure's in a header of their own. */
function bearerOf({ headers }: IncomingMessage): string {
  const given = headers.authorization ?? headers['x-identity-header']
  return typeof given === 'string' ? given.replace(/^Bearer /, '') : ''
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
    })
    .end(body)
}

function refuse(response: ServerResponse): void {
  response.shouldKeepAlive = false
  const { socket } = response
  response.once('finish', () => socket?.destroy())
  send(response, refused)
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
