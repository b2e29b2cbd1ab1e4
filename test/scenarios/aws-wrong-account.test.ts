import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { leaksOf, story } from '../support/story.ts'

test('a credential of another account is refused before anything is delivered', () =>
  inWorld({}, async (world) => {
    world.sts.answer = (_, response, next) => {
      const end = response.end.bind(response)
      response.end = ((body: string) =>
        end(body.replace(/sts::111111111111/, 'sts::333333333333'))) as typeof response.end
      next()
    }
    const job = await world.use({ 'expected-account': '111111111111', deliver: 'env,file,output' })
    expect(story(job, world)).toMatchSnapshot()
    expect(job.env).toEqual({})
    expect(job.outputs.aws).toEqual({})
    expect(leaksOf(job, world)).toEqual([])
  }))
