import { googleError } from '@mayfly/doubles/gcp/secret-manager'
import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { type GoogleStoreOptions, inGoogleStoreWorld } from '../support/google-store-world.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { quickTime } from '../support/quick-time.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const secrets: GoogleStoreOptions['secrets'] = [
  { name: 'key', versions: [{ value: 'the-only-value' }] },
  { name: 'off', versions: [{ value: 'the-first-value' }, { value: 'the-disabled-value', state: 'DISABLED' }] },
  { name: 'gone', versions: [{ value: 'the-destroyed-value', state: 'DESTROYED' }] },
  { name: 'empty', versions: [] },
  { name: 'other', versions: [{ value: 'the-value-of-others' }], readers: [] },
]

test('one error names every line that failed, and optional allows a missing secret only', () =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    const lines = [
      'FINE = my-project/key',
      'OFF = my-project/off optional',
      'GONE = my-project/gone optional',
      'EMPTY = my-project/empty',
      'NINTH = my-project/key#@9',
      'OTHER = my-project/other optional',
      'FIELD = my-project/key#field',
      'UNKNOWN = my-project/no-such-secret',
      'ELSEWHERE = other-project/key',
    ]
    const job = await world.use({ secrets: lines.join('\n') })
    expect(story(job, world)).toMatchSnapshot()
    expect(job.log.match(/ERR_SECRET_REFUSED/g)).toHaveLength(1)
    expectClean(job, world)
  }))

test('the API is not enabled', () =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    world.google.disabled.push('secretmanager.googleapis.com')
    const job = await world.use({ secrets: 'KEY = my-project/key' })
    expect(job.log).toContain('gcloud services enable secretmanager.googleapis.com')
    expect(job.log).toContain('SERVICE_DISABLED')
    expectClean(job, world)
  }))

test('a value whose checksum differs is not used', () =>
  inGoogleStoreWorld(
    { secrets: [{ name: 'key', versions: [{ value: 'a-value-changed-on-its-way' }], corrupt: true }] },
    async (world) => {
      const job = await world.use({ secrets: 'KEY = my-project/key' }, { env: quickTime })
      expect(job.log).toContain('Google answered 200 without the whole value')
      expect(job.log).toContain('(ERR_ANSWER_MALFORMED)')
      expectClean(job, world)
    },
  ))

test('a throttled read is sent again', () =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    world.manager.refusals.push(googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric'))
    const job = await world.use({ secrets: 'KEY = my-project/key' }, { env: quickTime })
    expect(job.steps[0]?.env).toEqual({ KEY: 'the-only-value' })
    expect(world.manager.requests).toHaveLength(2)
  }))

test('a token that Google does not accept', () =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    world.manager.answer = (_, __, next) => {
      world.google.advance(2 * 3_600_000)
      next()
    }
    const job = await world.use({ secrets: 'KEY = my-project/key' })
    expect(job.log).toContain('UNAUTHENTICATED')
    expect(job.log).toContain('Google does not accept the access token: run the job again.')
  }))

test('an answer of another server is none of Google', () =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    world.manager.answer = (request, response) => {
      request.resume()
      response.writeHead(403, { 'content-type': 'text/html' }).end('<html>sign in first</html>')
    }
    const job = await world.use({ secrets: 'KEY = my-project/key' }, { env: quickTime })
    expect(job.failed).toBe(true)
    expect(job.log).toContain('(ERR_ANSWER_MALFORMED)')
    expectClean(job, world)
  }))

test.each([1, 2])('a step that is killed at read %i leaves no value', (nth) =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    const job = await world.use(
      { secrets: 'KEY = my-project/key\nOFF = my-project/off#@1', deliver: 'env,file' },
      { onStep: killAtRequest(nth, world.manager) },
    )
    expect(job.steps[0]?.signal).toBe('SIGKILL')
    expect(job.log).toMatch(/, used only to read secrets: expires-only, valid until /)
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }),
)
