import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { quickTime } from '../support/quick-time.ts'

const env = { NODE_OPTIONS: `${quickTime.NODE_OPTIONS} --require ${resolve('test/support/no-such-name.cjs')}` }
const waited = (log: string) => Number(/waited +(\d+) s/.exec(log)?.[1])

test.each([
  [
    'the endpoint',
    { 'sts-endpoint': 'https://sts.invalid' },
    'sts.invalid',
    'check the region, the cloud or the endpoint',
  ],
  [
    'the proxy',
    { 'sts-endpoint': 'https://sts.eu-central-1.amazonaws.com', proxy: 'http://proxy.invalid:3128' },
    'proxy.invalid',
    'check the proxy input',
  ],
])('a name that is not found is tried for ten seconds and named: %s', (_, inputs, name, fix) =>
  inWorld({}, async (world) => {
    const job = await world.use(inputs, { env })
    expect(job.log).toContain(`The name ${name} was not found (ERR_ENDPOINT_UNREACHABLE)`)
    expect(job.log).toMatch(/reason +ENOTFOUND/)
    expect(job.log).toContain(fix)
    expect(waited(job.log)).toBeGreaterThanOrEqual(10)
    expect(waited(job.log)).toBeLessThan(25)
  }),
)

test('a resolver that does not answer is asked as long as there is time', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ 'sts-endpoint': 'https://again.sts.invalid' }, { env })
    expect(job.log).toContain('again.sts.invalid could not be reached (ERR_ENDPOINT_UNREACHABLE)')
    expect(job.log).toMatch(/reason +EAI_AGAIN/)
    expect(waited(job.log)).toBeGreaterThanOrEqual(40)
  }))
