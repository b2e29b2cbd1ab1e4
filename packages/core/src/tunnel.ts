import { request } from 'node:http'
import type { Socket } from 'node:net'
import type { Egress } from './egress.ts'
import { isLoopback } from './endpoint.ts'

/**
 * A connection to a host through the step's http proxy; undefined when that host is called directly.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-connect
 */
export async function tunnel(egress: Egress, url: URL, signal: AbortSignal): Promise<Socket | undefined> {
  const proxy = proxyFor(egress, url)
  if (!proxy) return undefined
  const path = `${url.hostname}:${url.port || 443}`
  const authorization = userOf(proxy)
  // A separate agent: under NODE_USE_ENV_PROXY the global agent would use the environment's proxy to reach this one.
  const to = {
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port || 80,
    method: 'CONNECT',
    path,
    headers: { host: path, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
    signal,
    agent: false,
  }
  return new Promise((resolve, reject) => {
    request(to)
      .once('connect', (answer, socket) => {
        if (answer.statusCode === 200) return resolve(socket as Socket)
        socket.destroy()
        reject(Object.assign(new Error('proxy'), { code: 'proxy', status: answer.statusCode }))
      })
      .once('error', reject)
      .end()
  })
}

/** The proxy for a host; undefined without a proxy, for this machine, and for the hosts of `no-proxy`. */
export function proxyFor({ proxy, noProxy = [] }: Egress, { hostname, port, protocol }: URL): URL | undefined {
  if (!proxy || protocol === 'http:' || isLoopback(hostname)) return undefined
  const excepted = noProxy.some((one) => {
    const [, name = '', only] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(one.toLowerCase()) ?? []
    const isHost = hostname === name || hostname.endsWith(`.${name}`)
    return isHost && (only === undefined || only === (port || '443'))
  })
  return excepted ? undefined : new URL(proxy.reveal())
}

function userOf({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(pair).toString('base64')}`
}
