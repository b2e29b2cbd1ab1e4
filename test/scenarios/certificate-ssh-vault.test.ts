import { expect, test } from 'vitest'
import { inSshEngineWorld } from '../support/certificate-world.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

test('Vault signs, its token ends at once, and the certificate only expires', () =>
  inSshEngineWorld(async (world) => {
    const job = await world.use()
    expect(story(job, world)).toMatchSnapshot()
    expect(world.ssh.authority?.issued.map(({ principals }) => principals)).toEqual([['deploy']])
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expect([job.failed, environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([false, {}, [], []])
  }))

test.each<[string, Parameters<typeof inSshEngineWorld>[1], Record<string, string>, { authority?: undefined }?]>([
  ['a principal that the role does not allow', {}, { names: 'deploy, root' }],
  ['a lifetime that is longer than the role allows', { maxTtlSeconds: 600 }, {}],
  ['a role for hosts', { kind: 'host' }, {}],
  ['a role for other keys', { keyTypes: ['rsa'] }, {}],
  ['an unknown role', {}, { 'ssh-role': 'ssh/nobody' }],
  ['a mount without a key', {}, {}, { authority: undefined }],
])('a refusal names the fix: %s', (_, role, inputs, mount) =>
  inSshEngineWorld(
    async (world) => {
      const job = await world.use(inputs)
      expect(job.log.replace(/127\.0\.0\.1:\d+/g, '<host>').replace(/\d{4}-\S+Z/g, '<time>')).toMatchSnapshot()
      expect([job.failed, world.ssh.authority?.issued ?? []]).toEqual([true, []])
      expect(world.vault.tokens.filter(({ alive }) => alive)).toEqual([])
    },
    role,
    mount as object,
  ),
)

test.concurrent.each([1, 2, 3])('main that is killed at request %i leaves no key and no Vault token', (nth) =>
  inSshEngineWorld(async (world) => {
    const job = await world.use({}, { onStep: killAtRequest(nth, world.vault) })
    expect(job.log).toMatch(/: (revoked-verified|revoked-unverified|already-gone|expires-only), /)
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
  }),
)
