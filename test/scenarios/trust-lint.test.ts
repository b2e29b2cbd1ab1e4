import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { awsPolicy } from '../support/trust-documents.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

const file = `version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  deploy:
    who: { github: acme/api, environment: production, branch: main, event: push }
    may: { aws: "arn:aws:iam::111111111111:role/deploy" }
`

/** The same trust by the owner's name alone. */
const wide = JSON.stringify(awsPolicy, null, 2).replace(/"StringEquals": \{[^}]*\}/, () =>
  JSON.stringify({
    StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
    StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/*' },
  }).slice(1, -1),
)

/** Writes files into the workspace. */
function write(job: ShellJob, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(job.workspace, name), text)
}

test('without an argument it reads mayfly.yml; a good file has no finding', () =>
  inJob(async (job) => {
    const none = await job.mayfly(['trust', 'lint'])
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toContain('mayfly.yml  does not exist')
    write(job, { 'mayfly.yml': file })
    const good = await job.mayfly(['trust', 'lint'])
    expect([good.code, good.stdout.replaceAll(/^.*: note .*\n/gm, '')]).toEqual([0, ''])
    write(job, {
      'mayfly.yml': file.replace('environment: production, branch: main, event: push', 'event: pull_request'),
    })
    const bad = await job.mayfly(['trust', 'lint'])
    expect(bad.code).toBe(1)
    expect(bad.stdout).toMatch(/^mayfly\.yml:6:\d+: \w+ pull-request: .*Write instead: /m)
  }))

test('each finding of a document has its place, its rule and what to write instead', () =>
  inJob(async (job) => {
    write(job, { 'role.json': wide })
    const { code, stdout, stderr } = await job.mayfly(['trust', 'lint', 'role.json'])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^role\.json:\d+:\d+: (error|warning) owner-wide: .*Write instead: /m)
    const piped = await job.run('/bin/sh', ['-c', `cat role.json | node '${job.cli}' trust lint -`])
    expect(piped.stdout).toBe(stdout.replaceAll('role.json:', 'stdin:'))
  }))

test('the same as SARIF, also if another document cannot be read', () =>
  inJob(async (job) => {
    write(job, { 'role.json': wide, 'odd.json': '{"a": [1,}', 'mayfly.yml': 'version: 3\nrulez: 1\n' })
    const { code, stdout, stderr } = await job.mayfly([
      'trust',
      'lint',
      '--sarif',
      'role.json',
      'odd.json',
      'mayfly.yml',
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('odd.json ')
    expect(stderr).toContain('mayfly.yml:1:1 ')
    expect(stderr).toContain('rulez')
    const [run] = JSON.parse(stdout).runs
    expect(run.tool.driver.name).toBe('mayfly-trust-lint')
    const found = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'owner-wide')
    expect(found.locations[0].physicalLocation.artifactLocation.uri).toBe('role.json')
    expect(found.locations[0].physicalLocation.region.startLine).toBeGreaterThan(1)
    expect(run.tool.driver.rules[found.ruleIndex].id).toBe('owner-wide')
    const empty = await job.mayfly(['trust', 'lint', 'odd.json', '--sarif'])
    expect([empty.code, JSON.parse(empty.stdout).runs[0].results]).toEqual([2, []])
  }))

test('a document with a part that cannot be judged is not called good', () =>
  inJob(async (job) => {
    const template = {
      Resources: { Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Ref: 'P' } } } },
    }
    write(job, { 'template.json': JSON.stringify(template) })
    const { code, stderr } = await job.mayfly(['trust', 'lint', 'template.json'])
    expect(code).toBe(2)
    expect(stderr).toContain('this part cannot be judged')
  }))
