import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { inGcpWorld } from '../support/gcp-world.ts'
import type { Step } from '../support/runner.ts'
import { story } from '../support/story.ts'

test('a job becomes a service account, uses it, and post takes it out', () =>
  inGcpWorld(async (world) => {
    const job = await world.use({}, {}, world.reader('app.tar.gz'))
    expect(story(job, world)).toMatchSnapshot()
    expect(job.log).toContain('200 app.tar.gz')
    expectClean(job, world)
    expect([world.issuer.connections, world.google.requests.length - 1]).toEqual([1, 2])
  }))

test('a token is refused by Google once its life is over', () =>
  inGcpWorld(async (world) => {
    const reader = world.reader('app.tar.gz')
    if (!('run' in reader)) throw new Error('the reader is a program')
    const later: Step = {
      name: 'read it later',
      run: (job) => {
        world.google.advance(301_000)
        return reader.run(job)
      },
    }
    const job = await world.use({ lifetime: '5m' }, {}, reader, later)
    expect(job.log).toContain('200 app.tar.gz')
    expect(job.log).toContain('401 UNAUTHENTICATED')
  }))

test('what is asked for is sent as Google names it', () =>
  inGcpWorld(
    async (world) => {
      const job = await world.use({
        lifetime: '2h',
        scopes: 'https://www.googleapis.com/auth/devstorage.read_only, https://www.googleapis.com/auth/pubsub',
        delegates: 'hub@my-project.iam.gserviceaccount.com',
        'request-reason': 'change 4711',
        'quota-project': 'billing',
        project: 'other-project',
        deliver: 'env,file,output',
      })
      expect(story(job, world)).toMatchSnapshot()
      const { env, outputs } = job.steps[0] ?? { env: {}, outputs: {} }
      expect(env).toMatchObject({
        CLOUDSDK_CORE_PROJECT: 'other-project',
        GOOGLE_CLOUD_QUOTA_PROJECT: 'billing',
        CLOUDSDK_CORE_REQUEST_REASON: 'change 4711',
        GOOGLE_OAUTH_ACCESS_TOKEN: world.google.issued[1]?.value,
      })
      expect(outputs).toMatchObject({
        project: 'other-project',
        principal: 'deploy@my-project.iam.gserviceaccount.com',
        'access-token': world.google.issued[1]?.value,
      })
    },
    () => ({
      accounts: [
        {
          email: 'hub@my-project.iam.gserviceaccount.com',
          users: [
            'principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/*',
          ],
          reads: [],
        },
        {
          email: 'deploy@my-project.iam.gserviceaccount.com',
          users: ['serviceAccount:hub@my-project.iam.gserviceaccount.com'],
          reads: [],
          longLifetimes: true,
        },
      ],
    }),
  ))
