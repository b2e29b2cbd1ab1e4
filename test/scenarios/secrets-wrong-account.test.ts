import type { FakeServer } from '@mayfly/doubles/double-server'
import { expect, test } from 'vitest'
import { inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret } from '../support/aws-stores.ts'
import { inKeyVaultWorld, versionId } from '../support/key-vault-world.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const numbers = Array.from({ length: 24 }, (_, n) => n)
const nameOf = (n: number) => `application/prod/secret-${n}`
const stored = {
  secrets: numbers.map((n) => awsSecret(nameOf(n), `value-of-secret-${n}`)),
  parameters: [{ name: '/app/key', type: 'SecureString' as const, values: ['secret-of-the-parameter'] }],
}
const lines = numbers.map((n) => `S${n} = ${nameOf(n)}`).join('\n')

test.each([
  ['the values alone', {}],
  ['the session too', { session: 'env' }],
  ['the session by the agent', { session: 'agent' }],
])('AWS, %s: a session of another account reads no secret', (_, more) =>
  inStoreWorld(stored, async (world) => {
    world.sts.answer = otherAccount(() => true)
    const secrets = `A = ${nameOf(0)}\nB = ssm:/app/key\nC_* = ssm:/app/\nD = rds:db.example.com:5432/app`
    const job = await world.use({ secrets, ...more, 'expected-account': '111111111111' })
    expect([job.log, job.failed]).toEqual([job.log, true])
    expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
    expect(job.log).toContain('account    333333333333')
    expect([world.stores.requests, job.log.includes('login token of')]).toEqual([[], false])
    expect([environment(job), leftBehind(job), leaksOf(job, world), job.orphans]).toEqual([{}, [], [], []])
  }),
)

test('AWS: one session of several that belongs to another account keeps all from reading', () =>
  inStoreWorld(stored, async (world) => {
    let answers = 0
    world.sts.answer = otherAccount(() => ++answers === 2)
    const job = await world.use({ secrets: lines, 'expected-account': '111111111111' })
    expect([job.failed, world.sts.issued.length, world.stores.requests]).toEqual([true, 2, []])
    expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
  }))

test('AWS: the expected account reads', () =>
  inStoreWorld(stored, async (world) => {
    const job = await world.use({ secrets: lines, 'expected-account': '111111111111' })
    expect([job.failed, job.env.S23]).toEqual([false, ''])
    expect(job.steps[0]?.env.S23).toBe('value-of-secret-23')
  }))

test.each([
  ['the values alone', {}],
  ['a token for the resource manager too', { session: 'output' }],
])('Azure, %s: a token of another tenant reads no secret', (_, more) =>
  inKeyVaultWorld(
    { secrets: [{ name: 'db', versions: [{ id: versionId(1), value: 'p4ss-of-the-vault' }] }] },
    async (world) => {
      const inputs = { 'tenant-id': 'contoso.onmicrosoft.com', secrets: 'DB = prod/db', ...more }
      const job = await world.use({ ...inputs, 'expected-tenant': '00000000-0000-0000-0000-000000000001' })
      expect([job.log, job.failed]).toEqual([job.log, true])
      expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
      expect(world.keyVault.requests).toEqual([])
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
      expect((await world.use(inputs)).failed).toBe(false)
    },
  ),
)

/** STS answers with a session of another account, where `chosen` says so. */
function otherAccount(chosen: () => boolean): FakeServer['answer'] {
  return (_, response, next) => {
    const end = response.end.bind(response)
    const write = (body: string) => end(chosen() ? body.replace('sts::111111111111', 'sts::333333333333') : body)
    response.end = write as typeof response.end
    next()
  }
}
