import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import type { Job, Step } from '../support/runner.ts'
import { filesIn, leaksOf, leftBehind } from '../support/story.ts'

/** A step that changes the job's variables for a test. */
const setting = (name: string, value: string): Step => ({
  name: `set ${name}`,
  script: `require('node:fs').appendFileSync(process.env.GITHUB_ENV, '${name}=${value}\\n')`,
})

/** The job's settings file, as a repository has it. */
function settings(job: Job, text: string): string {
  const folder = join(job.root, 'home/.aws')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'config'), text)
  return join(folder, 'config')
}

const machine = `[default]
region = us-west-2
aws_access_key_id = AKIAMACHINEMACHINE01
aws_secret_access_key = machine-secret-machine-secret-machine-se
s3 =
  addressing_style = path
[profile hub]
role_arn = arn:aws:iam::222222222222:role/somebody-else
source_profile = default
retry_mode = adaptive
# aws_secret_access_key = an-old-secret-of-the-machine-an-old-secre
[profile prod]
role_arn = arn:aws:iam::111111111111:role/prod
source_profile = hub
`

test('post puts back the region, the profile and the paths that the job had', () =>
  inWorld({}, async (world) => {
    const env = {
      AWS_REGION: 'us-west-2',
      AWS_DEFAULT_REGION: 'us-west-2',
      AWS_PROFILE: 'of the job',
      AWS_CONFIG_FILE: '/somewhere/config',
      AWS_SHARED_CREDENTIALS_FILE: '/somewhere/credentials',
    }
    const job = await world.use({ deliver: 'file' }, { env })
    expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(job.steps[0]?.env).toMatchObject({ AWS_PROFILE: 'mayfly' })
    expect({ ...env, ...job.env }).toEqual(env)
    const variables = await world.use({}, { env: { AWS_REGION: 'us-west-2' } })
    expect(variables.env).toMatchObject({ AWS_REGION: 'us-west-2', AWS_ACCESS_KEY_ID: '', AWS_SESSION_TOKEN: '' })
    // The job had no default region. An empty one breaks the tools, and Mayfly's value harms nobody.
    expect(variables.env.AWS_DEFAULT_REGION).toBe('eu-central-1')
    expect(leftBehind(job)).toEqual([])
  }))

test('where the job had no profile, AWS_PROFILE goes on naming one that exists and holds no keys', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'file' })
    const { AWS_PROFILE, AWS_CONFIG_FILE = '', AWS_SHARED_CREDENTIALS_FILE, AWS_REGION } = job.env
    expect(AWS_PROFILE).toBe('mayfly')
    expect(AWS_REGION).toBeUndefined()
    expect(readFileSync(AWS_CONFIG_FILE, 'utf8')).toMatch(/^# aws-\w+\n\[profile mayfly\]\nregion = eu-central-1\n$/)
    expect(AWS_SHARED_CREDENTIALS_FILE).toBe(join(job.root, 'home/.aws/credentials'))
    const files = filesIn(join(job.temp, 'mayfly')).map((path) => path.slice(job.temp.length))
    expect(files).toEqual(['/mayfly/aws-config', '/mayfly/aws-config.d/mayfly'])
    expect(leaksOf(job, world)).toEqual([])
  }))

test('what a later step has set is not touched, and of two uses each puts back what it found', () =>
  inWorld({}, async (world) => {
    const use = (name: string, inputs: Record<string, string>): Step => ({
      name,
      uses: awsAction,
      with: { ...world.inputs, ...inputs },
    })
    const job = await world.run(
      [
        use('first', { deliver: 'file', profile: 'first' }),
        use('second', { deliver: 'file', profile: 'second' }),
        setting('AWS_CONFIG_FILE', '/of/a/later/step'),
      ],
      { env: { AWS_SHARED_CREDENTIALS_FILE: '/somewhere/credentials' } },
    )
    const [second, first] = job.steps.filter(({ phase }) => phase === 'post').map(({ env }) => env)
    expect(second).toEqual({ AWS_SHARED_CREDENTIALS_FILE: `${job.temp}/mayfly/aws-credentials` })
    expect(first).toEqual({ AWS_SHARED_CREDENTIALS_FILE: '/somewhere/credentials' })
    expect(job.env.AWS_CONFIG_FILE).toBe('/of/a/later/step')
    expect(leftBehind(job)).toEqual([])
  }))

test("the profile joins the job's own settings, without the keys and the identity that these hold", () =>
  inWorld({}, async (world) => {
    let config = ''
    const job = await world.run([
      { name: 'home', during: (job) => settings(job, machine) },
      { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'file', profile: 'hub' } },
      {
        name: 'look',
        during: ({ env }) => {
          config = readFileSync(env.AWS_CONFIG_FILE ?? '', 'utf8')
        },
      },
    ])
    const [{ accessKeyId, secretAccessKey, sessionToken } = {}] = world.sts.issued
    expect(config.replace(/^# aws-.*\n/m, '')).toBe(`[default]
region = us-west-2
s3 =
  addressing_style = path
[profile prod]
role_arn = arn:aws:iam::111111111111:role/prod
source_profile = hub

[profile hub]
region = eu-central-1
aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secretAccessKey}
aws_session_token = ${sessionToken}
retry_mode = adaptive
`)
    expect(job.env.AWS_CONFIG_FILE).toBe(join(job.root, 'home/.aws/config'))
    expect(readFileSync(job.env.AWS_CONFIG_FILE ?? '', 'utf8')).toBe(machine)
    expect(leftBehind(job)).toEqual([])
  }))

test('a main step that fails leaves the variables of the job as they were', () =>
  inWorld({}, async (world) => {
    const broken = {
      name: 'a file where the folder of private files is to be',
      during: ({ temp }: Job) => writeFileSync(join(temp, 'mayfly'), ''),
    }
    const job = await world.run(
      [broken, { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'env,file' } }],
      { env: { AWS_REGION: 'us-west-2', AWS_ACCESS_KEY_ID: 'AKIAOFTHEJOB' } },
    )
    expect(job.failed).toBe(true)
    expect(job.env).toEqual({})
  }))
