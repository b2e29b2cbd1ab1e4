import { expect, test } from 'vitest'
import { inShellJob } from '../support/shell-job.ts'

const kubernetes = [
  '--server',
  'https://k8s.example',
  '--audience',
  'https://k8s.example',
  '--service-account',
  'deploy',
]

test.each([
  [
    ['aws', '--role', 'arn:aws:iam::111111111111:role/deploy', '--region', 'eu-central-1', '--deliver', 'agent'],
    '--deliver  agent exists only on GitHub: use env or file',
  ],
  [
    ['kubernetes', ...kubernetes, '--namespace', 'apps', '--token-audience', 'https://registry.example'],
    '--token-audience  is for step outputs, which exist only on GitHub',
  ],
])('an input that only GitHub has is reported as such, and nothing else is: %j', (args, fact) =>
  inShellJob('shell', async (job) => {
    const { code, stderr } = await job.login(args)
    expect(code).toBe(2)
    expect(stderr).toContain(`An input is wrong (ERR_INPUT_INVALID)\n  ${fact}\n`)
  }),
)
