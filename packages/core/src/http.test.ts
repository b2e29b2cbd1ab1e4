import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { listen } from '../../../test/support/listen.ts'
import { openWire } from './http.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

async function serve(listener: RequestListener): Promise<string> {
  const { url, close } = await listen(createServer(listener))
  open.push(close)
  return url
}

const never = new AbortController().signal
/** Long enough for a busy machine to connect. */
const quick = { attemptMilliseconds: 1_000 }

test('an answer comes with its status, its text and the clock of its server', async () => {
  const url = await serve((_, response) => response.writeHead(418, { date: 'Tue, 24 Nov 2026 10:00:00 GMT' }).end('ö'))
  const answer = await openWire().send({ method: 'GET', url }, never)
  expect([answer.status, answer.body, answer.date]).toEqual([418, 'ö', Date.UTC(2026, 10, 24, 10)])
})

test.each([
  ['never answers', () => undefined],
  ['answers forever', (_, response) => void setInterval(() => response.write('x'), 20).unref()],
  ['sends headers and stops', (_, response) => void response.writeHead(200).write('x')],
] as [string, RequestListener][])('a host that %s is given up, as sent', async (_, listener) => {
  const url = await serve(listener)
  const failed = openWire(undefined, quick).send({ method: 'GET', url }, never)
  await expect(failed).rejects.toMatchObject({
    code: 'ERR_ENDPOINT_UNREACHABLE',
    kind: 'transient',
    facts: { sent: 'yes' },
  })
})

test('a host that is not there has an error of its own: nothing was sent', async () => {
  const url = await serve(() => undefined)
  await open.pop()?.()
  const failed = openWire().send({ method: 'POST', url, body: 'x' }, never)
  await expect(failed).rejects.toMatchObject({ kind: 'unsent', facts: { reason: 'ECONNREFUSED', sent: 'no' } })
})

test.each([
  'http://sts.amazonaws.com/',
  'ftp://127.0.0.1/',
  'https://user:pass@host/',
  'https://host/#x',
  'file:///etc/passwd',
  '',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
])('%s is refused before connecting', async (url) => {
  await expect(openWire().send({ method: 'GET', url }, never)).rejects.toMatchObject({ code: 'ERR_ENDPOINT_REFUSED' })
})

test('a connection that was opened early is used, kept for the next request, and only for its own host', async () => {
  let connections = 0
  const server = createServer((_, response) => response.end('ok'))
  server.on('connection', () => {
    connections++
  })
  const { url, close } = await listen(server)
  open.push(close)
  const wire = openWire()
  wire.connectEarly(url)
  await wire.send({ method: 'GET', url }, never)
  expect(connections).toBe(1)
  await wire.send({ method: 'GET', url }, never)
  expect(connections).toBe(1)
  wire.close()
})

test('an early connection that failed or was closed meanwhile does not fail the request', async () => {
  const server = createServer((_, response) => response.end('ok'))
  const { url, close } = await listen(server)
  open.push(close)
  const wire = openWire()
  wire.connectEarly(url)
  await new Promise((resolve) => server.once('connection', resolve))
  await new Promise((resolve) => setImmediate(resolve))
  server.closeAllConnections()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await wire.send({ method: 'GET', url }, never)).body).toBe('ok')
})

test("the caller's deadline gives its own reason", async () => {
  const url = await serve(() => undefined)
  const { MayflyError } = await import('./errors.ts')
  const controller = new AbortController()
  const failed = openWire().send({ method: 'GET', url }, controller.signal)
  controller.abort(new MayflyError('ERR_CANCELLED', 'The step was cancelled'))
  await expect(failed).rejects.toMatchObject({ code: 'ERR_CANCELLED' })
})

test('a server that closes its connections gets a new one for each request, and a closed wire keeps none', async () => {
  let [connections, closed] = [0, 0]
  const server = createServer((_, response) => response.writeHead(200, { connection: 'close' }).end('x'))
  server.on('connection', (socket) => {
    connections++
    socket.on('close', () => closed++)
  })
  const { url, close } = await listen(server)
  open.push(close)
  const wire = openWire()
  for (let count = 1; count <= 3; count++) {
    expect((await wire.send({ method: 'GET', url }, never)).body).toBe('x')
    expect(connections).toBe(count)
  }
  wire.close()
  await expect.poll(() => closed).toBe(3)
})

test('an answer that comes after the wire was closed leaves no connection open', async () => {
  let closed = 0
  const server = createServer((_, response) => void setImmediate(() => response.end('x')))
  server.on('connection', (socket) => socket.on('close', () => closed++))
  const { url, close } = await listen(server)
  open.push(close)
  const wire = openWire()
  const answer = wire.send({ method: 'GET', url }, never)
  wire.close()
  expect((await answer).body).toBe('x')
  await expect.poll(() => closed).toBe(1)
})
