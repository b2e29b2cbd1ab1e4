import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flagsOf, inShellJob, type ShellJob } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)
const flat = (text: string) => text.replace(/\s+/g, ' ')

test('mayfly alone prints its help, and -V its version', () =>
  inJob(async (job) => {
    const [alone, help, short, long] = await Promise.all(
      [[], ['help'], ['-V'], ['--version']].map((args) => job.mayfly(args)),
    )
    expect(alone).toMatchObject({ code: 0, stdout: help?.stdout, stderr: '' })
    expect(alone?.stdout).toContain('Examples:\n  mayfly exec aws --role ')
    expect(short).toMatchObject({ code: 0, stdout: long?.stdout })
  }))

test.each([
  [['lgin'], 'did you mean login?'],
  [['log'], 'did you mean login or logout?'],
  [['revoke'], 'did you mean end?'],
  [['trust', 'lnt'], 'did you mean lint?'],
  [['completion', 'bahs'], 'did you mean bash?'],
  [['exec', 'awss', '--role', 'x', '--', 'true'], 'did you mean aws?'],
  [['exec', 'google', '--', 'true'], 'did you mean gcp?'],
  [['help', 'kubernets'], 'did you mean kubernetes?'],
])('%j names what was probably meant', (args, words) =>
  inJob(async (job) => {
    const { code, stdout, stderr } = await job.mayfly(args)
    expect([code, stdout, flat(stderr)]).toEqual([2, '', expect.stringContaining(words)])
  }),
)

test('every wrong flag is named as it was typed, also with an unknown provider', () =>
  inJob(async (job) => {
    const known = [
      'aws',
      '--rol',
      'x',
      '--role-base64',
      '!!',
      '--region-file',
      'none',
      '--lifetime',
      '1d',
      '--state-dri',
      'y',
    ]
    const { stderr } = await job.mayfly(['login', ...known])
    for (const line of [
      '--rol is not a flag; did you mean --role?',
      '--role-base64 is not the base64 form of a UTF-8 text; base64 -w0 FILE makes it',
      '--region-file cannot be read from none (ENOENT)',
      '--lifetime must be seconds or a time such as 15m or 1h',
      '--state-dri is not a flag; did you mean --state-dir?',
      '--state-dir is required',
    ])
      expect(flat(stderr)).toContain(` ${line}`)
    const unknown = await job.mayfly(['login', 'awss', '--rol', 'x', '--nope', '--state-dir', 'z'])
    expect(flat(unknown.stderr)).toMatch(
      /3 inputs are wrong .* provider must be one of .*--rol is not a flag; did you mean --role\? --nope is not a flag of this command /,
    )
  }))

test('with --platform, which the templates give, the names are those of the inputs', () =>
  inJob(async (job) => {
    const { stderr } = await job.mayfly(['login', 'aws', '--platform=gitlab', '--role=x'])
    expect(stderr).toMatch(/^ {2}region {2,}is required$/m)
  }))

test('an error of a GitLab template names the base64 twin of an input', () =>
  inJob(async (job) => {
    const keywhiz = ['login', 'keywhiz', '--platform=gitlab', '--ca-certificate-base64=QUJD']
    const missing = await job.mayfly(keywhiz)
    expect(missing.stderr).toMatch(/^ {2}secrets or secrets-base64 {2,}is required/m)
    expect(missing.stderr).toMatch(/^ {2}ca-certificate-base64 {2,}is not a PEM certificate$/m)
    const twice = await job.mayfly([...keywhiz, '--secrets=A = b', '--secrets-base64=QSA9IGI='])
    expect(twice.stderr).toMatch(/^ {2}secrets {2,}is given more than once, also as secrets-base64$/m)
  }))

test('help as JSON has the commands, the flags and the inputs', () =>
  inJob(async (job) => {
    const [all, one] = await Promise.all(
      [
        ['help', '--json'],
        ['login', 'aws', '--help', '--json'],
      ].map((args) => job.mayfly(args)),
    )
    const { version, commands, providers } = JSON.parse(all?.stdout ?? '')
    expect([version, commands.length > 5, providers.includes('aws')]).toEqual([expect.any(String), true, true])
    const document = JSON.parse(one?.stdout ?? '')
    expect(document).toMatchObject({
      command: 'login',
      provider: 'aws',
      examples: [expect.stringContaining('mayfly login aws ')],
    })
    expect(document.inputs).toContainEqual({
      flag: '--role',
      value: 'text',
      required: true,
      default: null,
      description: expect.any(String),
    })
  }))

test('login, whoami, end and logout print one JSON document without a secret', () =>
  inVaultWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        const inputs = flagsOf({ ...world.inputs, secrets: '' })
        const documents: unknown[] = []
        const run = async (args: readonly string[]) => {
          const { code, stdout, stderr } = await job.mayfly(args, { env })
          expect(code, stderr).toBe(0)
          documents.push(JSON.parse(stdout))
          return JSON.parse(stdout)
        }
        const state = ['--state-dir', job.state]
        const first = await run(['login', 'vault', ...inputs, ...state, '--json'])
        expect(first).toEqual({
          script: join(job.state, 'env.sh'),
          leases: [
            {
              lease: expect.stringMatching(/^vault-[0-9a-f]{12}$/),
              provider: 'vault',
              principal: expect.any(String),
              'expires-at': expect.stringMatching(/Z$/),
              variables: expect.any(Array),
            },
          ],
        })
        const [{ lease }] = first.leases
        const row = {
          lease,
          provider: 'vault',
          what: expect.any(String),
          outcome: 'revoked-verified',
          detail: expect.any(String),
        }
        expect(await run(['end', lease, ...state, '--json'])).toEqual({ ended: [row] })
        expect(await run(['logout', ...state, '--json'])).toEqual({ ended: [] })
        const { claims, expired } = await run(['whoami', '--json'])
        expect([claims.aud, expired]).toEqual([vaultAudience, false])
        expect(job.leaks(world)).toEqual([])
        expect(job.log).not.toContain(env.MAYFLY_ID_TOKEN)
      }),
    undefined,
    'gitlab',
  ))
