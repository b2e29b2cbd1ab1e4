import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FakeSts } from '@mayfly/doubles/aws/server'
import { describe, expect, test } from 'vitest'
import { deployRole, inWorld, startSts } from '../support/aws-world.ts'
import { ciExample, scriptsOf, trustFor } from '../support/ci-examples.ts'
import { becomeJobOf } from '../support/ci-jobs.ts'
import { leaks } from '../support/encodings.ts'
import type { OtherCi } from '../support/identities.ts'
import { writeProgram } from '../support/program-file.ts'
import type { Step } from '../support/runner.ts'
import { cli, inShellJob } from '../support/shell-job.ts'
import { openWorld, within } from '../support/world.ts'

const permissions = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } as const

/** A world with the STS that trusts exactly what the page of a system says. */
const worldOf = (ci: OtherCi) => {
  const example = ciExample(ci)
  return openWorld(async (issuer) => {
    const { url } = issuer
    const roles = [{ arn: deployRole, trust: trustFor(example, url), permissions }]
    const issuers = [{ url, audiences: [example.audience], jwks: () => issuer.jwks() }]
    return { aws: await startSts(issuer, { issuers, roles }) }
  }, ci)
}

/** The names of the sessions that were requested, without the part that differs for each. */
function sessionNames({ requests }: Pick<FakeSts, 'requests'>): (string | undefined)[] {
  return requests.map(({ params }) => params.RoleSessionName?.replace(/-[0-9a-f]{8}$/, ''))
}

/** The command in the examples. It shows what it got. */
const aws = `const { AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN, ...rest } = process.env
const tokens = Object.entries(rest).filter(([, value]) => /^eyJ/.test(value)).map(([name]) => name)
console.log(process.argv.slice(2).join(' '), AWS_ACCESS_KEY_ID.slice(0, 4), AWS_SESSION_TOKEN, tokens.length)`

const systems = [
  ['circleci', 'cc-33d3d0a9-0000-4000-8000-000000000033'],
  ['buildkite', 'bk-018485f6-1f53-4f18-9b53-72428db4d239'],
  ['bitbucket', 'bb-42-11112222-0000-4000-8000-000000000011'],
  ['azure-devops', 'az-5-1'],
  ['spacelift', 'sl-01HZ000000000000000000RUN1'],
] as const

describe.each(systems)('the page of %s', (ci, label) => {
  test('its example runs as it is pasted: the trust of the page accepts the job, and its command alone gets the session', async () =>
    within(await worldOf(ci), (world) =>
      inShellJob('shell', async (job) => {
        const { sts } = world.doubles.aws
        const { file, audience } = ciExample(ci)
        const system = await becomeJobOf(ci, job, world.issuer, audience)
        try {
          mkdirSync(join(job.workspace, 'ci'))
          for (const name of ['mayfly.tgz', 'mayfly.tgz.sha256'])
            copyFileSync(join('jenkins/resources/mayfly', name), join(job.workspace, 'ci', name))
          writeProgram(join(job.root, 'programs', 'aws'), aws)
          const base = { ...system.env, PATH: `${join(job.root, 'programs')}:${job.env.PATH}` }
          let shown = ''
          for (const { lines, env } of scriptsOf(ci, file)) {
            const given = Object.entries(env).map(([name, value]) => [name, system.expressions?.[value] ?? value])
            const script = lines.join('\n').replaceAll('--region', `--sts-endpoint ${sts.url} --region`)
            const ran = await job.run('/bin/bash', ['-ec', script], { env: { ...base, ...Object.fromEntries(given) } })
            expect(ran.code, ran.output).toBe(0)
            shown += ran.stdout
          }
          expect(shown).toBe('mayfly.tgz: OK\ns3 sync site s3://my-site ASIA *** 0\n')
          expect(job.log).toMatch(/^mayfly: AWS session \S+ of \S+: expires-only, valid until /m)
          expect(sessionNames(sts)).toEqual([label])
          const request = 'POST ?api-version=7.1-preview.1'
          expect(system.requests).toEqual(ci === 'azure-devops' ? [`${request} 503`, `${request} 200`] : [])
          expect(world.issuer.requests.map(({ audience }) => audience)).toEqual(ci === 'buildkite' ? [audience] : [])
          expect([job.leaks(world), job.log.includes('access-token-of-the-job')]).toEqual([[], false])
        } finally {
          await system.close()
        }
      }),
    ))
})

test.each([
  ['circleci', 'the id of the organisation', /--id-token-command 'circleci run oidc get/],
  [
    'bitbucket',
    'which is on the page OpenID Connect of the repository',
    /oidc: \{ audiences: \['sts\.amazonaws\.com'\] \}/,
  ],
  ['azure-devops', 'api://AzureADTokenExchange', /accept this audience/],
  ['spacelift', 'the host name of the account', /accept this audience/],
] as const)(
  '%s fixes the audience: the error names the input and its value, and nothing is sent',
  async (ci, words, more) =>
    within(await worldOf(ci), (world) =>
      inShellJob('shell', async (job) => {
        const { audience } = ciExample(ci)
        const system = await becomeJobOf(ci, job, world.issuer, audience)
        try {
          const env = { ...system.env, SYSTEM_ACCESSTOKEN: 'access-token-of-the-job' }
          const flags = ['--role', deployRole, '--region', 'eu-central-1', '--sts-endpoint', world.doubles.aws.sts.url]
          const ran = await job.login(['aws', ...flags], { env })
          expect(ran.code).toBe(2)
          expect(ran.stderr).toContain('No ID token of this job has the requested audience (ERR_ID_TOKEN_INVALID)')
          expect(ran.stderr).toContain(`ID tokens of one audience, ${words}. Set the input audience to ${audience}, `)
          expect(ran.stderr).toMatch(more)
          const whoami = await job.mayfly(['whoami'], { env })
          expect([whoami.code, whoami.stdout]).toEqual([0, expect.stringContaining(audience)])
          expect([world.doubles.aws.sts.requests, job.leaks(world)]).toEqual([[], []])
        } finally {
          await system.close()
        }
      }),
    ),
)

describe('Forgejo', () => {
  const forgejo = { FORGEJO_ACTIONS: 'true', GITEA_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://codeberg.org' }
  const { file } = ciExample('forgejo')
  const steps = (
    file as { jobs: { deploy: { steps: { uses?: string; run?: string; with?: Record<string, string> }[] } } }
  ).jobs.deploy.steps

  test('the example of its page runs: the action gets the session from the trust of the page', async () =>
    within(await worldOf('forgejo'), async (world) => {
      const { sts } = world.doubles.aws
      const own = steps.flatMap(({ uses = '', with: given, run }): Step[] => {
        const [, action] = /^https:\/\/github\.com\/mayfly-ci\/mayfly\/(actions\/\w+)@/.exec(uses) ?? []
        if (action !== undefined)
          return [{ name: action, uses: resolve(action), with: { ...given, 'sts-endpoint': sts.url } }]
        if (run === undefined) return []
        return [
          {
            name: 'run',
            run: () => ({ command: '/bin/bash', args: ['-ec', run], env: { PATH: `${programs}:${process.env.PATH}` } }),
          },
        ]
      })
      expect(own).toHaveLength(2)
      let programs = ''
      await inShellJob('shell', async (job) => {
        programs = job.root
        writeProgram(join(job.root, 'aws'), aws)
        const done = await world.run(own, { github: forgejo, env: { GITHUB_TOKEN: '' } })
        expect(done.failed, done.log).toBe(false)
        expect(done.log).toContain('s3 sync site s3://my-site ')
        expect(sessionNames(sts)).toEqual(['fj-4242-1'])
        expect(leaks(done.log, world.secrets())).toEqual([])
      })
    }))

  test('without its setting, the error names the setting, in an action and in a step that runs the command', async () =>
    within(await worldOf('forgejo'), async (world) => {
      const flags = { role: deployRole, region: 'eu-central-1' }
      const args = [cli, 'exec', 'aws', '--role', deployRole, '--region', 'eu-central-1', '--', 'true']
      for (const step of [
        { name: 'aws', uses: resolve('actions/aws'), with: flags },
        { name: 'exec', run: () => ({ command: process.execPath, args }) },
      ] satisfies Step[]) {
        const job = await world.run([step], { github: forgejo, issuer: undefined })
        expect(job.failed).toBe(true)
        expect(job.log).toContain('This job has no permission to request an ID token from Forgejo')
        expect(job.log).toContain('Add "enable-openid-connect: true" to the workflow or to this job.')
        expect(job.log).not.toContain('id-token: write')
      }
    }))
})

test('in a run step on GitHub the command requests its token from GitHub: exec for its command, login for later steps', () =>
  inWorld({}, async (world) => {
    const flags = ['aws', '--role', deployRole, '--region', 'eu-central-1', '--sts-endpoint', world.sts.url]
    const shell = (name: string, script: (temp: string) => string): Step => ({
      name,
      run: ({ env }) => ({ command: '/bin/sh', args: ['-ec', script(`${env.RUNNER_TEMP ?? '$RUNNER_TEMP'}/state`)] }),
    })
    const mayfly = (args: string) => `${process.execPath} ${cli} ${args}`
    const job = await world.run([
      shell('exec', () => mayfly(`exec ${flags.join(' ')} -- sh -c 'echo "$AWS_SESSION_TOKEN"'`)),
      shell('login', (state) => mayfly(`login ${flags.join(' ')} --state-dir "${state}"`)),
      shell('later', (state) => `. "${state}/env.sh"; echo "key $AWS_SECRET_ACCESS_KEY"`),
      shell('logout', (state) => mayfly(`logout --state-dir "${state}"`)),
    ])
    expect(job.failed, job.log).toBe(false)
    expect(world.issuer.requests.map(({ audience }) => audience)).toEqual(['sts.amazonaws.com', 'sts.amazonaws.com'])
    expect(sessionNames(world.sts)).toEqual(['gh-4242-1', 'gh-4242-1'])
    expect(job.steps[0]?.stdout).toBe('***\n')
    // The runner masks in a later step what the login has registered.
    expect(job.log).toMatch(/^key \*\*\*$/m)
    expect(leaks(job.log, world.secrets())).toEqual([])
    const refused = await world.run([shell('exec', () => mayfly(`exec ${flags.join(' ')} -- true`))], {
      event: 'pull_request_target',
    })
    expect(refused.log).toContain('ERR_EVENT_REFUSED')
  }))
