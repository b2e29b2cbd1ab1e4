import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { inOAuthWorld } from '../support/oauth-world.ts'
import { leaksOf } from '../support/story.ts'

const minutes = 20
const key = new TextEncoder().encode('a key that only this test knows, for HS256')

/** Ways in which servers write a lifetime of 20 minutes. */
test.concurrent.each<[name: string, inputs: Record<string, string>, reply: () => Promise<object> | object]>([
  ['a number of seconds', {}, () => ({ expires_in: minutes * 60 })],
  ['a text of seconds', {}, () => ({ expires_in: `${minutes * 60}` })],
  [
    'a time since 1970',
    { 'expires-field': 'expires' },
    () => ({ expires: Math.floor(Date.now() / 1000) + minutes * 60 }),
  ],
  [
    'a text of it',
    { 'expires-field': '/at/end' },
    () => ({ at: { end: `${Math.floor(Date.now() / 1000) + minutes * 60}` } }),
  ],
  ['milliseconds since 1970', { 'expires-field': 'expires' }, () => ({ expires: Date.now() + minutes * 60_000 })],
  ['a date', { 'expires-field': 'until' }, () => ({ until: new Date(Date.now() + minutes * 60_000).toISOString() })],
  [
    'only the token, which is a JWT',
    {},
    async () => ({
      expires_in: undefined,
      access_token: await new SignJWT({})
        .setExpirationTime(`${minutes}m`)
        .setProtectedHeader({ alg: 'HS256' })
        .sign(key),
    }),
  ],
])('the lifetime is %s', async (_, inputs, reply) => {
  const given = await reply()
  await inOAuthWorld(
    async (world) => {
      const job = await world.use({ ...inputs, revoke: '', probe: '' })
      const [, end = ''] = /expires-only, valid until (\d{4}-\S+Z)/.exec(job.log) ?? []
      expect(Math.abs(Date.parse(end) - Date.now() - minutes * 60_000)).toBeLessThan(5 * 60_000)
    },
    () => ({ reply: { expires_in: undefined, ...given } }),
  )
})

test.concurrent.each<[name: string, reply: object]>([
  ['absent', { expires_in: undefined }],
  ['of a thousand years', { expires_in: 31_536_000_000 }],
  ['no time', { expires_in: 'soon' }],
  ['over', { expires_in: -1 }],
])('a lifetime that is %s is not believed', (_, reply) =>
  inOAuthWorld(
    async (world) => {
      const job = await world.use({ revoke: '', probe: '' })
      expect(job.log).toContain(': expires-only, valid until the system that issued it ends it')
      expect(job.outputs.oauth?.['expires-at']).toBeUndefined()
    },
    () => ({ reply: reply as Record<string, unknown> }),
  ),
)

test.concurrent('a token of another type is revoked and not delivered, unless it was asked for', () =>
  inOAuthWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toContain('The server issued a token of another type than expected (ERR_ANSWER_MALFORMED)')
      expect(job.log).toContain(': revoked-verified, ')
      const asked = await world.use({ 'token-type': 'N_A' })
      expect(asked.failed).toBe(false)
      expect(world.oauth.tokens.map(({ alive }) => alive)).toEqual([false, false])
    },
    () => ({ reply: { token_type: 'N_A' } }),
  ))

test.concurrent('a refresh token is dropped and named', () =>
  inOAuthWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toContain(
        'The server also issued a refresh token. Mayfly did not keep it, and it may still be valid.',
      )
      expect(job.log).not.toContain('canary-of-a-refresh-token')
      expect(leaksOf(job, world)).toEqual([])
    },
    () => ({ reply: { refresh_token: 'canary-of-a-refresh-token' } }),
  ))

test.concurrent.each([
  ['has no token', { access_token: undefined }, 'The server answered 200 without a token'],
  ['has a token of several lines', { access_token: 'a\nb' }, 'The server answered 200 without a token'],
])('an answer that %s is not used', (_, reply, said) =>
  inOAuthWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toContain(`${said} (ERR_ANSWER_MALFORMED)`)
      expect(job.log).toContain(
        'requested, but no answer arrived: if it was issued, it is valid until the system that issued it ends it',
      )
    },
    () => ({ reply }),
  ),
)
