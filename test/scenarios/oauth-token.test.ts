import { expect, test } from 'vitest'
import { inOAuthWorld } from '../support/oauth-world.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

test.concurrent('a token by token exchange is delivered in every way, revoked, and seen as revoked', () =>
  inOAuthWorld(async (world) => {
    const job = await world.use({ deliver: 'env,file,output', name: 'SHOP_TOKEN' })
    expect(story(job, world)).toMatchSnapshot()
    const [token] = world.oauth.tokens
    expect(token?.alive).toBe(false)
    expect(job.steps[0]?.env.SHOP_TOKEN).toBe(token?.value)
    expect(job.steps[0]?.outputs['access-token']).toBe(token?.value)
    expect(job.steps[0]?.env.SHOP_TOKEN_FILE).toMatch(/access-token$/)
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }))
