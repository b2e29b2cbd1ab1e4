import { expect, test } from 'vitest'
import { awsAction, deployRole, inWorld } from '../support/aws-world.ts'
import type { Step } from '../support/runner.ts'

const account = '111111111111'

test('the log shows the principal as it was given, so that a secret ARN stays one', () =>
  inWorld({}, async (world) => {
    const secret: Step = { name: 'secret', script: `console.log('::add-mask::${deployRole}')` }
    const use = { name: 'aws', uses: awsAction, with: world.inputs }
    const job = await world.run([secret, use])
    expect(job.failed).toBe(false)
    expect(job.log).toMatch(/^\*\*\* as gh-4242-1-[0-9a-f]{8} until .*, delivered as env \(aws-[0-9a-f]{12}\)$/m)
    expect(job.log + job.summary).not.toContain(account)
  }))

test('a refusal further down a chain shows each role as it was given, too', () =>
  inWorld({}, async (world) => {
    const secret: Step = { name: 'secret', script: `console.log('::add-mask::${deployRole}')` }
    const chain = JSON.stringify([{ role: 'arn:aws:iam::222222222222:role/absent' }])
    const use = { name: 'aws', uses: awsAction, with: { ...world.inputs, 'role-chain': chain } }
    const job = await world.run([secret, use])
    expect(job.log).toContain('assumed by  ***')
    // AWS's own words contain the session.
    expect(job.log.replace(/^ {2}said .*$/m, '')).not.toContain(account)
    const masked = await world.run([{ ...use, with: { ...use.with, 'mask-account': 'true' } }])
    expect(masked.log).toContain('assumed by  arn:aws:iam::***:role/deploy')
    expect(masked.log).not.toContain(account)
  }))

test('mask-account hides the account in the log, the report and the summary, which another process writes', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ 'mask-account': 'true' })
    expect(job.failed).toBe(false)
    expect(job.outputs.aws).toMatchObject({ account })
    expect(job.log + job.summary).not.toContain(account)
    const [main, post] = job.steps
    expect(main?.printed.replace(/^::add-mask::.*$/gm, '')).not.toContain(account)
    // This job has no masker, as outside of GitHub.
    expect(`${post?.printed}${post?.summary}`).toContain('of arn:aws:iam::***:role/deploy: expires-only')
    expect(`${post?.printed}${post?.summary}`).not.toContain(account)
  }))

test('mask-account hides it where an input is wrong, too', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ 'mask-account': 'true', 'expected-account': '222222222222, 333333333333' })
    expect(job.log).toContain('expected-account  is ***, ***, but the role is in another account: ')
    expect(job.log).not.toMatch(/\d{12}/)
  }))

test('expected-account takes several accounts', () =>
  inWorld({}, async (world) => {
    const good = await world.use({ 'expected-account': `222222222222, ${account}` })
    expect(good.failed).toBe(false)
    const wrong = await world.use({ 'expected-account': '222222222222\n333333333333' })
    expect(wrong.log).toContain(`is 222222222222, 333333333333, but the role is in another account: ${deployRole}`)
  }))
