import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { runTokenCommand } from './token-command.ts'

const jwt = `${base64('{"alg":"none"}')}.${base64('{"sub":"me"}')}.c2lnbmF0dXJl`
const folder = mkdtempSync(join(tmpdir(), 'token-command-'))

afterAll(() => rmSync(folder, { recursive: true }))

function base64(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** Runs a script of the shell as the program that prints a token. */
async function printed(script: string, audience = 'a b', signal = new AbortController().signal) {
  const masked: string[] = []
  const words = ['/bin/sh', '-c', script, 'sh', 'x={audience}']
  const result = await runTokenCommand(words, audience, signal, (value) => masked.push(value)).catch((error) => error)
  return { result, masked }
}

test('the output is the token, without blanks around it, and masked; the audience stays one word', async () => {
  const { result, masked } = await printed(`test "$1" = "x=a b" && printf '\\n %s \\n\\n' ${jwt}`)
  expect([result.jwt.reveal(), result.claims, masked]).toEqual([jwt, { sub: 'me' }, [jwt]])
})

test('an audience with signs of a replacement stays as it is', async () => {
  const audience = "a$&b$$c$'d"
  const { result } = await printed(`test "$1" = "x=a\\$&b\\$\\$c\\$'d" && echo ${jwt}`, audience)
  expect(result.facts).toBeUndefined()
  expect(result.jwt.reveal()).toBe(jwt)
})

test.each([
  ['ends with another code', `echo "no ${jwt} here" >&2; exit 3`, 'it ended with 3', 'no *** here'],
  ['is killed', 'kill -9 $$', 'it ended with SIGKILL', undefined],
  ['prints nothing', 'echo', 'it printed nothing', undefined],
  ['prints too much', 'yes', 'it printed more than 64 KiB', undefined],
])('a program that %s gives no token', async (_, script, reason, stderr) => {
  const { result } = await printed(script)
  expect([result.code, result.facts]).toEqual(['ERR_ID_TOKEN_UNAVAILABLE', { command: '/bin/sh', reason, stderr }])
})

test('of many messages only the last whole words are shown', async () => {
  const { result } = await printed(`for n in $(seq 1000); do echo "word$n" >&2; done; exit 1`)
  expect(result.facts.stderr).toMatch(/^\[…\]\nword\d+\n(?:.+\n)*word1000$/)
  expect(result.facts.stderr.length).toBeLessThan(420)
})

test('a program that prints a token and fails gives none, and the token is masked before its messages are shown', async () => {
  const { result, masked } = await printed(`echo secret-thing; exit 1`)
  expect([result.facts.reason, masked]).toEqual(['it ended with 1', ['secret-thing']])
})

test('an output that is no JWT is not shown', async () => {
  const { result } = await printed('echo secret-thing')
  expect([result.code, JSON.stringify(result.facts)]).toEqual(['ERR_ID_TOKEN_INVALID', '{}'])
})

test('a program that does not exist gives no token', async () => {
  const absent = await runTokenCommand(['/not/there'], 'a', new AbortController().signal, () => undefined).catch(
    (error) => error,
  )
  expect(absent.facts).toMatchObject({ command: '/not/there', reason: 'it could not be started (ENOENT)' })
})

test.each(['time', 'signal'])('a program that does not end is ended with its children, by the %s', async (by) => {
  const children = join(folder, by)
  const started = vi.waitUntil(() => existsSync(children) && readFileSync(children, 'utf8').endsWith('\n'), 60_000)
  if (by === 'time') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const controller = new AbortController()
  const running = printed(`sleep 1000 & echo $! > ${children}; wait`, 'a', controller.signal)
  await started
  if (by === 'time') vi.advanceTimersByTime(10_000)
  else controller.abort(new Error('stopped'))
  vi.useRealTimers()
  const { result } = await running
  if (by === 'time') expect(result.facts.reason).toBe('it did not end within 10 s')
  else expect(result.message).toBe('stopped')
  const child = Number(readFileSync(children, 'utf8'))
  await vi.waitUntil(() => !isAlive(child), 60_000)
})

function isAlive(pid: number): boolean {
  try {
    // A zombie has ended: only its parent has not asked for its code.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
