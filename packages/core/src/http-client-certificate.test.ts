import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../test/support/listen.ts'
import { type ClientCertificate, openWire } from './http.ts'
import { Secret } from './secret.ts'

const folder = mkdtempSync(join(tmpdir(), 'clients-'))
const never = new AbortController().signal
const people: Record<string, ClientCertificate> = {}
const peers: (string | undefined)[] = []
let ca = ''
let url = ''
let strict = ''
const closing: (() => Promise<void>)[] = []

function make(name: string): ClientCertificate {
  const [key, path] = [join(folder, `${name}-key.pem`), join(folder, `${name}.pem`)]
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', path], { stdio: 'ignore' })
  return { chain: readFileSync(path, 'utf8'), key: Secret.receive(readFileSync(key, 'utf8'), () => undefined) }
}

beforeAll(async () => {
  const server = make('server')
  for (const name of ['anna', 'bert', 'stranger']) people[name] = make(name)
  ca = server.chain
  const trusted = [people.anna?.chain ?? '', people.bert?.chain ?? '']
  const options = { key: server.key.reveal(), cert: server.chain, ca: trusted, requestCert: true }
  const opened = await listen(
    createServer({ ...options, rejectUnauthorized: false }, (request, response) => {
      const socket = request.socket as TLSSocket
      const name = socket.authorized ? [socket.getPeerCertificate().subject.CN].flat().join() : 'nobody'
      response.end(`${name} on connection ${connections(socket)}`)
    }),
  )
  closing.push(opened.close)
  url = opened.url.replace('http:', 'https:')
  strict = await strictServer()
})
afterAll(async () => {
  await Promise.all(closing.map((close) => close()))
  rmSync(folder, { recursive: true })
})

/** A server of OpenSSL, which refuses by TLS alerts; Node's servers only close the connection. */
async function strictServer(): Promise<string> {
  const file = (name: string) => join(folder, name)
  const own = ['-cert', file('server.pem'), '-key', file('server-key.pem'), '-CAfile', file('anna.pem')]
  const server = spawn('openssl', [
    's_server',
    '-accept',
    '127.0.0.1:0',
    '-www',
    '-Verify',
    '1',
    '-verify_return_error',
    ...own,
  ])
  closing.push(async () => void server.kill())
  let said = ''
  for await (const chunk of server.stdout) {
    said += chunk
    const [, port] = /ACCEPT \S*:(\d+)/.exec(said) ?? []
    if (port) return `https://127.0.0.1:${port}`
  }
  throw new Error(`openssl did not start: ${said}`)
}

/** The number of a connection, in the order of their first requests. */
function connections(socket: TLSSocket): number {
  const port = `${socket.remotePort}`
  if (!peers.includes(port)) peers.push(port)
  return peers.indexOf(port) + 1
}

test('a kept connection serves only requests with the same client certificate', async () => {
  const wire = openWire()
  const ask = async (client?: ClientCertificate) => (await wire.send({ method: 'GET', url, ca, client }, never)).body
  const { anna, bert } = people
  expect(await ask(anna)).toBe('anna on connection 1')
  expect(await ask(bert)).toBe('bert on connection 2')
  expect(await ask()).toBe('nobody on connection 3')
  expect(await ask(anna)).toBe('anna on connection 1')
  expect(await ask(bert)).toBe('bert on connection 2')
  expect(await ask()).toBe('nobody on connection 3')
  wire.close()
})

test('a connection that was opened early shows the certificate that it was opened with', async () => {
  const wire = openWire()
  const { anna, bert } = people
  wire.connectEarly(url, { ca, client: bert })
  wire.connectEarly(url, { ca, client: anna })
  const answers = await Promise.all(
    [anna, bert].map((client) => wire.send({ method: 'GET', url, ca, client }, never).then(({ body }) => body)),
  )
  expect(answers.map((answer) => answer.split(' ')[0])).toEqual(['anna', 'bert'])
  wire.close()
})

test('a refused and an unusable client certificate are reported, and are final', async () => {
  const wire = openWire()
  const { anna, bert, stranger } = people
  if (!anna || !bert) throw new Error('no certificates')
  const fail = (client?: ClientCertificate) =>
    wire.send({ method: 'GET', url: strict, ca, client }, never).catch((error: unknown) => error)
  expect(await fail(stranger)).toMatchObject({
    code: 'ERR_ENDPOINT_REFUSED',
    message: '127.0.0.1 refused the client certificate',
    kind: undefined,
  })
  expect(await fail()).toMatchObject({ message: '127.0.0.1 requires a client certificate', kind: undefined })
  expect(await fail({ chain: anna.chain, key: bert.key })).toMatchObject({
    code: 'ERR_ENDPOINT_REFUSED',
    message: 'The client certificate cannot be used',
    kind: undefined,
  })
  wire.close()
})
