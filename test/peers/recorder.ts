import { once } from 'node:events'
import { createServer } from 'node:net'

/** A proxy that only records its input. */
export interface Recorder {
  readonly url: string
  /** Everything that it received, of all connections. */
  heard(): string
  close(): void
}

/** Starts a recorder on loopback. It refuses every request, so that no client waits. */
export async function startRecorder(): Promise<Recorder> {
  let heard = ''
  const server = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        heard += chunk.toString('latin1')
        socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}`, heard: () => heard, close: () => void server.close() }
}
