import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'

test.each([
  ['env', 'AWS_PROFILE', 'other'],
  ['env', 'AWS_CREDENTIAL_EXPIRATION', '2020-01-01T00:00:00Z'],
  ['file', 'AWS_ACCESS_KEY_ID', 'AKIAOTHER'],
  ['file', 'AWS_WEB_IDENTITY_TOKEN_FILE', '/var/run/token'],
])('deliver: %s is refused where %s would make the tools use another identity', (deliver, name, value) =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver }, { env: { [name]: value } })
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toContain(name)
    expect(world.issuer.requests).toEqual([])
  }),
)

test('a profile that the tools choose themselves is not hidden by variables', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'file', profile: 'production' }, { env: { AWS_ACCESS_KEY_ID: 'AKIAOTHER' } })
    expect(job.failed).toBe(false)
    expect(job.steps[0]?.env).not.toHaveProperty('AWS_PROFILE')
  }))
