import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { quickTime } from '../support/quick-time.ts'
import type { RunningStep } from '../support/runner.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const answer = (fields: Readonly<Record<string, string>>) => {
  const all = {
    AccessKeyId: 'ASIA2222333344445555',
    SecretAccessKey: 'k'.repeat(40),
    SessionToken: 't'.repeat(300),
    Expiration: new Date(Date.now() + 3_600_000).toISOString(),
    ...fields,
  }
  const tags = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`)
  return `<R><AssumeRoleWithWebIdentityResult><Credentials>${tags.join('')}</Credentials></AssumeRoleWithWebIdentityResult></R>`
}

test.each([
  ['in the year 275760', { Expiration: '+275760-09-13T00:00:00Z' }],
  ['before our era', { Expiration: '-000001-01-01T00:00:00Z' }],
  ['past', { Expiration: '2020-01-01T00:00:00Z' }],
  ['no time', { Expiration: 'soon' }],
  ['a number', { Expiration: '99999999999999' }],
  ['in days', { Expiration: new Date(Date.now() + 14 * 3_600_000).toISOString() }],
])('a session that ends %s is no session', (_, fields) =>
  inWorld({}, async (world) => {
    world.sts.answer = (_, response) => response.end(answer(fields))
    const job = await world.use({ deliver: 'env,file,output' }, { env: quickTime })
    expect(job.log).toContain('(ERR_ANSWER_MALFORMED)')
    expect([environment(job), job.outputs.aws, leftBehind(job), leaksOf(job, world)]).toEqual([{}, {}, [], []])
  }),
)

test.each([
  ['a line break', { SecretAccessKey: 'first-line\nAWS_PROFILE=evil-profile' }],
  ['a section of its own', { SessionToken: 'xxxxxxxxxx\n[default]\ncredential_process = /bin/evil' }],
  ['a command of the runner', { AccessKeyId: '::set-env name=PATH::/evil' }],
  ['a control character', { SecretAccessKey: 'xxxxxxxxxxxx\u0007yyyyyyyy' }],
  ['a blank', { SecretAccessKey: 'xxxxxxxxxxxx yyyyyyyy' }],
  ['markup', { SessionToken: '<![CDATA[abcdefgh]]>' }],
  ['nothing', { SessionToken: '' }],
])('a session whose parts hold %s is no session', (_, fields) =>
  inWorld({}, async (world) => {
    world.sts.answer = (_, response) => response.end(answer(fields))
    const job = await world.use({ deliver: 'env,file,output' }, { env: quickTime })
    expect(job.log).toContain('(ERR_ANSWER_MALFORMED)')
    expect([environment(job), job.outputs.aws, leftBehind(job)]).toEqual([{}, {}, []])
  }),
)

test('a text that is no ARN is not reported as one', () =>
  inWorld({}, async (world) => {
    const user = `<AssumedRoleUser><Arn>${'x'.repeat(100_000)} ##[save-state name=mayfly]x</Arn></AssumedRoleUser>`
    world.sts.answer = (_, response) => response.end(answer({}).replace('</Credentials>', `</Credentials>${user}`))
    const job = await world.use({ deliver: 'env,output' })
    expect(job.failed).toBe(false)
    expect(job.outputs.aws?.principal).toMatch(/^arn:aws:sts::111111111111:assumed-role\/deploy\/gh-4242-1-\w{8}$/)
    expect(Object.keys(job.steps[0]?.state ?? {})).toEqual(['mayfly'])
  }))

const folders: [name: string, spoil: (temp: string) => void][] = [
  ['a link to elsewhere', (temp) => symlinkSync(join(temp, '..'), join(temp, 'mayfly'))],
  ['open to others', (temp) => mkdirSync(join(temp, 'mayfly'), { mode: 0o777 })],
  ['a file', (temp) => writeFileSync(join(temp, 'mayfly'), '')],
]
test.each(folders)('a private folder that is %s is not used', (_, spoil) =>
  inWorld({}, async (world) => {
    let step: RunningStep | undefined
    world.sts.answer = (_, __, next) => {
      spoil(step?.temp ?? '')
      if (step) chmodSync(step.temp, 0o700)
      next()
    }
    const job = await world.use(
      { deliver: 'env,file' },
      {
        onStep: (_, running) => {
          step = running
        },
      },
    )
    expect(job.log).toContain('(ERR_DELIVERY_FAILED)')
    expect(environment(job)).toEqual({})
    expect(leaksOf(job, world)).toEqual([])
    rmSync(join(job.temp, 'mayfly'), { recursive: true })
  }),
)

test('post killed in the middle leaves a credential that only expires, and the job goes on', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'env,file' }, { onPost: (_, step) => step.kill() })
    expect(job.steps.at(-1)).toMatchObject({ phase: 'post', signal: 'SIGKILL' })
    expect(leaksOf(job, world)).toEqual([])
  }))
