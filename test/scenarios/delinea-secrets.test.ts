import { expect, test } from 'vitest'
import { inDelineaWorld } from '../support/delinea-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const secrets = [
  { path: 'prod/api', versions: [{ key: 'the-key-before' }, { key: 'correct horse battery' }] },
  { path: 'prod/db', versions: [{ user: 'application', password: 'a-password-of-db' }] },
]

const lines = ['KEY = prod/api#key', 'KEY_BEFORE = prod/api#key@0', 'DB_* = prod/db#*', 'WHOLE = prod/db'].join('\n')
const values = {
  KEY: 'correct horse battery',
  KEY_BEFORE: 'the-key-before',
  DB_USER: 'application',
  DB_PASSWORD: 'a-password-of-db',
  WHOLE: '{"user":"application","password":"a-password-of-db"}',
}

test('a job reads secrets with its AWS identity, whose session may do nothing', () =>
  inDelineaWorld(
    async (world) => {
      const job = await world.use({ secrets: lines })
      expect(job.steps[0]?.env).toEqual(values)
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      const [session, ...others] = world.sts.issued
      expect(others).toEqual([])
      expect(session?.policies).toEqual([
        { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] },
      ])
      expect(world.sts.requests.map(({ action }) => action)).toEqual(['AssumeRoleWithWebIdentity'])
      expect(world.delinea.tokens.map(({ refreshToken }) => refreshToken?.alive)).toEqual([false])
      expectClean(job, world)
    },
    { secrets },
  ))

test('a job reads secrets with the ID token of its service account', () =>
  inDelineaWorld(
    async (world) => {
      const job = await world.use({ ...world.googleInputs, secrets: lines })
      expect(job.steps[0]?.env).toEqual(values)
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expectClean(job, world)
    },
    { secrets },
  ))

test('a login without a refresh token only expires', () =>
  inDelineaWorld(
    async (world) => {
      const job = await world.use({ secrets: 'KEY = prod/api#key' })
      expect(job.log).toMatch(/Delinea token of .*: expires-only/)
      expect(job.log).not.toContain('refresh token')
      expectClean(job, world)
    },
    { secrets, hasNoRefreshTokens: true },
  ))

test('with session, the same token reads and is delivered', () =>
  inDelineaWorld(
    async (world) => {
      const job = await world.use({ secrets: 'KEY = prod/api#key', session: 'env' })
      const [token] = world.delinea.tokens
      expect(job.steps[0]?.env).toEqual({
        KEY: 'correct horse battery',
        DELINEA_TOKEN: token?.value,
        DELINEA_URL: world.delinea.url,
      })
      expect(world.delinea.tokens).toHaveLength(1)
      expectClean(job, world)
    },
    { secrets },
  ))

test('the token in all ways of delivery', () =>
  inDelineaWorld(async (world) => {
    const job = await world.use({ deliver: 'env, file, output' })
    const [token] = world.delinea.tokens
    expect(job.steps[0]?.env).toEqual({
      DELINEA_TOKEN: token?.value,
      DELINEA_URL: world.delinea.url,
      DELINEA_TOKEN_FILE: expect.stringContaining('delinea-token'),
    })
    expect(job.steps[0]?.outputs.token).toBe(token?.value)
    expectClean(job, world)
  }))

test('a refresh token that is not revoked is reported, and fails a strict job', () =>
  inDelineaWorld(
    async (world) => {
      world.delinea.answer = (request, response, next) => {
        if (!request.url?.startsWith('/v1/revoke/')) return next()
        request.resume()
        response.writeHead(403).end('{"code":403,"message":"Invalid permissions"}')
      }
      const job = await world.use({ secrets: 'KEY = prod/api#key', 'strict-revoke': 'true' })
      expect(job.log).toMatch(/Delinea refresh token of .*: revoke-failed, Delinea did not revoke the refresh token/)
      expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 1])
      expect(leaksOf(job, world)).toEqual([])
    },
    { secrets },
  ))

test.each([1, 2, 3, 4])(
  'a kill while request %i of the job is asked leaves no refresh token that is not recorded',
  (nth) =>
    inDelineaWorld(
      async (world) => {
        const job = await world.use(
          { secrets: 'KEY = prod/api#key\nUSER_NAME = prod/db#user' },
          { onStep: killAtRequest(nth, world.sts, world.delinea) },
        )
        expect(job.steps[0]?.exitCode).not.toBe(0)
        const alive = world.delinea.tokens.filter(({ refreshToken }) => refreshToken?.alive)
        if (alive.length > 0) expect(job.log).toMatch(/Delinea refresh token of .*: (expires-only|revoked-unverified)/)
        expect(environment(job)).toEqual({})
        expect(leftBehind(job)).toEqual([])
        expect(leaksOf(job, world)).toEqual([])
      },
      { secrets },
    ),
)
