import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Renewer } from './renewer.ts'

const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** A function that makes credentials with a lifetime in minutes. It fails when the test wants it. */
function minting(life: number) {
  const state = { count: 0, failing: false, milliseconds: 300, latest: 0 }
  const mint = async () => {
    const number = ++state.count
    await new Promise((resolve) => setTimeout(resolve, state.milliseconds))
    if (state.failing) throw new Error('refused')
    state.latest = number
    return { number, expiresAt: Date.now() + life * minute }
  }
  return { state, mint }
}

const settle = () => vi.advanceTimersByTimeAsync(300)

test('two hundred that ask at once are one mint, and get the same', async () => {
  const { state, mint } = minting(20)
  const fresh = new Renewer(mint, { eager: false })
  const asked = Array.from({ length: 200 }, () => fresh.get())
  await settle()
  expect(new Set((await Promise.all(asked)).map(({ number }) => number))).toEqual(new Set([1]))
  expect(state.count).toBe(1)
})

test('four hours of a tool that asks every second: no wait after the first, none that has ended, a mint in 13 minutes', async () => {
  const { state, mint } = minting(20)
  const fresh = new Renewer(mint, { eager: false })
  const first = fresh.get()
  await settle()
  await first
  for (let second = 0; second < 4 * 3600; second++) {
    const kept = fresh.get()
    if (kept instanceof Promise) throw new Error(`a wait after ${second} s`)
    expect(kept.expiresAt - Date.now()).toBeGreaterThan((20 / 3) * minute - 1_000)
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(state.count).toBeGreaterThanOrEqual(18)
  expect(state.count).toBeLessThanOrEqual(19)
})

test('one that nobody asked for is not made anew; who asks late gets the old one, and the next one comes', async () => {
  const { state, mint } = minting(20)
  const fresh = new Renewer(mint, { eager: false }, { number: 0, expiresAt: Date.now() + 20 * minute })
  await vi.advanceTimersByTimeAsync(17 * minute)
  expect(state.count).toBe(0)
  expect(fresh.get()).toMatchObject({ number: 0 })
  await settle()
  expect(fresh.get()).toMatchObject({ number: 1 })
})

test('one that has ended is never given, and one that is about to is not either', async () => {
  const { state, mint } = minting(20)
  const fresh = new Renewer(mint, { eager: false }, { number: 0, expiresAt: Date.now() + 20 * minute })
  state.failing = true
  await vi.advanceTimersByTimeAsync(19 * minute + 29_000)
  expect(fresh.get()).toMatchObject({ number: 0 })
  await vi.advanceTimersByTimeAsync(2_000)
  await expect(Promise.all([fresh.get(), vi.advanceTimersByTimeAsync(400)])).rejects.toThrow('refused')
})

test('a failure is reported again for a while without another try, and the pause grows', async () => {
  const { state, mint } = minting(20)
  const fresh = new Renewer(mint, { eager: false })
  state.failing = true
  const ask = async () => {
    const [answer] = await Promise.allSettled([fresh.get(), settle()])
    return answer.status
  }
  for (let second = 0; second < 600; second++) {
    expect(await ask()).toBe('rejected')
    await vi.advanceTimersByTimeAsync(700)
  }
  expect(state.count).toBeGreaterThan(15)
  expect(state.count).toBeLessThan(30)
  expect(fresh.failure).toMatchObject({ message: 'refused' })
  state.failing = false
  await vi.advanceTimersByTimeAsync(31_000)
  expect([await ask(), fresh.failure]).toEqual(['fulfilled', undefined])
})

test('an eager one is made anew without being asked for, also after a failure', async () => {
  const { state, mint } = minting(10)
  const fresh = new Renewer(mint, { eager: true }, { number: 0, expiresAt: Date.now() + 10 * minute })
  await vi.advanceTimersByTimeAsync(7 * minute)
  expect(state.latest).toBe(1)
  state.failing = true
  await vi.advanceTimersByTimeAsync(7 * minute)
  state.failing = false
  await vi.advanceTimersByTimeAsync(minute)
  expect(fresh.get()).toMatchObject({ number: state.latest })
  fresh.end()
  const { count } = state
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(state.count).toBe(count)
})

test('there is a most of all mints', async () => {
  const { state, mint } = minting(1)
  const fresh = new Renewer(mint, { eager: true, mostRenewals: 5 }, { number: 0, expiresAt: Date.now() + minute })
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(state.count).toBe(5)
  await expect(fresh.get()).rejects.toMatchObject({ code: 'ERR_AGENT_UNAVAILABLE' })
})

test('one without end is given for ever', async () => {
  const { mint } = minting(1)
  const fresh = new Renewer(mint, { eager: true }, { number: 0, expiresAt: Number.POSITIVE_INFINITY })
  await vi.advanceTimersByTimeAsync(10 * 60 * minute)
  expect(fresh.get()).toMatchObject({ number: 0 })
})
