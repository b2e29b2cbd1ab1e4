import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createPlain } from 'node:http'
import { createServer } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../test/support/listen.ts'
import { Secret } from './secret.ts'
import { proxyFor } from './tunnel.ts'

const folder = mkdtempSync(join(tmpdir(), 'tls-'))
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
const closing: (() => Promise<void>)[] = []
let secure = ''
let proxy = ''
const tunnels: string[] = []
const authorizations: (string | undefined)[] = []
const open: { destroy(): void }[] = []

beforeAll(async () => {
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:inner.example']
  execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  const options = { key: readFileSync(key), cert: readFileSync(certificate) }
  const server = await listen(createServer(options, (_, response) => response.end('secret place')))
  const tunnel = createPlain((_, response) => response.writeHead(405).end())
  tunnel.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '')
    authorizations.push(request.headers['proxy-authorization'])
    const [, status] = /^refused-(\d+)/.exec(request.url ?? '') ?? []
    if (status) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
    const [, port] = (request.url ?? '').split(':')
    const on = connect(Number(port), '127.0.0.1', () => {
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

/** Sends one request from another process, because Node reads the trusted certificates when it starts. */
function send(url: string, env: Record<string, string>, through?: string, noProxy?: string[]): Promise<string> {
  const program = `
    import { openWire } from '${new URL('./http.ts', import.meta.url).pathname}'
    import { Secret } from '${new URL('./secret.ts', import.meta.url).pathname}'
    const through = ${JSON.stringify(through ?? null)}
    const proxy = through === null ? {} : { proxy: Secret.receive(through, () => undefined) }
    const wire = openWire({ ...proxy, noProxy: ${JSON.stringify(noProxy ?? [])} })
    wire.connectEarly(process.argv[1])
    wire.send({ method: 'GET', url: process.argv[1] }, new AbortController().signal)
      .then(({ body }) => console.log(body), ({ message, kind, facts }) => console.log(message, '|', facts.reason, '|', kind ?? 'final'))
      // A connection that is kept would keep the process.
      .finally(() => process.exit())`
  const args = ['--input-type=module', '-e', program, url]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (_, stdout) => resolve(stdout.trim()))
  })
}

test('a certificate that Node does not trust is refused for good, also when an earlier step switched the check off', async () => {
  const refused = 'The certificate of 127.0.0.1 is not trusted | DEPTH_ZERO_SELF_SIGNED_CERT | final'
  expect(await send(secure, {})).toBe(refused)
  expect(await send(secure, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toBe(refused)
})

test('a trusted certificate of another host is refused for good', async () => {
  const trust = { NODE_EXTRA_CA_CERTS: certificate }
  expect(await send(secure, trust)).toBe('secret place')
  expect(await send(secure.replace('127.0.0.1', 'localhost'), trust)).toBe(
    'The certificate of localhost is for another host name | ERR_TLS_CERT_ALTNAME_INVALID | final',
  )
})

/** The same server, by a name that only the proxy knows. */
const inner = () => secure.replace('127.0.0.1', 'inner.example')

test('the proxy input is used by CONNECT, and a proxy in the environment is not, whatever Node itself would do', async () => {
  const trust = { NODE_EXTRA_CA_CERTS: certificate }
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']
  // No server listens on this port, so a request to it fails.
  const env = { NODE_USE_ENV_PROXY: '1', ...Object.fromEntries(names.map((name) => [name, 'http://127.0.0.1:9'])) }
  expect(await send(secure, { ...trust, ...env })).toBe('secret place')
  expect(tunnels).toEqual([])
  expect(await send(inner(), { ...trust, ...env }, proxy)).toBe('secret place')
  expect(tunnels.splice(0)).toEqual([new URL(inner()).host])
})

test('the user and the password of a proxy are sent to the proxy, decoded', async () => {
  authorizations.length = 0
  const url = proxy.replace('http://', 'http://ci:p%40ss%3Aword@')
  expect(await send(inner(), { NODE_EXTRA_CA_CERTS: certificate }, url)).toBe('secret place')
  expect(authorizations).toEqual([`Basic ${Buffer.from('ci:p@ss:word').toString('base64')}`])
})

test('this machine and what no-proxy names are asked directly', async () => {
  tunnels.length = 0
  const trust = { NODE_EXTRA_CA_CERTS: certificate }
  expect(await send(secure, trust, proxy)).toBe('secret place')
  expect(await send(inner(), trust, proxy, ['other.example', 'inner.example'])).toMatch(
    /^(The name inner\.example was not found|inner\.example could not be reached)/,
  )
  expect(tunnels).toEqual([])
})

test.each([
  [['inner.example'], false],
  [['.example'], false],
  [['*.example'], false],
  [['INNER.example'], false],
  [['inner.example:8443'], false],
  [['ner.example'], true],
  [['inner.example:443'], true],
  [['inner.example.com', 'other'], true],
])('with no-proxy %j the proxy is asked for https://inner.example:8443: %s', (noProxy, expected) => {
  const egress = { proxy: Secret.receive('http://proxy:3128', () => undefined), noProxy }
  expect(proxyFor(egress, new URL('https://inner.example:8443/'))?.host).toBe(expected ? 'proxy:3128' : undefined)
  expect(proxyFor(egress, new URL('https://127.0.0.1:8443/'))).toBeUndefined()
})

test('TLS is checked through a proxy too, and a proxy that refuses is reported', async () => {
  expect(await send(inner(), {}, proxy)).toBe(
    'The certificate of inner.example is not trusted | DEPTH_ZERO_SELF_SIGNED_CERT | final',
  )
  expect(await send('https://refused-403/', {}, proxy)).toBe(
    'refused-403 could not be reached | the proxy answered 403 | final',
  )
  expect(await send('https://refused-502/', {}, proxy)).toBe(
    'refused-502 could not be reached | the proxy answered 502 | unsent',
  )
  expect(await send('https://refused-407/', {}, proxy)).toBe(
    'The proxy requires a valid user and password | the proxy answered 407 | final',
  )
})
