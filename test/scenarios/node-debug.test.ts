import { expect, test } from 'vitest'
import { audience } from '../support/aws-world.ts'
import { inGitHubWorld } from '../support/github-world.ts'
import { inShellJob } from '../support/shell-job.ts'

test('a job in which Node prints what it receives is given nothing', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({}, { env: { NODE_DEBUG: 'stream' } })
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toMatch(/variables +NODE_DEBUG/)
    expect([world.github.tokens.length, world.issuer.requests.length]).toEqual([0, 0])
  }))

test('nor is a command', () =>
  inShellJob('shell', async (job) => {
    const args = ['aws', '--role', 'arn:aws:iam::111111111111:role/x', '--region', 'eu-central-1']
    const ran = await job.login(args, { env: { NODE_DEBUG: 'http', MAYFLY_ID_TOKEN: audience } })
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('(ERR_ENV_CONFLICT)')])
  }))
