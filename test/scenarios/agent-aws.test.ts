import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const ask = `fetch(process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI, { headers: { authorization: process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN } })
  .then(async (answer) => console.log(answer.status, Object.keys(await answer.json()).join()))`

test('an agent serves a role to the steps, and ends with the job', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'agent' }, {}, { name: 'ask', script: ask })
    console.log(story(job, world), job.orphans, job.steps[0]?.env, job.steps[0]?.durationMs)
    expect(leaksOf(job, world)).toEqual([])
    expect(leftBehind(job)).toEqual([])
    expect(environment(job)).toEqual({})
  }))
