import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { rewriteAnswers } from '../support/rewrite-answers.ts'
import { leaksOf, story } from '../support/story.ts'

test('a credential of another account is refused before anything is delivered', () =>
  inWorld({}, async (world) => {
    rewriteAnswers(world.sts, '', (body) => body.replace(/sts::111111111111/, 'sts::333333333333'))
    const job = await world.use({ 'expected-account': '111111111111', deliver: 'env,file,output' })
    expect(story(job, world)).toMatchSnapshot()
    expect(job.env).toEqual({})
    expect(job.outputs.aws).toEqual({})
    expect(leaksOf(job, world)).toEqual([])
  }))
