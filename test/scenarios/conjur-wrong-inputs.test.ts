import { expect, test } from 'vitest'
import { inConjurWorld } from '../support/conjur-world.ts'
import { story } from '../support/story.ts'

test('all wrong inputs are in one error, and nothing is asked', () =>
  inConjurWorld(async (world) => {
    const job = await world.use({
      url: 'https://acme.secretsmgr.cyberark.cloud',
      account: 'acme',
      'service-id': 'authn-jwt/github',
      host: 'ci/api',
      audience: '',
      'ca-certificate': 'no certificate',
      deliver: 'env-file,mail',
      session: 'agent',
      secrets: [
        'A = /prod/db',
        'B = acme:variable:prod/db',
        'C = prod/db#@latest',
        'D_* = prod/db',
        'E = data/dynamic/app#@1',
        'F = POST prod/db',
        'PATH = prod/db',
        'prod/db/user|DB_USER;prod/db/password',
      ].join('\n'),
    })
    expect(story(job, world)).toMatchSnapshot()
    expect(world.traffic()).toEqual([])
  }))
