import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { inKeyVaultWorld, type KeyVaultWorldOptions, versionId } from '../support/key-vault-world.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { quickTime } from '../support/quick-time.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const one = (value: string) => [{ id: versionId(1), value }]
const inAnHour = Math.floor(Date.now() / 1000) + 3600
const secrets: KeyVaultWorldOptions['secrets'] = [
  { name: 'key', versions: one('the-only-value') },
  { name: 'off', versions: [{ id: versionId(1), value: 'the-disabled-value', enabled: false }] },
  { name: 'deleted', versions: one('the-deleted-value'), deleted: true },
  { name: 'other', versions: one('the-value-of-others'), readers: [] },
  { name: 'old', versions: [{ id: versionId(1), value: 'the-expired-value', exp: 1 }] },
  { name: 'early', versions: [{ id: versionId(1), value: 'the-early-value', nbf: inAnHour }] },
]

test('one error names every line that failed, and optional allows a missing secret only', () =>
  inKeyVaultWorld({ secrets }, async (world) => {
    const lines = [
      'FINE = prod/key',
      'OFF = prod/off optional',
      'DELETED = prod/deleted',
      `NINTH = prod/key#@${versionId(9)}`,
      'OTHER = prod/other optional',
      'FIELD = prod/key#field',
      'UNKNOWN = prod/no-such-secret',
    ]
    const job = await world.use({ secrets: lines.join('\n') })
    expect(story(job, world).replace(/oid=[0-9a-f-]+/g, 'oid=<oid>')).toMatchSnapshot()
    expect(job.log.match(/ERR_SECRET_REFUSED/g)).toHaveLength(1)
    expectClean(job, world)
  }))

test('an access policy that lacks the permission', () =>
  inKeyVaultWorld({ secrets, rights: 'policy' }, async (world) => {
    const job = await world.use({ secrets: 'OTHER = prod/other' })
    expect(job.log).toContain('ForbiddenByPolicy')
    expect(job.log).toContain(
      'The identity needs the permission get for secrets in the access policy of the key vault.',
    )
    expectClean(job, world)
  }))

test('the firewall of the vault, and the minutes until a change has an effect', () =>
  inKeyVaultWorld({ secrets }, async (world) => {
    world.keyVault.closed = true
    const job = await world.use({ secrets: 'KEY = prod/key\nOFF = prod/off' })
    expect(job.log).toContain('ForbiddenByFirewall')
    expect(job.log).toContain('The firewall of the key vault refused the address of this runner')
    expect(job.log).toContain('A change may need some minutes.')
    expect(world.keyVault.requests).toHaveLength(2)
    expectClean(job, world)
  }))

test('a vault in another tenant', () =>
  inKeyVaultWorld({ secrets, tenant: '00000000-1111-2222-3333-444444444444' }, async (world) => {
    const job = await world.use({ secrets: 'KEY = prod/key' })
    expect(job.log).toContain('AKV10032')
    expect(job.log).toContain('The key vault is in another tenant than the identity, or in another cloud')
    expectClean(job, world)
  }))

test('the address is that of another vault', () =>
  inKeyVaultWorld({ secrets }, async (world) => {
    const job = await world.use({ secrets: 'KEY = prod/key\nTEST = test/key' })
    expect(job.log).toMatch(
      /^ +line 2 +The answer is from another key vault \(secret test\/key, host prod\.vault\.azure\.net\)$/m,
    )
    expect(job.log).toContain('read another key vault in a step of its own')
    expectClean(job, world)
  }))

test('a throttled read is sent again', () =>
  inKeyVaultWorld({ secrets }, async (world) => {
    world.keyVault.throttled = 1
    const job = await world.use({ secrets: 'KEY = prod/key' }, { env: quickTime })
    expect(job.steps[0]?.env).toEqual({ KEY: 'the-only-value' })
    expect(world.keyVault.requests.map(({ status }) => status)).toEqual([429, 200])
  }))

test('a value that expired, or is not valid yet by its own dates, is delivered with a warning', () =>
  inKeyVaultWorld({ secrets }, async (world) => {
    const job = await world.use({ secrets: 'OLD = prod/old\nEARLY = prod/early' })
    expect(job.steps[0]?.env).toEqual({ OLD: 'the-expired-value', EARLY: 'the-early-value' })
    expect(job.annotations.map(({ message }) => message).sort()).toEqual([
      'The secret prod/early is not valid yet, by its own date in Key Vault.',
      'The secret prod/old expired, by its own date in Key Vault.',
    ])
  }))

test.each([1, 2])('a step that is killed at read %i leaves no value', (nth) =>
  inKeyVaultWorld({ secrets }, async (world) => {
    const job = await world.use(
      { secrets: 'KEY = prod/key\nOLD = prod/old', deliver: 'env,file' },
      { onStep: killAtRequest(nth, world.keyVault) },
    )
    expect(job.steps[0]?.signal).toBe('SIGKILL')
    expect(job.log).toMatch(/, used only to read secrets: expires-only, valid until /)
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }),
)
