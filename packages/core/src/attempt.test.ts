import { expect, test } from 'vitest'
import { attempts } from './attempt.ts'
import { MayflyError, type Retry } from './errors.ts'

const never = new AbortController().signal
const failing = (retry?: Retry) => {
  const seen: number[] = []
  const once = async (attempt: number) => {
    seen.push(attempt)
    throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'no', { ...(retry && { retry }) })
  }
  return { seen, once }
}

test.each([
  ['any', 'unsent', 4],
  ['any', 'throttle', 4],
  ['any', 'transient', 4],
  ['any', 'stale', 4],
  ['any', undefined, 1],
  ['unsent', 'unsent', 4],
  ['unsent', 'throttle', 4],
  ['unsent', 'transient', 1],
  ['unsent', 'stale', 4],
  ['never', 'unsent', 1],
  ['never', 'throttle', 1],
  ['never', 'transient', 1],
] as const)(
  'class %s: %s is tried %i times',
  async (retryClass, retry, times) => {
    const { seen, once } = failing(retry)
    await expect(attempts(retryClass, never, once)).rejects.toMatchObject({ code: 'ERR_EXCHANGE_UNAVAILABLE' })
    expect(seen).toEqual([1, 2, 3, 4].slice(0, times))
  },
  20_000,
)

test('a server that asks for more patience than a step has is not waited for', async () => {
  let calls = 0
  const once = async () => {
    calls++
    throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'no', { retry: 'throttle', retryAfterSeconds: 60 })
  }
  await expect(attempts('any', never, once)).rejects.toMatchObject({ facts: { attempts: '1' } })
  expect(calls).toBe(1)
})

test('the deadline ends a pause at once', async () => {
  const controller = new AbortController()
  const { seen, once } = failing('throttle')
  const failed = attempts('any', controller.signal, once)
  await Promise.resolve()
  controller.abort(new MayflyError('ERR_TIMED_OUT', 'late'))
  await expect(failed).rejects.toBeInstanceOf(MayflyError)
  expect(seen).toEqual([1])
})

test('an error that one attempt may have made true stays unclear, whatever came last', async () => {
  const once = async (attempt: number) => {
    throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'no', { retry: attempt === 1 ? 'transient' : 'throttle' })
  }
  await expect(attempts('any', never, once)).rejects.toMatchObject({ retry: 'transient' })
})
