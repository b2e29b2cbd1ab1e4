import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { claims } from '../support/trust-documents.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

const provider = 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/github'
const file = `version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  deploy:
    who: { github: acme/api, environment: production, event: push }
    may:
      aws: "arn:aws:iam::111111111111:role/deploy"
      gcp: { provider: ${provider} }
      azure: { tenant: 66666666-7777-8888-9999-000000000000, client-id: 11111111-2222-3333-4444-555555555555 }
      vault: { role: deploy, audience: "https://vault.example.com", policies: [deploy] }
      kubernetes: { namespace: deploy, service-account: deployer, audience: "https://api.cluster.example.com" }
`

async function inProject(scenario: (job: ShellJob) => Promise<void>): Promise<void> {
  await inJob(async (job) => {
    writeFileSync(join(job.workspace, 'mayfly.yml'), file)
    await scenario(job)
  })
}

test.each([
  ['aws', 'json', 'rule', 'sts.amazonaws.com'],
  ['aws', 'cloudformation', 'rule', 'sts.amazonaws.com'],
  ['azure', 'json', 'rule', 'api://AzureADTokenExchange'],
  ['vault', 'json', 'rule', 'https://vault.example.com'],
  ['kubernetes', 'yaml', 'issuer', 'https://api.cluster.example.com'],
])('the trust of %s as %s accepts the job of its rule, and refuses another repository', (system, form, part, aud) =>
  inProject(async (job) => {
    const rendered = await job.mayfly(['trust', 'render', '--for', system, '--as', form, '--part', part])
    expect(rendered.code).toBe(0)
    writeFileSync(join(job.workspace, 'document'), rendered.stdout)
    const explain = (given: object) => job.mayfly(['trust', 'explain', JSON.stringify(given), 'document'])
    expect((await explain({ ...claims, aud })).stdout).toContain('accepts the job')
    const other = await explain({
      ...claims,
      aud,
      repository: 'acme/other',
      repository_id: '99',
      sub: 'repo:acme/other:environment:production',
    })
    expect([other.code, other.stdout.includes('refuses the job')]).toEqual([1, true])
    const drift = await job.mayfly(['trust', 'drift', 'document'])
    expect([drift.code, drift.stdout], drift.stdout).toEqual([0, ''])
    const lint = await job.mayfly(['trust', 'lint', 'document'])
    expect([lint.code, lint.stdout.replaceAll(/^.*: note .*\n/gm, '')]).toEqual([0, ''])
  }),
)

test('a text can be piped: titles and everything that the system cannot ask are messages', () =>
  inProject(async (job) => {
    const aws = await job.mayfly(['trust', 'render', '--for', 'aws'])
    expect(JSON.parse(aws.stdout).Statement.length).toBe(1)
    expect(aws.stderr).toMatch(/^mayfly: Trust policy of arn:aws:iam::111111111111:role\/deploy$/m)
    expect(aws.stderr).toMatch(/^mayfly: note: .*event_name/m)
    const all = await job.mayfly(['trust', 'render', '--for', 'kubernetes'])
    expect(all.stdout.split('\n---\n').length).toBeGreaterThan(1)
    for (const [system, form] of [
      ['aws', 'terraform'],
      ['gcp', 'commands'],
      ['azure', 'commands'],
      ['vault', 'terraform'],
    ] as const) {
      const { code, stdout } = await job.mayfly(['trust', 'render', '--for', system, '--as', form, '--rule', 'deploy'])
      expect([code, stdout.length > 100]).toEqual([0, true])
    }
  }))

test('every wrong flag and every fault of the file are reported at once', () =>
  inProject(async (job) => {
    const pair = await job.mayfly(['trust', 'render', '--for', 'azure', '--as', 'yaml', '--rule', 'nope', '--what'])
    expect([pair.code, pair.stdout]).toEqual([2, ''])
    for (const words of ['must be one of commands, terraform, json for azure, not yaml', 'not "nope"', '--what'])
      expect(pair.stderr).toContain(words)
    writeFileSync(join(job.workspace, 'bad.yml'), file.replace('acme: 12', 'acme: twelve').replace('who:', 'wo:'))
    const bad = await job.mayfly(['trust', 'render', 'bad.yml'])
    expect(bad.code).toBe(2)
    expect(bad.stderr).toMatch(/^ {2}--for +is required: aws, gcp, azure, vault, kubernetes$/m)
    expect(bad.stderr).toMatch(/^ {2}bad\.yml:3:\d+ +The id of acme/m)
    expect(bad.stderr).toMatch(/^ {2}bad\.yml:6:\d+ /m)
    const none = await job.mayfly(['trust', 'render', '--for', 'aws', 'none.yml'])
    expect(none.stderr).toContain('none.yml  does not exist')
  }))

test('a document of one rule warns of a rule that shares it', () =>
  inProject(async (job) => {
    const other =
      '  other:\n    who: { github: acme/api, environment: other }\n    may: { aws: "arn:aws:iam::111111111111:role/deploy" }\n'
    writeFileSync(join(job.workspace, 'mayfly.yml'), file + other)
    const ran = await job.mayfly(['trust', 'render', '--for', 'aws', '--rule', 'other'])
    expect(ran.stderr).toContain(
      'warning: rule deploy shares a document with rule other, and this one leaves it out. If you apply it, the jobs of rule deploy are refused.',
    )
    const alone = await job.mayfly(['trust', 'render', '--for', 'vault', '--rule', 'deploy'])
    expect(alone.stderr).not.toContain('warning')
  }))

test('a part that a form does not have is a fault of the part', () =>
  inProject(async (job) => {
    const ran = await job.mayfly(['trust', 'render', '--for', 'aws', '--part', 'issuer'])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toMatch(/^ {2}--part +must be rule for aws in the form json, or left out\. Other forms/m)
  }))
