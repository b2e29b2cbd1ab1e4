import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { ShellJob } from '../support/shell-job.ts'

const azureCredentials =
  '{"clientSecret":"Abc8Q~wCAzQECdefghijklmnopqrstuvwxyz0123","clientId":"11111111-1111-1111-1111-111111111111"}'
const token = `github_pat_11ABCDEFG0${'a1B2c3D4e5'.repeat(7)}xy`
const parts = (secret: string) => secret.match(/[A-Za-z0-9~_]{10,}/g) ?? []

test.each([
  ['role', azureCredentials],
  ['region', token],
  ['session-policy-arns', azureCredentials],
  ['deliver', azureCredentials],
  ['session-policy', azureCredentials.slice(0, -1)],
  ['strict-revoke', token],
  ['lifetime', azureCredentials],
])('a secret that was given as %s shows in no part of it', (input, secret) =>
  inWorld({}, async (world) => {
    const with_ = { ...world.inputs, [input]: secret }
    const { log } = await world.run([{ name: 'aws', uses: awsAction, with: with_ }])
    expect(log).toContain('(ERR_INPUT_INVALID)')
    for (const part of parts(secret)) expect(log).not.toContain(part.slice(0, 10))
  }),
)

test.each([
  ['with an @ in the password', 'http://deploy:sEcrEtpArt0ne@sEcrEtpArt2wo@proxy.corp.example:3128'],
  ['with a slash in the password', 'http://deploy:sEcrEtpArt0ne/sEcrEtpArt2wo@proxy.corp.example:3128'],
  ['without a scheme', 'deploy:sEcrEtpArt0ne@proxy.corp.example:3128'],
])('the password of a proxy %s that was given as no-proxy is not shown', (_, proxy) =>
  inWorld({}, async (world) => {
    const { log } = await world.use({ proxy: 'http://127.0.0.1:9', 'no-proxy': proxy })
    expect(log).toContain('***@proxy.corp.example:3128')
    expect(log).not.toContain('sEcrEt')
  }),
)

test.each([
  ['a stray argument', ['login', 'aws', token]],
  ['a provider', ['login', azureCredentials]],
  ['a command', [token]],
  ['what begins like a flag', ['login', 'aws', `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkq'.repeat(4)}`]],
])('a secret that was given as %s of the command line shows in no part of it', async (_, args) => {
  const job = new ShellJob('shell')
  const { stdout, stderr, code } = await job.mayfly(args)
  job.dispose()
  expect(code).toBe(2)
  for (const part of args.flatMap(parts)) expect(stdout + stderr).not.toContain(part.slice(0, 10))
})
