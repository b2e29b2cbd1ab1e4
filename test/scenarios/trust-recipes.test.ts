import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { awsPolicy } from '../support/trust-documents.ts'

const page = readFileSync('docs/trust-recipes.md', 'utf8')
const workflows = [...page.matchAll(/^```yaml\n(name: [\s\S]*?)^```/gm)].map(([, text = '']) => parse(text))

/** The commands of a workflow of the page, as a runner starts each of them. */
function commandsOf(name: string, job: ShellJob): string[] {
  const { jobs } = workflows.find((one) => one.name === name)
  const steps = Object.values<{ steps: { run?: string }[] }>(jobs).flatMap((one) => one.steps)
  return steps.flatMap(({ run }) => run?.replace('.mayfly/actions/dist/index.js', job.cli) ?? [])
}

async function runAll(name: string, job: ShellJob): Promise<(number | null)[]> {
  const codes = []
  const env = { PATH: `${join(job.root, 'bin')}:${job.env.PATH}` }
  for (const command of commandsOf(name, job))
    codes.push((await job.run('/bin/bash', ['-e', '-c', command], { env })).code)
  return codes
}

const results = (job: ShellJob, file: string) =>
  JSON.parse(readFileSync(join(job.workspace, file), 'utf8')).runs[0].results.map(
    ({ ruleId, level }: { ruleId: string; level: string }) => `${level} ${ruleId}`,
  )

const file = (who: string) => `version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  deploy:
    who: { github: acme/api, ${who} }
    may: { aws: "arn:aws:iam::111111111111:role/deploy" }
`

test('the recipe of pull requests passes a good file and stops a bad one, with its findings as SARIF', () =>
  inShellJob('shell', async (job) => {
    writeFileSync(join(job.workspace, 'mayfly.yml'), file('branch: main, event: push'))
    expect(await runAll('trust', job)).toEqual([0])
    writeFileSync(join(job.workspace, 'mayfly.yml'), file('branch: "*"'))
    expect(await runAll('trust', job)).toEqual([1])
    expect(results(job, 'lint.sarif')).toContain('warning any-branch')
  }))

test('the recipe of drift sees a role that was changed by hand', () =>
  inShellJob('shell', async (job) => {
    mkdirSync(join(job.root, 'bin'))
    writeFileSync(join(job.workspace, 'mayfly.yml'), file('environment: production'))
    const sub = '"token.actions.githubusercontent.com:sub"'
    const policy = JSON.stringify(awsPolicy).replace(
      sub,
      `"token.actions.githubusercontent.com:environment":"production",${sub}`,
    )
    const roles = [policy, policy.replace('"34"', '["34","99"]')]
    for (const [index, wanted] of [
      [0, []],
      [1, ['error trust-wider']],
    ] as const) {
      const live = { Role: { Arn: 'arn:aws:iam::111111111111:role/deploy', RoleName: 'deploy' } }
      const role = { Role: { ...live.Role, AssumeRolePolicyDocument: JSON.parse(roles[index] ?? '') } }
      writeFileSync(join(job.root, 'role.json'), JSON.stringify(role))
      const aws = `#!/bin/sh\n[ "$*" = 'iam get-role --role-name deploy' ] && cat '${join(job.root, 'role.json')}'\n`
      writeFileSync(join(job.root, 'bin', 'aws'), aws, { mode: 0o755 })
      expect(await runAll('drift', job)).toEqual([0, wanted.length])
      expect(results(job, 'drift.sarif')).toEqual(wanted)
    }
  }))
