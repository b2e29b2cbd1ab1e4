import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { audience } from '../support/aws-world.ts'
import { azureAudience } from '../support/azure-world.ts'
import { type CloudsWorld, inCloudsWorld, type ListItem } from '../support/clouds-world.ts'
import { gcpAudience } from '../support/gcp-world.ts'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'

const inJob = (scenario: (job: ShellJob, world: CloudsWorld, env: Record<string, string>) => Promise<void>) =>
  inCloudsWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = {
          MAYFLY_ID_TOKEN: await world.issuer.mint(audience),
          MAYFLY_ID_TOKEN_GCP: await world.issuer.mint(gcpAudience),
          MAYFLY_ID_TOKEN_AZURE: await world.issuer.mint(azureAudience),
        }
        await scenario(job, world, env)
      }),
    undefined,
    'gitlab',
  )

function listFile(job: ShellJob, items: readonly ListItem[]): string {
  const file = join(job.workspace, 'credentials.yml')
  writeFileSync(file, stringify(items))
  return file
}

test('three clouds of one file: each token goes where its audience says, one script, all taken out again', () =>
  inJob(async (job, world, env) => {
    const { aws, gcp, azure } = world.items
    const file = listFile(job, [{ ...aws, deliver: ['env', 'file'], profile: 'one' }, gcp, azure])
    const login = await job.login(['--credentials', file], { env })
    expect(login.code, login.stderr).toBe(0)
    const script =
      'for name in AWS_SESSION_TOKEN GOOGLE_OAUTH_ACCESS_TOKEN AZURE_FEDERATED_TOKEN_FILE; do eval test -n "\\$$name"; done; cat "$AWS_SHARED_CREDENTIALS_FILE"'
    const { code, stdout } = await job.silently(() => job.sh(script))
    expect([code, stdout.includes('[one]')]).toEqual([0, true])
    expect((await job.logout({ env })).code).toBe(0)
    expect([job.isClean, job.leaks(world)]).toEqual([false, []])
    expect(job.files()).toEqual(['workspace/credentials.yml'])
  }))

test('one that is refused leaves none, and is named', () =>
  inJob(async (job, world, env) => {
    const { aws, gcp } = world.items
    const file = listFile(job, [aws, { ...gcp, 'service-account': 'other@my-project.iam.gserviceaccount.com' }])
    const login = await job.login(['--credentials', file], { env })
    expect(login.code).toBe(1)
    expect(login.stderr).toMatch(/^ {2}item +credential 2 \(gcp\)$/m)
    expect(login.stderr).toMatch(/Nothing was delivered\. .*: expires-only, valid until /)
    expect([job.files(), job.leaks(world)]).toEqual([['workspace/credentials.yml'], []])
  }))

test('a second login into the same folder adds to it; one that wants the same variables is refused and takes nothing', () =>
  inJob(async (job, world, env) => {
    const { aws, gcp } = world.items
    const flags = ({ provider, ...rest }: ListItem) => [
      provider,
      ...Object.entries(rest).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ]
    expect((await job.login(flags(aws), { env })).code).toBe(0)
    const asked = world.sts.requests.length
    const again = await job.login(flags(aws), { env })
    expect([again.code, world.sts.requests.length]).toEqual([2, asked])
    expect(again.stderr).toContain('An earlier login of this job has delivered the same variables (ERR_ENV_CONFLICT)')
    expect((await job.login(flags(gcp), { env })).code).toBe(0)
    const both = await job.silently(() =>
      job.sh('test -n "$AWS_SESSION_TOKEN" && test -n "$GOOGLE_OAUTH_ACCESS_TOKEN"'),
    )
    expect(both.code).toBe(0)
    const logout = await job.logout({ env })
    // The newest is first.
    expect(logout.stderr.indexOf('Google')).toBeLessThan(logout.stderr.indexOf('AWS session'))
    expect(job.isClean).toBe(true)
  }))

test('logins side by side lose nothing of one another', () =>
  inJob(async (job, world, env) => {
    const { aws } = world.items
    const names = ['a', 'b', 'c', 'd']
    const logins = names.map((profile) => {
      const { provider, ...inputs } = { ...aws, deliver: 'file', profile }
      return job.login([provider, ...Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value])], { env })
    })
    expect((await Promise.all(logins)).map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const file = readFileSync(join(job.state, 'aws-credentials'), 'utf8')
    expect(file.match(/^\[\w\]$/gm)?.sort()).toEqual(['[a]', '[b]', '[c]', '[d]'])
    const logout = await job.logout({ env })
    expect(logout.stderr.match(/AWS session/g)).toHaveLength(4)
    expect(job.isClean).toBe(true)
  }))

test('exec takes a list as well', () =>
  inJob(async (job, world, env) => {
    const { aws, gcp } = world.items
    const script = 'test -n "$AWS_SESSION_TOKEN" && test -n "$GOOGLE_OAUTH_ACCESS_TOKEN" && echo "$AWS_SESSION_TOKEN"'
    const ran = await job.mayfly(['exec', '--credentials', listFile(job, [aws, gcp]), '--', 'sh', '-c', script], {
      env,
    })
    expect(ran).toMatchObject({ code: 0, stdout: '***\n' })
    expect(job.files()).toEqual(['workspace/credentials.yml'])
  }))
