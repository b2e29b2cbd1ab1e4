import type { Agent } from 'node:http'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import type { Egress } from './egress.ts'
import { endpoint } from './endpoint.ts'
import { type FailureKind, MayflyError } from './errors.ts'
import type { Secret } from './secret.ts'

/** The certificate that this process shows to a server, with the certificates that sign it (PEM), and its key (PEM). */
export interface ClientCertificate {
  readonly chain: string
  readonly key: Secret
}

/** The two sides of TLS, each as far as it is not the usual one. */
export interface TlsIdentity {
  /** A certificate authority (PEM) to trust instead of the well-known ones. */
  readonly ca?: string | undefined
  readonly client?: ClientCertificate | undefined
}

export interface HttpRequest extends TlsIdentity {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** The largest answer that is read; by default 1 MiB. */
  readonly largestBytes?: number
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The body as text. It loses bytes that are not UTF-8. */
  readonly body: string
  readonly bytes: Uint8Array
  /** The server's own clock, epoch milliseconds, from its `Date` header. */
  readonly date: number | undefined
}

export interface Wire {
  /** Sends one request once. Errors: ERR_ENDPOINT_REFUSED, ERR_ENDPOINT_UNREACHABLE, ERR_ANSWER_MALFORMED. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>
  /** Opens the connection of a later request now, so that both waits overlap. Never throws. */
  connectEarly(url: string, identity?: TlsIdentity): void
  /** Closes the connections that no request uses. */
  close(): void
}

const usualAnswerBytes = 1 << 20

/** A wire that verifies TLS, follows no redirect and uses no proxy from the environment. */
export function openWire(egress: Egress = {}, { attemptMilliseconds } = { attemptMilliseconds: 10_000 }): Wire {
  const ready = new Map<string, Promise<Socket>[]>()
  const keep = (key: string, socket: Promise<Socket>) => {
    ready.set(key, [...(ready.get(key) ?? []), socket])
  }
  const contexts: Contexts = new Map()
  let closed = false
  return {
    async send(request, outer) {
      const url = endpoint(request.url)
      const signal = AbortSignal.any([outer, AbortSignal.timeout(attemptMilliseconds)])
      const key = url.origin + identityKey(request)
      const idle = await ready
        .get(key)
        ?.shift()
        ?.catch(() => undefined)
      const alive = idle && !idle.destroyed && !idle.readableEnded
      const socket = alive
        ? idle
        : await connect(url, egress, contexts, signal, request).catch((error: unknown) =>
            fail(url, error, 'unsent', outer, egress),
          )
      // Keeps the connection for the next request, which checks whether it is still open.
      socket.once('free', () => (closed ? socket.destroy() : keep(key, Promise.resolve(socket))))
      try {
        return await sendOn(url, request, socket, signal)
      } catch (error) {
        socket.destroy()
        return await fail(url, error, 'transient', outer, egress)
      }
    },
    connectEarly(text, identity = {}) {
      const url = endpoint(text)
      const socket = connect(url, egress, contexts, AbortSignal.timeout(attemptMilliseconds), identity)
      socket.catch(() => undefined)
      keep(url.origin + identityKey(identity), socket)
    },
    close() {
      closed = true
      for (const idle of [...ready.values()].flat()) idle.then((socket) => socket.destroy()).catch(() => undefined)
      ready.clear()
    },
  }
}

/** `node:net` and `node:tls` are loaded when there is a connection to open; `node:http` is loaded while it opens. */
const loadTls = () => import('node:tls')
const loadClient = (protocol: string) => (protocol === 'https:' ? import('node:https') : import('node:http'))

async function connect(
  url: URL,
  egress: Egress,
  contexts: Contexts,
  signal: AbortSignal,
  identity: TlsIdentity,
): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  if (url.protocol === 'http:') {
    const { connect } = await import('node:net')
    return awaitEvent(connect({ host, port }), 'connect', signal)
  }
  const socket = egress.proxy && (await (await import('./tunnel.ts')).tunnel(egress, url, signal))
  const via = socket ? { socket } : { port }
  const servername = /^[\d.]+$|:/.test(host) ? '' : host
  // Explicit: an earlier step may have put NODE_TLS_REJECT_UNAUTHORIZED=0 into the environment.
  const options = {
    host,
    ...via,
    servername,
    secureContext: await secureContext(contexts, identity),
    rejectUnauthorized: true,
  }
  const opened = awaitEvent((await loadTls()).connect(options), 'secureConnect', signal)
  void loadClient(url.protocol)
  return opened
}

function awaitEvent(socket: Socket, event: string, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const abort = () => socket.destroy(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    socket.once('error', reject)
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
    socket.once(event, () => {
      signal.removeEventListener('abort', abort)
      socket.off('error', reject).on('error', () => undefined)
      resolve(socket)
    })
    if (signal.aborted) abort()
  })
}

async function fail(url: URL, error: unknown, kind: FailureKind, outer: AbortSignal, egress: Egress): Promise<never> {
  if (error instanceof MayflyError) throw error
  throw (await import('./http-failure.ts')).httpFailure(url, error, { kind, outer, egress })
}

/** The TLS contexts of a wire, by `identityKey`. */
type Contexts = Map<string, SecureContext>

/**
 * Two requests may share a connection only if this is equal: the server knows a connection by its client certificate.
 */
function identityKey({ ca, client }: TlsIdentity): string {
  return client ? JSON.stringify([ca, client.chain, client.key.reveal()]) : (ca ?? '')
}

/** One context for all connections with the same identity: making one reads every root certificate and takes 2 ms. */
async function secureContext(contexts: Contexts, { ca, client }: TlsIdentity): Promise<SecureContext> {
  const { createSecureContext } = await loadTls()
  const shown = client && { cert: client.chain, key: client.key.reveal() }
  const key = identityKey({ ca, client })
  const context = contexts.get(key) ?? createSecureContext({ ...(ca !== undefined && { ca }), ...shown })
  contexts.set(key, context)
  return context
}

async function sendOn(url: URL, request: HttpRequest, socket: Socket, signal: AbortSignal): Promise<HttpAnswer> {
  const { request: send } = await loadClient(url.protocol)
  const body = request.body === undefined ? undefined : Buffer.from(request.body)
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    const { method, largestBytes = usualAnswerBytes } = request
    const length = body ? { 'content-length': body.length } : {}
    const headers = { 'user-agent': 'mayfly', accept: '*/*', ...request.headers, ...length }
    send(url, { method, headers, signal, agent: agentOfSocket(socket, url.protocol) })
      .once('error', reject)
      .once('response', (answer) => {
        const { statusCode: status = 0, headers } = answer
        if (status >= 300 && status < 400) {
          reject({ code: 'redirect', status })
          answer.destroy()
          return
        }
        const chunks: Buffer[] = []
        let size = 0
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length
          chunks.push(chunk)
          if (size > largestBytes) {
            reject({ code: 'too large', largestBytes })
            answer.destroy()
          }
        })
        answer.once('error', reject)
        answer.once('end', () => {
          const bytes = Buffer.concat(chunks)
          resolve({ status, headers, body: bytes.toString('utf8'), bytes, date: clockIn(headers.date) })
        })
      })
      .end(body)
  })
}

/**
 * The server's clock. The year of an HTTP date has four digits. Other years would lead to times that no text can
 * contain.
 */
function clockIn(header = ''): number | undefined {
  const date = / \d{4} \d\d:\d\d:\d\d GMT$/.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? undefined : date
}

/** An agent that uses only this socket. Node returns the socket to it when the answer is complete. */
function agentOfSocket(socket: Socket, protocol: string): Agent {
  const addRequest = (request: { onSocket(socket: Socket): void }) => request.onSocket(socket)
  return { addRequest, keepAlive: true, protocol, defaultPort: 0 } as unknown as Agent
}
