import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { environment, leaksOf } from '../support/story.ts'

test('outputs give the credential to chosen steps and leave the environment alone', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'output' })
    const [session] = world.sts.issued
    expect(job.outputs.aws).toEqual({
      principal: session?.arn,
      account: '111111111111',
      'expires-at': new Date(session?.expiresAt ?? 0).toISOString().replace('.000', ''),
      'lease-id': expect.stringMatching(/^aws-[0-9a-f]{12}$/),
      'access-key-id': session?.accessKeyId,
      'secret-access-key': session?.secretAccessKey,
      'session-token': session?.sessionToken,
    })
    expect(environment(job)).toEqual({})
    expect(leaksOf(job, world)).toEqual([])
  }))
