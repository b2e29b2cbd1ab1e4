import { request } from 'node:http'
import type { Socket } from 'node:net'

/** A connection to `host:port` through an http proxy. @see https://www.rfc-editor.org/rfc/rfc9110#name-connect */
export async function tunnel(proxy: URL, target: string, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = proxy
    const headers = { host: target }
    request({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port || 80,
      method: 'CONNECT',
      path: target,
      headers,
      signal,
    })
      .once('connect', (answer, socket) => {
        if (answer.statusCode === 200) return resolve(socket as Socket)
        socket.destroy()
        reject(Object.assign(new Error('proxy'), { code: `the proxy answered ${answer.statusCode}` }))
      })
      .once('error', reject)
      .end()
  })
}
