import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createPlain } from 'node:http'
import { createServer } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../test/support/listen.ts'

const folder = mkdtempSync(join(tmpdir(), 'tls-'))
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
const closing: (() => Promise<void>)[] = []
let secure = ''
let proxy = ''
const tunnels: string[] = []
const open: { destroy(): void }[] = []

beforeAll(async () => {
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  const options = { key: readFileSync(key), cert: readFileSync(certificate) }
  const server = await listen(createServer(options, (_, response) => response.end('secret place')))
  const tunnel = createPlain((_, response) => response.writeHead(405).end())
  tunnel.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '')
    if (request.url?.startsWith('10.')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const [host = '', port] = (request.url ?? '').split(':')
    const on = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      on.pipe(socket).pipe(on)
    })
    for (const [one, other] of [
      [on, socket],
      [socket, on],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
    open.push(socket)
  })
  const forward = await listen(tunnel)
  closing.push(server.close, forward.close)
  secure = server.url.replace('http:', 'https:')
  proxy = forward.url
})
afterAll(async () => {
  for (const socket of open) socket.destroy()
  await Promise.all(closing.map((close) => close()))
  rmSync(folder, { recursive: true })
})

/** Sends one request from a process of its own, since trust in certificates is settled as Node starts. */
function send(url: string, env: Record<string, string>, through?: string): Promise<string> {
  const program = `
    import { openWire } from '${new URL('./http.ts', import.meta.url).pathname}'
    const wire = openWire(${JSON.stringify(through)})
    wire.connectEarly(process.argv[1])
    wire.send({ method: 'GET', url: process.argv[1] }, new AbortController().signal)
      .then(({ body }) => console.log(body), ({ code, facts }) => console.log(code, facts.reason))`
  const args = ['--input-type=module', '-e', program, url]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (_, stdout) => resolve(stdout.trim()))
  })
}

test('a certificate that Node does not trust is refused, also when an earlier step switched the check off', async () => {
  expect(await send(secure, {})).toBe('ERR_ENDPOINT_UNREACHABLE DEPTH_ZERO_SELF_SIGNED_CERT')
  expect(await send(secure, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toBe(
    'ERR_ENDPOINT_UNREACHABLE DEPTH_ZERO_SELF_SIGNED_CERT',
  )
})

test('a trusted certificate of another host is refused', async () => {
  const trust = { NODE_EXTRA_CA_CERTS: certificate }
  expect(await send(secure, trust)).toBe('secret place')
  expect(await send(secure.replace('127.0.0.1', 'localhost'), trust)).toBe(
    'ERR_ENDPOINT_UNREACHABLE ERR_TLS_CERT_ALTNAME_INVALID',
  )
})

test('the proxy input is used by CONNECT, and a proxy in the environment is not', async () => {
  const trust = { NODE_EXTRA_CA_CERTS: certificate }
  await send(secure, { ...trust, HTTPS_PROXY: proxy, https_proxy: proxy, ALL_PROXY: proxy })
  expect(tunnels).toEqual([])
  expect(await send(secure, trust, proxy)).toBe('secret place')
  expect(tunnels).toEqual([new URL(secure).host])
})

test('TLS is checked through a proxy too, and a proxy that refuses is told', async () => {
  expect(await send(secure, {}, proxy)).toBe('ERR_ENDPOINT_UNREACHABLE DEPTH_ZERO_SELF_SIGNED_CERT')
  expect(await send('https://10.0.0.1/', {}, proxy)).toBe('ERR_ENDPOINT_UNREACHABLE the proxy answered 403')
})
