import { createServer } from 'node:http'
import { connect } from 'node:net'
import { listen } from './listen.ts'

/** An http proxy that only knows CONNECT. Every name leads to this machine. */
export interface Proxy {
  /** `host:port`, for a URL with or without a user. */
  readonly host: string
  /** The hosts that clients requested, and the user and password that they sent. */
  readonly tunnels: string[]
  readonly authorizations: (string | undefined)[]
  close(): Promise<void>
}

/** Starts a proxy. With `user:password`, it refuses everybody else. `servers` has the URL behind a `host:port`. */
export async function startProxy(user?: string, servers: Readonly<Record<string, string>> = {}): Promise<Proxy> {
  const [tunnels, authorizations]: [string[], (string | undefined)[]] = [[], []]
  const open = new Set<{ destroy(): void }>()
  const server = createServer((_, response) => {
    tunnels.push('a request without CONNECT')
    response.writeHead(405).end()
  })
  const expected = user && `Basic ${Buffer.from(user).toString('base64')}`
  server.on('connect', ({ url = '', headers }, socket) => {
    const given = headers['proxy-authorization']
    tunnels.push(url)
    authorizations.push(given)
    if (expected !== given)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm="x"\r\n\r\n')
    const { port } = new URL(servers[url] ?? `https://${url}`)
    const far = connect(Number(port || 443), '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
    far.pipe(socket).pipe(far)
    for (const end of [far, socket]) open.add(end.on('error', () => undefined))
  })
  const { url, close } = await listen(server)
  return {
    host: new URL(url).host,
    tunnels,
    authorizations,
    async close() {
      for (const end of open) end.destroy()
      await close()
    },
  }
}
