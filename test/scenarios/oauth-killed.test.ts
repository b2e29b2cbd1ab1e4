import { expect, test } from 'vitest'
import { killAtRequest } from '../support/kill-at-request.ts'
import { inOAuthWorld, type OAuthWorld } from '../support/oauth-world.ts'
import type { JobOptions } from '../support/runner.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const asClient = ({ oauth }: OAuthWorld) => ({
  issuer: oauth.url,
  'token-url': '',
  grant: 'client-assertion',
  fields: 'client_id=job',
  revoke: 'RFC7009',
  probe: 'RFC7662',
})

/** The requests of main: the metadata, the ID token, the token. */
test.concurrent.each([1, 2, 3])('main killed at its request %i: post says what may be valid', (nth) =>
  inOAuthWorld(async (world) => {
    const onStep = killAtRequest(nth, world.oauth, world.issuer)
    const job = await world.use(asClient(world), { onStep })
    expect(job.steps[0]?.signal).toBe('SIGKILL')
    expect(job.steps.at(-1)).toMatchObject({ phase: 'post', exitCode: 0 })
    if (nth === 3)
      expect(job.log).toMatch(
        /expires-only, requested, but no answer arrived: if it was issued, it is valid until the system that issued it ends it|revoked-verified/,
      )
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }),
)

/** The requests of post: an ID token and a request, three times. */
test.concurrent.each([1, 2, 3, 4, 5, 6])(
  'post killed at its request %i: the next post revokes, or sees that it is gone',
  (nth) =>
    inOAuthWorld(async (world) => {
      let posts = 0
      const kill = killAtRequest(nth, world.oauth, world.issuer)
      const again = () => {
        world.oauth.answer = undefined
        world.issuer.answer = undefined
      }
      const onPost: JobOptions['onPost'] = (name, step) => (posts++ === 0 ? kill(name, step) : undefined)
      const job = await world.use(asClient(world), { onPost, ends: [() => undefined, again] })
      const [, first, second] = job.steps
      expect(first?.signal).toBe('SIGKILL')
      expect(second).toMatchObject({ phase: 'post', exitCode: 0 })
      expect(job.log).toMatch(/: (revoked-verified|revoked-unverified|already-gone), /)
      expect(world.oauth.tokens.map(({ alive }) => alive)).toEqual([false])
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
    }),
)
