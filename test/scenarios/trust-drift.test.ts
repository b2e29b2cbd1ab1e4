import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { awsPolicy } from '../support/trust-documents.ts'

const role = 'arn:aws:iam::111111111111:role/deploy'
const file = `version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  deploy:
    who: { github: acme/api, environment: production }
    may: { aws: "${role}" }
`

/** What `aws iam get-role` prints for a role with this trust policy. */
const live = (policy: string) =>
  JSON.stringify({ Role: { RoleName: 'deploy', Arn: role, AssumeRolePolicyDocument: JSON.parse(policy) } }, null, 2)

const rendered = JSON.stringify(awsPolicy).replace(
  /"token\.actions\.githubusercontent\.com:sub"/,
  '"token.actions.githubusercontent.com:environment":"production",$&',
)

async function inProject(scenario: (job: ShellJob) => Promise<void>): Promise<void> {
  await inShellJob('shell', async (job) => {
    writeFileSync(join(job.workspace, 'mayfly.yml'), file)
    await scenario(job)
  })
}

test('a live document that says the same has no drift, from a file and from the standard input', () =>
  inProject(async (job) => {
    writeFileSync(join(job.workspace, 'live.json'), live(rendered))
    const same = await job.mayfly(['trust', 'drift', 'live.json'])
    expect([same.code, same.stdout, same.stderr]).toEqual([0, '', 'mayfly: no difference\n'])
    const piped = await job.run('/bin/sh', ['-c', `node '${job.cli}' trust drift --sarif < live.json`])
    expect([piped.code, JSON.parse(piped.stdout).runs[0].results]).toEqual([0, []])
  }))

test('a live document that accepts more, or less, is reported with a job that shows it, also as SARIF', () =>
  inProject(async (job) => {
    writeFileSync(join(job.workspace, 'live.json'), live(rendered.replace('"34"', '["34","99"]')))
    const wider = await job.mayfly(['trust', 'drift', 'live.json'])
    expect(wider.code).toBe(1)
    expect(wider.stdout).toMatch(
      /^live\.json:\d+:\d+: trust-wider: .*\n {2}a job with these claims: .*"repository_id":"99"/m,
    )
    expect(wider.stdout).not.toContain('narrower')
    writeFileSync(join(job.workspace, 'live.json'), live(rendered.replaceAll('production', 'staging')))
    const both = await job.mayfly(['trust', 'drift', 'live.json', '--sarif'])
    expect(both.code).toBe(1)
    const { results, tool } = JSON.parse(both.stdout).runs[0]
    expect(tool.driver.name).toBe('mayfly-trust-drift')
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId).sort()).toEqual(['trust-narrower', 'trust-wider'])
    const places = results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    )
    expect(places.sort()).toEqual(['live.json', 'mayfly.yml'])
  }))

test('what cannot be compared is exit code 2, and so is every wrong input, all at once', () =>
  inProject(async (job) => {
    const odd = rendered.replace('"StringEquals"', '"IpAddress":{"aws:SourceIp":"10.0.0.0/8"},"StringEquals"')
    writeFileSync(join(job.workspace, 'live.json'), live(odd))
    const unknown = await job.mayfly(['trust', 'drift', 'live.json'])
    expect(unknown.code).toBe(2)
    expect(unknown.stdout).toMatch(/: trust-unknown: /)
    writeFileSync(join(job.workspace, 'bad.yml'), 'version: 2\n')
    const wrong = await job.mayfly(['trust', 'drift', 'none.json', 'mayfly.yml', '--file', 'bad.yml', '--sarfi'])
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    for (const words of [
      'none.json ',
      'is a file with rules; give a trust document',
      'bad.yml:1:1 ',
      '--sarfi',
      'did you mean --sarif',
    ])
      expect(wrong.stderr).toContain(words)
  }))
