import { expect, test } from 'vitest'
import { inAkeylessWorld } from '../support/akeyless-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { story } from '../support/story.ts'

const items = [
  { name: '/prod/fine', kind: 'static' as const, values: ['correct horse battery'] },
  { name: '/prod/closed', kind: 'static' as const, values: ['value-that-is-closed'], isForbidden: true as const },
  { name: '/prod/rotated', kind: 'rotated' as const, values: [{ password: 'a-rotated-password' }] },
]

test('each line says what is missing and what is forbidden, and optional hides only what is missing', () =>
  inAkeylessWorld(
    async (world) => {
      const lines = [
        'FINE = /prod/fine',
        'GONE = /prod/gone',
        'OPTIONAL = /prod/gone/too optional',
        'CLOSED = /prod/closed optional',
        'OLD = /prod/fine#@7 optional',
        'KIND = /prod/rotated',
        'ROTATED = rotated:/prod/no',
        'MADE = dynamic:/prod/no',
      ]
      const job = await world.use({ secrets: lines.join('\n') })
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expect(job.log.match(/ERR_SECRET_REFUSED/g)).toHaveLength(1)
      expectClean(job, world)
    },
    () => ({ items }),
  ))

test('a missing optional secret does not take the others with it', () =>
  inAkeylessWorld(
    async (world) => {
      const job = await world.use({ secrets: 'FINE = /prod/fine\nGONE = /prod/gone optional' })
      expect(job.steps[0]?.env).toEqual({ FINE: 'correct horse battery' })
      expect(job.log).toContain('optional, and not found in Akeyless, so the job does not get: GONE')
      expectClean(job, world)
    },
    () => ({ items }),
  ))

test('a login that the auth method does not accept shows the claims and what the auth method needs', () =>
  inAkeylessWorld(
    async (world) => {
      const job = await world.use({ secrets: 'FINE = /prod/fine' })
      expect(story(job, world)).toMatchSnapshot()
      expectClean(job, world)
    },
    () => ({ items, subClaims: { ref: 'refs/heads/dev' } }),
  ))

test.each([
  ['another audience', { audience: 'https://other.example' }],
  ['another access id', { accessId: 'p-other1' }],
])('a login that is for %s is refused once', (_, options) =>
  inAkeylessWorld(
    async (world) => {
      const job = await world.use({ secrets: 'FINE = /prod/fine' })
      expect(job.log).toContain('(ERR_EXCHANGE_REJECTED, HTTP 401)')
      expect(world.akeyless.requests).toHaveLength(1)
      expectClean(job, world)
    },
    () => ({ items, ...options }),
  ),
)

test('all wrong inputs are in one error, and nothing is asked', () =>
  inAkeylessWorld(async (world) => {
    const job = await world.use({
      'access-id': 'abc123',
      audience: '',
      'api-url': 'http://gateway.example',
      'ca-certificate': 'no certificate',
      session: 'agent',
      secrets: [
        'A = prod/db',
        'B = /prod/db/',
        'C = /prod/db#@latest',
        'D_* = /prod/db',
        'E = dynamic:/prod/db#@1',
        'F = other:/prod/db',
        'G = POST /prod/db',
        'PATH = /prod/db',
        '- name: "/prod/db"',
      ].join('\n'),
    })
    expect(story(job, world)).toMatchSnapshot()
    expect(world.traffic()).toEqual([])
  }))
