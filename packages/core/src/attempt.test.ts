import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ask, withRetries } from './attempt.ts'
import { type FailureKind, MayflyError } from './errors.ts'
import type { HttpAnswer, Wire } from './http.ts'
import { Patience } from './patience.ts'
// Modules for failures are loaded first, because the virtual clock stands still while a module loads.
import './given-up.ts'
import './retry-after.ts'

const never = new AbortController().signal
const patience = 45_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance', 'hrtime'] })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A request whose attempts all fail in one way, each after some milliseconds. */
function failing(kind?: FailureKind, milliseconds = 100, retryAfterSeconds?: number) {
  const state = { tries: 0 }
  const once = async () => {
    state.tries++
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'no', {
      ...(kind && { kind }),
      ...(retryAfterSeconds && { retryAfterSeconds }),
    })
  }
  return { state, once }
}

/** Waits until a promise is settled, on the virtual clock. Returns the milliseconds that passed, and the error. */
async function settled(promise: Promise<unknown>): Promise<{ milliseconds: number; error: MayflyError }> {
  const begun = performance.now()
  let [over, error] = [false, undefined as unknown]
  promise.then(
    () => {
      over = true
    },
    (thrown: unknown) => {
      ;[over, error] = [true, thrown]
    },
  )
  while (!over) await vi.advanceTimersByTimeAsync(50)
  return { milliseconds: performance.now() - begun, error: error as MayflyError }
}

test.each([
  ['any', 'unsent'],
  ['any', 'throttle'],
  ['any', 'transient'],
  ['no-effect', 'unsent'],
  ['no-effect', 'throttle'],
] as const)('class %s: %s is tried as long as there is patience', async (retryClass, kind) => {
  const { state, once } = failing(kind)
  const { milliseconds, error } = await settled(withRetries(retryClass, new Patience(never, patience), once))
  expect(milliseconds).toBeGreaterThanOrEqual(patience)
  expect(milliseconds).toBeLessThan(patience + 300)
  expect(state.tries).toBeGreaterThan(12)
  expect(error.facts).toMatchObject({ attempts: String(state.tries), waited: '45 s' })
})

test.each([
  ['any', 'stale'],
  ['any', 'unreadable'],
  ['any', 'unresolved'],
  ['no-effect', 'unresolved'],
] as const)('class %s: %s is tried for ten seconds', async (retryClass, kind) => {
  const { state, once } = failing(kind)
  const { milliseconds } = await settled(withRetries(retryClass, new Patience(never, patience), once))
  expect(milliseconds).toBeGreaterThan(10_000)
  expect(milliseconds).toBeLessThan(16_000)
  expect(state.tries).toBeGreaterThanOrEqual(3)
})

test.each([
  ['any', undefined],
  ['no-effect', 'transient'],
  ['no-effect', 'unreadable'],
] as const)('class %s: %s is final at once', async (retryClass, kind) => {
  const { state, once } = failing(kind)
  await settled(withRetries(retryClass, new Patience(never, patience), once))
  expect(state.tries).toBe(1)
})

test('a server that names a time is asked then, and not before', async () => {
  const { state, once } = failing('throttle', 0, 12)
  const asked = settled(withRetries('any', new Patience(never, patience), once))
  await vi.advanceTimersByTimeAsync(11_900)
  expect(state.tries).toBe(1)
  const { error } = await asked
  expect(state.tries).toBe(4)
  expect(error.facts['retry after']).toMatch(/^\d{4}-.*Z, in 12 s$/)
})

test('a server that asks for more time than a step has is not waited for, and the time is reported', async () => {
  const { state, once } = failing('throttle', 0, 60)
  const { milliseconds, error } = await settled(withRetries('any', new Patience(never, patience), once))
  expect([state.tries, milliseconds < 100]).toEqual([1, true])
  expect(error.fix).toBe(
    'The server asks to wait 60 s, and this step has 45 s left: run the job again after that time.',
  )
})

test('the deadline ends a pause at once', async () => {
  const controller = new AbortController()
  const { state, once } = failing('throttle', 0)
  const failed = withRetries('any', new Patience(controller.signal, patience), once)
  failed.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(0)
  controller.abort(new MayflyError('ERR_TIMED_OUT', 'late'))
  await expect(failed).rejects.toMatchObject({ code: 'ERR_TIMED_OUT' })
  expect(state.tries).toBe(1)
})

test.each(['throttle', undefined] as const)(
  'what one attempt may have made stays unclear, whatever came last: %s',
  async (last) => {
    let tries = 0
    const once = async () => {
      const kind = ++tries === 1 ? 'transient' : last
      throw new MayflyError('ERR_EXCHANGE_REJECTED', 'no', { facts: { a: 'b' }, ...(kind && { kind }) })
    }
    const { error } = await settled(withRetries('any', new Patience(never, patience), once))
    expect(error).toMatchObject({ kind: 'transient', facts: { a: 'b' } })
  },
)

/** A wire with the given answers, and a request over it. */
function question(answer: (count: number) => Partial<HttpAnswer> & { readonly after?: number }) {
  let count = 0
  const wire: Wire = {
    async send() {
      const { after = 0, ...rest } = answer(++count)
      await new Promise((resolve) => setTimeout(resolve, after))
      return { status: 200, headers: {}, body: '', bytes: new Uint8Array(), date: undefined, ...rest }
    },
    connectEarly: () => undefined,
    close: () => undefined,
  }
  return {
    wire,
    retry: 'any' as const,
    build: () => ({ method: 'GET', url: 'https://sts.example/' }) as const,
    judge({ status }: HttpAnswer) {
      if (status === 200) return
      throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'STS could not answer', { vendor: 'Slow', kind: 'throttle' })
    },
  }
}

test('after two seconds, and then every ten, the log says what is waited for', async () => {
  const lines: [number, string][] = []
  const begun = performance.now()
  const say = (line: string) => lines.push([Math.round((performance.now() - begun) / 1000), line])
  const failed = question(() => ({ status: 429 }))
  await settled(ask(failed, new Patience(never, 25_000, say)))
  expect(lines.map(([second]) => second)).toEqual([2, 12, 22])
  expect(lines[0]?.[1]).toMatch(
    /^Still waiting for sts\.example: STS could not answer \(Slow\)\. Failed requests are retried until \S+Z at the latest\.$/,
  )
})

test('a silent server is reported too, and all waits stand side by side in one line', async () => {
  const lines: string[] = []
  const calm = new Patience(never, 25_000, (line) => lines.push(line))
  const silent = question(() => ({ after: 5_000 }))
  const other = { ...question(() => ({ status: 503 })), build: () => ({ method: 'GET', url: 'https://b/' }) as const }
  const quick = question(() => ({ after: 1_900 }))
  await settled(Promise.allSettled([ask(silent, calm), ask(other, calm), ask(quick, calm)]))
  expect(lines[0]).toMatch(/^Still waiting for sts\.example: no answer yet; b: STS could not answer \(Slow\)\. Failed/)
})

test('the fast are not disturbed', async () => {
  const lines: string[] = []
  const calm = new Patience(never, 25_000, (line) => lines.push(line))
  for (let count = 0; count < 5; count++)
    await settled(
      ask(
        question(() => ({ after: 1_000 })),
        calm,
      ),
    )
  expect(lines).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

const date = Date.UTC(2026, 10, 24, 10)

test.each([
  ['seconds', { 'retry-after': '7' }, 7],
  ['a date', { 'retry-after': new Date(date + 9_000).toUTCString() }, 9],
  ['a date that is over', { 'retry-after': new Date(date - 9_000).toUTCString() }, 0],
  ['the end of a rate limit', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(date / 1000 + 11) }, 11],
  ['a rate limit that is not used up', { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '99999999999' }, 0],
  ['nothing that can be read', { 'retry-after': 'soon' }, 0],
] as const)('the time to come back is read as %s, on the clock of the server', async (_, headers, seconds) => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const { milliseconds } = await settled(
    ask(
      question((count) => (count === 1 ? { status: 429, headers, date } : {})),
      new Patience(never, patience),
    ),
  )
  expect(Math.round(milliseconds / 1000)).toBe(seconds)
})

/** A random number that is the same in each run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 7), 61 | state) ^ state
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test.each([
  [100, 20],
  [100, 10],
  [200, 50],
])('%i jobs that ask at once are all served by a server that takes %i a second', async (jobs, rate) => {
  for (const seed of [1, 2, 3]) {
    vi.spyOn(Math, 'random').mockImplementation(seeded(seed))
    let [tokens, filled] = [rate, performance.now()]
    const answer = () => {
      tokens = Math.min(rate, tokens + ((performance.now() - filled) / 1000) * rate)
      filled = performance.now()
      if (tokens < 1) return { status: 429, after: 30 }
      tokens--
      return { after: 30 }
    }
    const all = Array.from({ length: jobs }, () => ask(question(answer), new Patience(never, patience)))
    let lost = 0
    for (const one of all) one.catch(() => lost++)
    const { milliseconds } = await settled(Promise.allSettled(all))
    expect([seed, lost]).toEqual([seed, 0])
    expect(milliseconds).toBeLessThan(patience)
  }
})
