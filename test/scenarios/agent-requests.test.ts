import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { agentOf, askAws, isAlive } from '../support/agent.ts'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { type JobTime, minute, timeOf } from '../support/job-time.ts'

/**
 * The parts of a request: the agent's address, a path that returns a credential, the secret for it, and the secret that
 * stops the agent.
 */
interface Known {
  readonly host: string
  readonly path: string
  readonly bearer: string
  readonly control: string
}

/** Sends bytes on a separate connection. Returns everything that arrives until the agent closes it. */
type Send = (text: string) => Promise<string>

/** Runs a job with an agent, sends bytes to it, and checks that the agent serves as before. */
function withAgent(attack: (known: Known, send: Send, world: AwsWorld, time: JobTime) => Promise<void>): Promise<void> {
  return inWorld({}, async (world) => {
    const time = timeOf(world)
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      {
        name: 'attack',
        during: async (job) => {
          const agent = agentOf(job)
          const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url = '', AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } =
            job.env
          const { host, pathname: path } = new URL(url)
          await attack({ host, path, bearer, control: agent.control }, (text) => sent(agent.port, text), world, time)
          expect([(await askAws(job)).status, isAlive(agent)]).toEqual([200, true])
        },
      },
    )
    expect([job.failed, job.orphans]).toEqual([false, []])
  })
}

function sent(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(text, 'latin1'))
    socket.on('error', () => undefined).on('close', () => resolve(heard))
    socket.setEncoding('latin1').on('data', (part: string) => {
      heard += part
    })
  })
}

/** The status of each answer. */
const statuses = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status))

const request = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`
const get = (path: string) => `GET ${path} HTTP/1.1`
const many = 'X: y\r\n'.repeat(3_000).trim()
const large = 'x'.repeat(9_000)

/** The requests that are refused while they are read. */
const unread: [what: string, lines: (known: Known) => string[]][] = [
  ['a tunnel', ({ host, bearer }) => [`CONNECT ${host} HTTP/1.1`, `Host: ${host}`, `Authorization: ${bearer}`]],
  ['HTTP/2', () => ['PRI * HTTP/2.0', '', 'SM']],
  ['TLS', () => ['\u0016\u0003\u0001\u0002\0\u0001']],
  [
    'lines that end by LF alone',
    ({ host, path, bearer }) => [`${get(path)}\nHost: ${host}\nAuthorization: ${bearer}\n`],
  ],
  [
    'a bearer on a folded line',
    ({ host, path, bearer }) => [get(path), `Host: ${host}`, 'Authorization: x', ` ${bearer}`],
  ],
  ['NUL in the path', ({ host, path, bearer }) => [get(`${path}\0`), `Host: ${host}`, `Authorization: ${bearer}`]],
  ['a path without end', ({ host, path, bearer }) => [get(path + large), `Host: ${host}`, `Authorization: ${bearer}`]],
  [
    'a header without end',
    ({ host, path, bearer }) => [get(path), `Host: ${host}`, `Authorization: ${bearer}`, `X: ${large}`],
  ],
  ['headers without end', ({ host, path, bearer }) => [get(path), `Host: ${host}`, `Authorization: ${bearer}`, many]],
  [
    'two lengths',
    ({ host, path, bearer }) => [
      get(path),
      `Host: ${host}`,
      `Authorization: ${bearer}`,
      'Content-Length: 0',
      'Content-Length: 0',
    ],
  ],
  [
    'a length of two kinds',
    ({ host, path, bearer }) => [
      get(path),
      `Host: ${host}`,
      `Authorization: ${bearer}`,
      'Content-Length: 3',
      'Transfer-Encoding: chunked',
    ],
  ],
]

/** The requests that are read, and refused in the same way. */
const refused: [what: string, lines: (known: Known) => string[]][] = [
  ['no bearer', ({ host, path }) => [get(path), `Host: ${host}`]],
  ['an empty bearer', ({ host, path }) => [get(path), `Host: ${host}`, 'Authorization:']],
  [
    'a bearer behind another',
    ({ host, path, bearer }) => [get(path), `Host: ${host}`, 'Authorization: x', `Authorization: ${bearer}`],
  ],
  [
    'a bearer in a second header',
    ({ host, path, bearer }) => [get(path), `Host: ${host}`, 'Authorization: x', `X-Identity-Header: ${bearer}`],
  ],
  [
    'two of that header',
    ({ host, path, bearer }) => [
      get(path),
      `Host: ${host}`,
      `X-Identity-Header: ${bearer}`,
      `X-Identity-Header: ${bearer}`,
    ],
  ],
  ['no host', ({ path, bearer }) => [get(path), `Authorization: ${bearer}`]],
  ['an empty host', ({ path, bearer }) => [get(path), 'Host:', `Authorization: ${bearer}`]],
  [
    'the host behind another',
    ({ host, path, bearer }) => [get(path), 'Host: evil.example', `Host: ${host}`, `Authorization: ${bearer}`],
  ],
  ['HTTP/1.0 without a host', ({ path, bearer }) => [`GET ${path} HTTP/1.0`, `Authorization: ${bearer}`]],
  ['a request of HTTP/0.9', ({ path }) => [`GET ${path}`]],
  [
    'an absolute target',
    ({ host, path, bearer }) => [get(`http://${host}${path}`), `Host: ${host}`, `Authorization: ${bearer}`],
  ],
  [
    'an absolute target elsewhere',
    ({ host, path, bearer }) => [get(`http://evil.example${path}`), `Host: ${host}`, `Authorization: ${bearer}`],
  ],
  ['the target *', ({ host, bearer }) => ['OPTIONS * HTTP/1.1', `Host: ${host}`, `Authorization: ${bearer}`]],
  [
    'a path with a folder too many',
    ({ host, path, bearer }) => [get(`/..${path}`), `Host: ${host}`, `Authorization: ${bearer}`],
  ],
  [
    'a path with a slash too many',
    ({ host, path, bearer }) => [get(`/${path}`), `Host: ${host}`, `Authorization: ${bearer}`],
  ],
  [
    'NUL behind the path, encoded',
    ({ host, path, bearer }) => [get(`${path}%00`), `Host: ${host}`, `Authorization: ${bearer}`],
  ],
  ['an upgrade', ({ host, path }) => [get(path), `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket']],
  [
    'an upgrade to HTTP/2',
    ({ host, path }) => [
      get(path),
      `Host: ${host}`,
      'Connection: Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABk',
    ],
  ],
  [
    'a body that waits to be wanted',
    ({ host }) => [
      'POST /control/stop HTTP/1.1',
      `Host: ${host}`,
      'Authorization: x',
      'Content-Length: 5',
      'Expect: 100-continue',
    ],
  ],
  [
    'an expectation of something else',
    ({ host, path, bearer }) => [get(path), `Host: ${host}`, `Authorization: ${bearer}`, 'Expect: x'],
  ],
  [
    'control by the bearer of a credential',
    ({ host, bearer }) => [
      'POST /control/stop HTTP/1.1',
      `Host: ${host}`,
      `Authorization: Bearer ${bearer}`,
      'Content-Length: 0',
    ],
  ],
  [
    'control by GET',
    ({ host, control }) => [get('/control/stop'), `Host: ${host}`, `Authorization: Bearer ${control}`],
  ],
]

test('a request of any form gets nothing without the bearer where it belongs: no answer, or the same as all others', () =>
  withAgent(async (known, send, world) => {
    for (const [what, lines] of unread) expect([what, await send(request(...lines(known)))]).toEqual([what, ''])
    const answers = new Set<string>()
    for (const [what, lines] of refused) {
      const heard = await send(request(...lines(known)))
      expect([what, statuses(heard), leaks(heard, world.secrets())]).toEqual([what, [403], []])
      answers.add(heard.replace(/^Date: .*\r\n/m, ''))
    }
    expect(answers.size).toBe(1)
  }))

test('of requests in one stretch each needs the bearer, also while the first waits for a new credential', () =>
  withAgent(async ({ host, path, bearer }, send, _, time) => {
    const right = request(get(path), `Host: ${host}`, `Authorization: ${bearer}`)
    const wrong = request(get(path), `Host: ${host}`)
    const keysIn = (heard: string) => heard.match(/AccessKeyId/g)?.length ?? 0
    // The first session has expired.
    time.pass(21 * minute)
    for (const [text, answers, keys] of [
      [right + wrong + right, [200, 403], 1],
      [right + right + wrong, [200, 200, 403], 2],
      [wrong + right, [403], 0],
      [wrong.replace(/\r\n$/, `Content-Length: ${right.length}\r\n\r\n`) + right, [403], 0],
    ] as const) {
      const heard = await send(text)
      expect([statuses(heard), keysIn(heard)]).toEqual([answers, keys])
    }
  }))
