import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'

test.each([
  ['env', 'AWS_PROFILE'],
  ['env', 'AWS_DEFAULT_PROFILE'],
  ['file', 'AWS_DEFAULT_PROFILE'],
  ['env,file', 'AWS_DEFAULT_PROFILE'],
  ['agent', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'],
  ['agent', 'AWS_DEFAULT_PROFILE'],
  ['agent', 'AWS_CREDENTIAL_FILE'],
])('deliver: %s is refused where %s is empty, which the tools take for a name', (deliver, name) =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver }, { env: { [name]: '' } })
    expect(job.log).toContain(
      'Empty variables of this job would stop its tools from using the credential (ERR_ENV_CONFLICT)',
    )
    expect(job.log).toContain(`variables  ${name}\n`)
    expect(job.log).toContain('Remove the line that sets them')
    expect(world.issuer.requests).toEqual([])
  }),
)

test.each([
  ['env', 'AWS_CREDENTIAL_EXPIRATION'],
  ['file', 'AWS_ACCESS_KEY_ID'],
  ['file', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
  ['file', 'AWS_PROFILE'],
])('deliver: %s works where %s is empty, which the tools take for absent', (deliver, name) =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver }, { env: { [name]: '' } })
    expect(job.log).not.toContain('ERR_')
    expect(job.failed).toBe(false)
  }),
)

test('deliver: file is refused where AWS_DEFAULT_PROFILE names another profile, which comes before ours', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'file' }, { env: { AWS_DEFAULT_PROFILE: 'other' } })
    expect(job.log).toContain('would make its tools use another credential (ERR_ENV_CONFLICT)')
    expect(world.issuer.requests).toEqual([])
  }))
