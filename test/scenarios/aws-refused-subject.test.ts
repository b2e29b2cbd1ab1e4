import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { leaksOf, leftBehind, story } from '../support/story.ts'

test('a refused subject is named beside its other form, asked once, and nothing is delivered', () =>
  inWorld({}, async (world) => {
    world.issuer.claims = { sub: 'repo:acme/api:environment:production', environment: 'production' }
    const job = await world.use()
    expect(story(job, world)).toMatchSnapshot()
    expect(job.env).toEqual({})
    expect(leaksOf(job, world)).toEqual([])
    expect(leftBehind(job)).toEqual([])
  }))

test('an immutable subject that a policy by name refuses is shown with its older format', () =>
  inWorld({}, async (world) => {
    world.issuer.subjectForm = 'immutable'
    const job = await world.use()
    expect(job.log).toContain(
      'repo:acme@12/api@34:ref:refs/heads/main  (immutable format; the older format is repo:acme/api:ref:refs/heads/main)',
    )
  }))
