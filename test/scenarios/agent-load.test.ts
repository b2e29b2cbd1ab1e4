import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { agentOf, askAws, during, isOpen, until } from '../support/agent.ts'
import { inWorld } from '../support/aws-world.ts'
import { minute, timeOf } from '../support/job-time.ts'

/** A connection that never fails the test; resolves when it is open or refused. */
function open(port: number, text = ''): Promise<Socket> {
  return new Promise((resolve) => {
    // The connections come from another loopback address. Otherwise other tests would have no free ports.
    const socket = connect({ host: '127.0.0.1', port, localAddress: '127.0.0.2' })
    socket.once('connect', () => {
      socket.write(text)
      resolve(socket)
    })
    socket.on('error', () => resolve(socket)).resume()
  })
}

test('two hundred tools at once are one exchange', () =>
  inWorld({}, async (world) => {
    const time = timeOf(world)
    await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        // The first session has expired.
        time.pass(21 * minute)
        const before = [world.issuer.requests.length, world.sts.requests.length]
        const answers = await Promise.all(Array.from({ length: 200 }, () => askAws(job)))
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
        expect(new Set(answers.map(({ fields }) => fields.AccessKeyId)).size).toBe(1)
        expect([world.issuer.requests.length, world.sts.requests.length]).toEqual(before.map((count) => count + 1))
      }),
    )
  }))

test('ten thousand connections that say nothing, and the agent still serves', () =>
  inWorld({}, async (world) => {
    await world.use(
      { deliver: 'agent' },
      {},
      during(async (job) => {
        const { port, pid } = agentOf(job)
        const sockets: Socket[] = []
        for (let hundred = 0; hundred < 100; hundred++) {
          sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => open(port)))))
          if (hundred % 10 === 0) expect((await askAws(job)).status).toBe(200)
        }
        expect(sockets.length).toBe(10_000)
        const left = () => sockets.filter(({ destroyed, readyState }) => !destroyed && readyState === 'open').length
        await until('all but a few are cut', () => left() < 600)
        expect((await askAws(job)).status).toBe(200)
        for (const socket of sockets) socket.destroy()
        expect(pid).toBe(agentOf(job).pid)
      }),
    )
  }))

test('a request that comes drop by drop is cut, and so is a head without end', () =>
  inWorld({}, async (world) => {
    await world.use(
      { deliver: 'agent' },
      {},
      during(async (job) => {
        const { port } = agentOf(job)
        const slow = await Promise.all(Array.from({ length: 50 }, () => open(port, 'GET / HTTP/1.1\r\nHost: ')))
        const drops = setInterval(() => {
          for (const socket of slow) if (!socket.destroyed) socket.write('x')
        }, 100)
        const huge = await open(port, `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`)
        await until('the huge head is cut', () => huge.destroyed)
        expect((await askAws(job)).status).toBe(200)
        await until('the slow ones are cut', () => slow.every(({ destroyed }) => destroyed))
        clearInterval(drops)
        expect((await askAws(job)).status).toBe(200)
        expect(await isOpen(port)).toBe(true)
      }),
    )
  }))

test('a body is not read, and one that control gets is bounded', () =>
  inWorld({}, async (world) => {
    await world.use(
      { deliver: 'agent' },
      {},
      during(async (job) => {
        const { port, control } = agentOf(job)
        const head = (path: string, more: string) => `${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${more}\r\n\r\n`
        const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url = '', AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } = job.env
        const path = new URL(url).pathname
        for (const text of [
          head(`GET ${path}`, `Authorization: ${bearer}\r\nContent-Length: 5`),
          head('POST /control/grant', `Authorization: ${control}\r\nContent-Length: 2000000`) + 'x'.repeat(2_000_000),
          head('POST /control/grant', 'Content-Length: 2000000'),
        ]) {
          const socket = await open(port, text)
          let answer = ''
          socket.on('data', (part: Buffer) => {
            answer += part
          })
          await until('it is cut', () => socket.destroyed)
          if (answer !== '') expect(answer).toMatch(/^HTTP\/1.1 403 /)
        }
        expect((await askAws(job)).status).toBe(200)
      }),
    )
  }))
