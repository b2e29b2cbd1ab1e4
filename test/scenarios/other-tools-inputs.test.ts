import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { stepInputs } from '../../packages/core/src/step-inputs.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { deployRole } from '../support/aws-world.ts'
import { credentialsAction, inCloudsWorld } from '../support/clouds-world.ts'
import { inGitHubWorld } from '../support/github-world.ts'
import { otherTools } from '../support/other-tools.ts'
import { inShellJob } from '../support/shell-job.ts'
import { openWorld, within } from '../support/world.ts'

/** The names of another action that are not inputs of Mayfly, a few at a time. */
async function strange(id: string, all: readonly string[]): Promise<string[][]> {
  const { inputs: own } = await registry[id as keyof typeof registry].loadProvider()
  const inputs = { ...own, ...stepInputs }
  const names = all.filter((name) => !Object.hasOwn(inputs, name.toLowerCase()))
  return Array.from({ length: Math.ceil(names.length / 8) }, (_, part) => names.slice(part * 8, part * 8 + 8))
}

test.each(otherTools.map(([id, tool]) => [tool.action, id, tool.names] as const))(
  'no input of %s is ignored, and nothing is asked',
  async (action, id, all) => {
    const of = action.replace(/^.*\//, '')
    await within(await openWorld(async () => ({})), async (world) => {
      for (const names of await strange(id, all)) {
        const given = Object.fromEntries(names.map((name) => [name, 'true']))
        const job = await world.run([{ name: id, uses: resolve('actions', id), with: given }])
        expect(job.log).toContain('(ERR_INPUT_INVALID)')
        for (const name of names)
          expect(job.log).toMatch(
            new RegExp(
              `^  ${name.toLowerCase()} +is an input of ${of}(; here write |; did|.* no counterpart here: )`,
              'm',
            ),
          )
      }
      expect(world.issuer.connections).toBe(0)
    })
  },
)

test.each([
  ['allowed-account-ids', '999999999999', /is an input of configure-aws-credentials; here write expected-account/],
  ['aws-secret-access-key', 'AKIA', /has no counterpart here: Mayfly uses no static key/],
  ['Allowed_Account_Ids', '999999999999', /here write expected-account/],
  ['role-arn', 'x', /is not an input; did you mean "role"\?/],
])('a guard of another action fails the step that it stands in: %s', (name, value, text) =>
  inCloudsWorld(async ({ run, items, issuer }) => {
    const { provider, ...inputs } = items.aws
    const job = await run([{ name: 'aws', uses: resolve('actions/aws'), with: { ...inputs, [name]: value } }])
    expect(job.failed).toBe(true)
    expect(job.log).toMatch(text)
    expect(issuer.connections).toBe(0)
  }),
)

test('permission-pull-requests is reported with the line to write', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ 'permission-pull-requests': 'write', 'permission-contents': 'read' })
    expect(job.log).toContain('here write permissions (write one line pull_requests: read, or pull_requests: write)')
    expect(job.log).toContain('here write permissions (write one line contents: read, or contents: write)')
    expect(world.github.connections).toBe(0)
  }))

test('in an item of a list, and beside the list', () =>
  inCloudsWorld(async (world) => {
    const { aws, gcp, azure } = world.items
    const list = [
      { ...aws, 'allowed-account-ids': '999999999999' },
      { ...gcp, credentials_json: '{}' },
      { ...azure, environment: 'AzureUSGovernment' },
    ]
    const beside = { 'expected-account': '999999999999', 'role-to-assume': deployRole }
    const job = await world.run([
      { name: 'all', uses: credentialsAction, with: { credentials: stringify(list), ...beside } },
    ])
    expect(job.log).toMatch(
      /^ {2}credential 1 \(aws\) allowed-account-ids +is an input of .*; here write expected-account/m,
    )
    expect(job.log).toMatch(
      /^ {2}credential 2 \(gcp\) credentials_json +is an input of auth and has no counterpart here/m,
    )
    expect(job.log).toMatch(/^ {2}credential 3 \(azure\) environment +is an input of login; here write cloud/m)
    expect(job.log).toMatch(/^ {2}expected-account +belongs to an item of credentials$/m)
    expect(job.log).toMatch(/^ {2}role-to-assume +is an input of configure-aws-credentials; here write role/m)
    expect(world.issuer.connections).toBe(0)
  }))

test('as flags of the command', () =>
  inShellJob('shell', async (job) => {
    const { code, stderr } = await job.login([
      'aws',
      ...['--role', 'arn:aws:iam::111111111111:role/deploy', '--region', 'eu-central-1'],
      ...[
        '--allowed-account-ids',
        '999999999999',
        '--web-identity-token-file',
        'x',
        '--inline-session-policy-file',
        'x',
      ],
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /--allowed-account-ids +is an input of configure-aws-credentials; here write expected-account/,
    )
    expect(stderr).toMatch(/--web-identity-token-file +is an input of .* the step requests the job's ID token/)
    expect(stderr).toMatch(/--inline-session-policy-file +is an input of .*; here write session-policy/)
  }))
