import { expect, test } from 'vitest'
import { ask } from '../../packages/core/src/attempt.ts'
import { MayflyError } from '../../packages/core/src/errors.ts'
import type { HttpAnswer, Wire } from '../../packages/core/src/http.ts'
import type { Ending } from '../../packages/core/src/lease.ts'
import { Patience } from '../../packages/core/src/patience.ts'
import type { Io, Registry } from '../../packages/core/src/provider.ts'
import { Secret } from '../../packages/core/src/secret.ts'
import type { SubjectToken } from '../../packages/core/src/subject-token.ts'
import { registry } from '../../packages/providers/src/registry.ts'

const enders: Registry = Object.fromEntries(Object.entries(registry).filter(([, one]) => 'loadEnder' in one))

/** Each issuer's answer to the revocation of a thing that somebody else has already ended. */
const gone: Readonly<Record<string, Partial<HttpAnswer>>> = {
  vault: { status: 403, body: '{"errors":["permission denied"]}' },
  kubernetes: { status: 404, body: '{"kind":"Status","reason":"NotFound","code":404}' },
  akeyless: { status: 401, body: '{"error":"Unauthorized","is_valid":false}' },
  delinea: { status: 404, body: '{"code":404,"message":"unable to find item with specified identifier"}' },
  'github-app': { status: 401, body: '{"message":"Bad credentials"}' },
  certificate: {
    status: 400,
    body: '{"status":400,"message":"The request could not be completed: x is already revoked."}',
  },
  oauth: { status: 200, body: '{"error":"invalid_token","error_description":"Invalid token"}' },
}

const failures = {
  'never left': () => {
    throw new MayflyError('ERR_ENDPOINT_UNREACHABLE', 'x could not be reached', { kind: 'unsent' })
  },
  'was told to come back': () => ({ status: 429, body: '{"errors":["too many requests"]}' }),
  'lost its answer': () => {
    throw new MayflyError('ERR_ENDPOINT_UNREACHABLE', 'x gave no complete answer', { kind: 'transient' })
  },
  'got an answer of a gateway': () => ({ status: 502, body: '' }),
} satisfies Record<string, () => Partial<HttpAnswer>>

function ioOver(answers: readonly (() => Partial<HttpAnswer>)[]): Io {
  const left = [...answers]
  const wire: Wire = {
    send: async () => ({
      status: 200,
      headers: {},
      body: '',
      bytes: new Uint8Array(),
      date: undefined,
      ...left.shift()?.(),
    }),
    connectEarly: () => undefined,
    close: () => undefined,
  }
  const { signal } = new AbortController()
  return {
    signal,
    correlation: 'lease',
    now: () => Date.now(),
    receive: (value) => Secret.receive(value, () => undefined),
    receiveBytes: (bytes) => Secret.receiveBytes(bytes, () => undefined),
    http: (retry, build, judge) => ask({ wire, retry, build, judge }, new Patience(signal, 60_000)),
    subjectToken: async () => ({ jwt: Secret.receive('x.y.z', () => undefined) }) as SubjectToken,
  }
}

const ending: Ending = {
  what: 'thing',
  facts: {},
  handle: {
    url: 'https://a.example',
    server: 'https://a.example',
    api: 'https://a.example',
    revoke: 'RFC7009 https://a.example',
    namespace: 'n',
    name: 's',
    serial: '4D',
  },
  key: Secret.receive('key-of-the-thing', () => undefined),
}

test('these laws run for every ender', () => {
  expect(Object.keys(gone).sort()).toEqual(Object.keys(enders).sort())
})

test.each(
  Object.keys(gone).flatMap((id) =>
    (
      [
        ['never left', 'gone'],
        ['was told to come back', 'gone'],
        ['lost its answer', 'ended'],
        ['got an answer of a gateway', 'ended'],
      ] as const
    ).map(([failure, outcome]) => [id, failure, outcome] as const),
  ),
)('%s: a thing that is gone after a request that %s is %s', async (id, failure, outcome) => {
  const ender = await enders[id]?.loadEnder?.()
  const isGone = () => gone[id] ?? {}
  const io = ioOver([failures[failure], isGone, isGone])
  expect(await ender?.revoke(ending, io)).toBe(outcome)
})
