import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { parseInputs } from '../../packages/core/src/inputs.ts'
import { readCredentials } from '../../packages/providers/src/credential-list.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { type Include, jobOf, loadConfig } from '../support/gitlab-config.ts'
import { runGitlabJob } from '../support/gitlab-runner.ts'
import { archive, gitlabDoubles, inGitlabWorld, leaksOf, leftBehind, templateText } from '../support/gitlab-world.ts'
import { openWorld } from '../support/world.ts'

const readme = readFileSync('gitlab-templates/README.md', 'utf8')
const [remote = '', project = '', scripts = '', hours = '', executable = '', several = '', list = ''] = examples(readme)

/** The YAML examples of a text. */
function examples(text: string): string[] {
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, example = '']) => example)
}

/** The template that an example includes, as GitLab would get and verify it. */
function read({ remote: url, integrity, project: mirror, ref, file }: Include): string {
  const name = basename(url ?? file ?? '')
  const text = templateText(name.replace(/\.yml$/, ''))
  if (url !== undefined) expect(integrity).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`)
  else expect([typeof mirror, /^[0-9a-f]{40}$/.test(ref ?? '')]).toEqual(['string', true])
  return text
}

/** Adds inputs to the only include of an example. */
function withInputs(example: string, inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs).map(([name, value]) => `      ${name}: ${JSON.stringify(value)}\n`)
  return example.replace('    inputs:\n', `    inputs:\n${lines.join('')}`)
}

test('the first example runs: the job that deploys has a session, the one that builds has no identity', async () => {
  const tools = mkdtempSync(join(tmpdir(), 'tools-'))
  writeFileSync(join(tools, 'aws'), '#!/bin/sh\necho "$@" >"$MARKS/aws"; printenv AWS_ACCESS_KEY_ID >"$MARKS/key"\n', {
    mode: 0o755,
  })
  try {
    await inGitlabWorld('aws', async (world) => {
      const config = loadConfig(withInputs(remote, { 'sts-endpoint': world.double.inputs['sts-endpoint'] ?? '' }), read)
      expect(Object.keys(jobOf(config, 'build'))).toEqual(['stage', 'script', 'artifacts'])
      const path = `${tools}:${dirname(process.execPath)}:/usr/bin:/bin`
      const job = await world.use('', { config: jobOf(config, 'deploy'), path })
      expect([job.status, job.marks.aws]).toEqual(['success', 's3 sync site s3://my-site\n'])
      expect(job.marks.key).toMatch(/^ASIA/)
      expect([leaksOf(job, world), leftBehind(job)]).toEqual([[], []])
    })
  } finally {
    rmSync(tools, { recursive: true })
  }
})

test('the example of a mirror, with scripts of its own, keeps login and logout', () => {
  const job = jobOf(loadConfig(project + scripts, read), 'deploy')
  const [login = '', own] = job.before_script ?? []
  const [clean, logout = ''] = job.after_script ?? []
  expect([own, clean]).toEqual(['aws sts get-caller-identity', 'rm -rf site'])
  expect(login).toContain("--role='arn:aws:iam::111111111111:role/deploy'")
  expect(logout).toContain(' logout ')
})

test('the example of a long job has a session until its end, and time for the logout', async () => {
  const { include, migrate } = parse(hours)
  const { 'mayfly-archive': _, 'script-timeout': script, ...given } = include[0].inputs
  const provider = await registry.aws.loadProvider()
  const { inputs, faults } = parseInputs(provider.inputs, given, () => undefined)
  expect([...faults, ...((await provider.checkInputs?.(inputs)) ?? [])]).toEqual([])
  const times = [minutes(script), minutes(migrate.timeout), Number(inputs.lifetime) / 60]
  expect([...times].sort((one, other) => one - other)).toEqual(times)
  expect(new Set(times).size).toBe(3)
  const job = jobOf(loadConfig(hours, read), 'migrate')
  expect(job.variables?.RUNNER_SCRIPT_TIMEOUT).toBe(script)
  expect(job.before_script?.[0]).toContain("--lifetime='5h'")
})

/** A time of GitLab, such as `3h50m`. */
function minutes(text: string): number {
  const [, hours = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(text) ?? []
  return Number(hours) * 60 + Number(rest)
}

test('the example without Node has the program and its hash', () => {
  const [login = ''] = jobOf(loadConfig(executable + scripts, read), 'deploy').before_script ?? []
  expect(login).toContain("program='/usr/local/bin/mayfly'")
  expect(login).toContain(`'${'0'.repeat(64)}' "$mayfly/download"`)
})

test('the example of the first page has our login and our logout', () => {
  const [example = ''] = examples(readFileSync('README.md', 'utf8')).filter((text) => text.includes('include:'))
  const job = jobOf(loadConfig(example, read), 'deploy')
  expect(job.before_script?.[0]).toContain("--deadline='10m'")
  expect(job.after_script?.[0]).toContain(' logout ')
})

test('the list of several credentials is one that is taken, and the job has a token for each', async () => {
  const { items, faults } = await readCredentials({ credentials: list })
  const read = await Promise.all(
    items.map(async ({ provider, raw }) => {
      const { inputs, faults } = parseInputs(provider.inputs, raw, () => undefined)
      return {
        audience: provider.audience(inputs),
        faults: [...faults, ...((await provider.checkInputs?.(inputs)) ?? [])],
      }
    }),
  )
  expect([faults, ...read.map(({ faults }) => faults)].flat()).toEqual([])
  const tokens: { aud: string }[] = Object.values(parse(several).deploy.id_tokens)
  expect(read.map(({ audience }) => audience)).toEqual(tokens.map(({ aud }) => aud))
})

test('the example of several credentials runs', async () => {
  const world = await openWorld(async (issuer) => {
    const [aws, vault] = await Promise.all([gitlabDoubles.aws(issuer), gitlabDoubles.vault(issuer)])
    return { aws, vault }
  }, 'gitlab')
  try {
    const { aws, vault } = world.doubles
    const { include, deploy } = parse(several)
    expect(include[0].inputs['credentials-file']).toBe('.gitlab/credentials.yml')
    const tokens = Object.keys(deploy.id_tokens)
    const audiences = [aws.audience, vault.audience].map((aud, index) => [tokens[index], { aud }])
    const config = loadConfig(several, read)
    const list = [
      { provider: 'aws', ...aws.inputs },
      { provider: 'vault', ...vault.inputs, secrets: 'PASSWORD = kv/app#password' },
    ]
    const job = await runGitlabJob({
      job: {
        ...jobOf(config, 'deploy'),
        id_tokens: Object.fromEntries(audiences),
        script: 'printenv AWS_ACCESS_KEY_ID PASSWORD >"$MARKS/values"',
      },
      issuer: world.issuer,
      files: { 'vendor/mayfly.tgz': readFileSync(archive), '.gitlab/credentials.yml': stringify(list) },
    })
    expect([job.status, vault.live()]).toEqual(['success', 0])
    expect(job.marks.values).toContain('p4ss-of-the-static-app')
    job.dispose()
  } finally {
    await world.close()
  }
})
