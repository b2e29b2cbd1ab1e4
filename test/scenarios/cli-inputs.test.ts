import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audience, inWorld } from '../support/aws-world.ts'
import { flagsOf, inShellJob, type ShellJob } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

/** The text of an error for each input, by its name. */
function faults(stderr: string): Record<string, string> {
  const lines = [...stderr.matchAll(/^ {2}(\S+(?: line \d)?|credential .*?|".*?") {2,}(.*)$/gm)]
  return Object.fromEntries(lines.map(([, name = '', message = '']) => [name, message]))
}

test('all faults at once, before any network: flags, inputs, environment; exit 2', () =>
  inVaultWorld((world) =>
    inShellJob('gitlab', async (job) => {
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience), MAYFLY_URL: world.vault.url }
      const args = ['vault', '--url', world.vault.url, '--audiences', 'x', '--mount', 'a', '--mount', 'b', 'over']
      const ran = await job.mayfly(['login', ...args, '--namespace-base64', '@@', '--deliver', 'output', '-x'], { env })
      expect(ran.code).toBe(2)
      expect(faults(ran.stderr)).toEqual({
        '--state-dir': 'is required',
        '--audiences': 'is not a flag; did you mean --audience?',
        '--mount': 'is given more than once',
        '"over"': 'is an unexpected argument',
        '--namespace-base64': 'is not the base64 form of a UTF-8 text; base64 -w0 FILE makes it',
        '-x': 'is not a flag of this command',
        MAYFLY_URL: 'is set, but Mayfly reads no inputs from variables: remove it from the environment',
        '--audience': 'is required',
        '--deliver': 'output exists only on GitHub: use env or file',
      })
      expect(ran.stderr).toMatch(/^mayfly: 9 inputs are wrong \(ERR_INPUT_INVALID\)$/m)
      expect([world.vault.requests, job.files()]).toEqual([[], []])
    }),
  ))

test.each([
  [
    'an unknown provider, whose flags nobody can judge',
    ['awss', '--role', 'x'],
    { provider: expect.stringContaining('must be one of aws, gcp,') },
  ],
  ['neither a provider nor a list', [], { provider: 'is required, unless --credentials is given' }],
  [
    'both',
    ['aws', '--credentials', 'list.yml', '--role', 'x', '--region', 'eu-central-1'],
    { '--credentials': 'cannot be combined with a provider' },
  ],
  ['a flag without its value', ['aws', '--region', 'eu-central-1', '--role'], { '--role': 'has no value' }],
  [
    'a list by the name that GitLab’s template has for it',
    ['--credentials-file', 'list.yml'],
    { '--credentials-file': 'cannot be read from list.yml (ENOENT)' },
  ],
  [
    'a platform that is none',
    ['aws', '--platform', 'travis', '--role', 'arn:aws:iam::111111111111:role/x', '--region', 'eu-central-1'],
    {
      platform:
        'must be one of gitlab, jenkins, forgejo, github, circleci, buildkite, bitbucket, azure-devops, spacelift, shell, not "travis"',
    },
  ],
  [
    'a folder of the project',
    ['aws', '--role', 'arn:aws:iam::111111111111:role/x', '--region', 'eu-central-1', '--state-dir', 'state'],
    {
      '--state-dir':
        'is given more than once; must not be inside the project folder, because artifacts could include it',
    },
  ],
  [
    'a secret that everybody would read',
    ['github-app', '--private-key', 'x'],
    { '--private-key': expect.stringContaining('every process of the machine can read arguments') },
  ],
])('%s', (_, args, expected) =>
  inShellJob('gitlab', async (job) => {
    const ran = await job.login(args)
    expect(ran.code).toBe(2)
    expect(faults(ran.stderr)).toMatchObject(expected)
    expect(job.files()).toEqual([])
  }),
)

const aws = ['aws', '--role', 'arn:aws:iam::111111111111:role/x', '--region', 'eu-central-1']
const vault = ['vault', '--url', 'https://vault.example', '--audience', 'x']
const app = [
  'github-app',
  '--client-id',
  'Iv1',
  '--owner',
  'o',
  '--repositories',
  'r',
  '--permissions',
  'contents: read',
]
const gcp = ['gcp', '--workload-identity-provider', 'projects/1/locations/global/workloadIdentityPools/p/providers/q']

test.each<[why: string, args: string[], inputs: string[]]>([
  ['a secret among the arguments', [...app, '--private-key', 'abc'], ['--private-key']],
  ['a lifetime that is too short, beside a deadline', [...aws, '--lifetime', '5m', '--deadline', '2h'], ['--lifetime']],
  ['a list beside a provider', ['aws', '--credentials', 'list.yml'], ['--credentials']],
  ['no base64', ['aws', '--role-base64', '!!', '--region', 'eu-central-1'], ['--role-base64']],
  ['no base64 of an own flag', [...aws, '--state-dir-base64', '!!'], ['--state-dir-base64']],
  ['a switch that is no switch', [...aws, '--use-fips', 'maybe'], ['--use-fips']],
  ['a cloud that does not exist', azure('--cloud', 'moon', '--authority', 'https://a.example'), ['--cloud']],
  [
    'an account that is none',
    [...gcp, '--service-account', 'x', '--lifetime', '1h', '--delegates', 'a@b.cd'],
    ['--service-account'],
  ],
  ['a switch of an earlier version', [...vault, '--token', 'true', '--deliver', 'env'], ['--token']],
  ['a line of secrets', [...vault, '--secrets', 'X', '--read-namespace', 'team'], ['--secrets line 1']],
])('%s is reported once, without its consequences', (_, args, inputs) =>
  inShellJob('gitlab', async (job) => {
    const given = args.some((arg) => arg.startsWith('--state-dir'))
      ? await job.mayfly(['login', ...args])
      : await job.login(args)
    expect(given.code).toBe(2)
    expect([...given.stderr.matchAll(/^ {2}(\S+(?: line \d)?) {2,}.*$/gm)].map(([, name]) => name)).toEqual(inputs)
    expect(given.stderr).not.toContain('; is required')
  }),
)

function azure(...more: string[]): string[] {
  const id = '00000000-0000-0000-0000-000000000000'
  return ['azure', '--client-id', id, '--tenant-id', id, ...more]
}

test('a name that steers the shell is refused with every other fault, before any request', () =>
  inShellJob('gitlab', async (job) => {
    const secrets = 'PATH = kv/app#password'
    const ran = await job.login(['vault', '--url', 'vault.example', '--audience', 'x', '--secrets', secrets])
    expect([ran.code, faults(ran.stderr)]).toEqual([
      2,
      {
        '--url': expect.stringContaining('must be an https URL'),
        '--secrets line 1':
          'the variable PATH controls the shell, a loader or the runner: change the NAME before the = sign',
      },
    ])
  }))

test('a flag before the command: the error says where it belongs', () =>
  inShellJob('shell', async (job) => {
    const ran = await job.mayfly(['--platform', 'shell', 'whoami'])
    expect([ran.code, faults(ran.stderr)]).toEqual([
      2,
      { command: 'must be the first word: mayfly whoami, then its flags' },
    ])
  }))

test('exec without a command, and a command that there is none of', () =>
  inShellJob('shell', async (job) => {
    const exec = await job.mayfly(['exec', 'vault', '--url', 'https://vault.example', '--audience', 'x'])
    expect([exec.code, faults(exec.stderr)]).toEqual([2, { command: 'is required after "--"' }])
    const known = 'login, exec, logout, end, whoami, trust, inventory, contain, drill, report, completion'
    const help = 'mayfly help describes each'
    const other = await job.mayfly(['logon', 'aws'])
    expect([other.code, faults(other.stderr)]).toEqual([
      2,
      { command: `must be one of ${known}, not "logon"; ${help}; did you mean login?` },
    ])
    const login = await job.login(['vault', '--url', 'https://vault.example', '--audience', 'x', '--', 'sh', '-c', 'x'])
    expect([login.code, faults(login.stderr)]).toMatchObject([
      2,
      { '--': 'is only for exec: it separates the flags from the command' },
    ])
    const logout = await job.mayfly(['logout', '--state-dirr', 'x'])
    expect([logout.code, Object.keys(faults(logout.stderr))]).toEqual([2, ['--state-dirr', '--state-dir']])
  }))

test('a value by base64, by a file, joined by =, lists that add up, and a switch with and without a value', () =>
  inWorld(
    {},
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
        const policy = JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        })
        writeFileSync(join(job.root, 'region'), 'eu-central-1\n')
        const { role = '', 'sts-endpoint': sts = '' } = world.inputs
        const ran = await job.login(
          [
            'aws',
            `--role=${role}`,
            ...flagsOf({ 'region-file': join(job.root, 'region'), 'sts-endpoint': sts, lifetime: '15m' }),
            ...['--session-policy-base64', Buffer.from(policy).toString('base64')],
            ...['--deliver', 'env', '--deliver', 'file', '--profile', 'one'],
            ...['--use-fips', 'false', '--strict-revoke'],
          ],
          { env },
        )
        expect(ran.code, ran.stderr).toBe(0)
        expect(world.sts.requests[0]?.params).toMatchObject({ DurationSeconds: '900', Policy: policy })
        expect(existsSync(join(job.state, 'aws-credentials'))).toBe(true)
        const [, record = ''] = /(record-\w+\.json)/.exec(job.files().join()) ?? []
        expect(JSON.parse(await read(job, record)).strict).toBe(true)
      }),
    'gitlab',
  ))

async function read(job: ShellJob, name: string): Promise<string> {
  return (await job.silently(() => job.run('cat', [join(job.state, name)]))).stdout
}
