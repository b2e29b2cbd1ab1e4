import { afterAll, beforeAll, expect, test } from 'vitest'
import { expandTemplate, type JobConfig, jobOf, loadConfig } from './gitlab-config.ts'
import { type GitlabJob, type GitlabJobOptions, runGitlabJob } from './gitlab-runner.ts'
import { type Issuer, startIssuer } from './issuer.ts'

let issuer: Issuer
const jobs: GitlabJob[] = []

beforeAll(async () => {
  issuer = await startIssuer({ ci: 'gitlab' })
})

afterAll(async () => {
  for (const job of jobs) job.dispose()
  await issuer.close()
})

async function run(job: JobConfig, options: Partial<GitlabJobOptions> = {}): Promise<GitlabJob> {
  const ran = await runGitlabJob({ job, issuer, ...options })
  jobs.push(ran)
  return ran
}

test('before_script and script share a shell, after_script has a new one with the variables of the job', async () => {
  const job = await run({
    variables: { NAME: 'value' },
    before_script: ['export SHARED=yes; cd /'],
    script: ['echo "$SHARED $NAME" >"$MARKS/script"'],
    after_script: ['echo "[$SHARED] $NAME $CI_JOB_STATUS" >"$MARKS/after"; pwd >"$MARKS/where"'],
  })
  expect(job.marks).toEqual({ script: 'yes value\n', after: '[] value success\n', where: `${job.project}\n` })
})

test('a script ends at its first failing line, also within an item, and after_script sees the failure', async () => {
  const after_script = ['echo "$CI_JOB_STATUS" >"$MARKS/after"']
  const job = await run({ script: ['true\nfalse\ntouch "$MARKS/later"'], after_script })
  expect([job.status, job.marks]).toEqual(['failed', { after: 'failed\n' }])
})

test.each([
  ['true', 'success'],
  ['false', 'failed'],
])('AFTER_SCRIPT_IGNORE_ERRORS=%s: a failing after_script makes the job %s', async (value, status) => {
  const variables = { AFTER_SCRIPT_IGNORE_ERRORS: value }
  expect((await run({ script: 'true', after_script: ['exit 3'], variables })).status).toBe(status)
})

test('variables of the pipeline win over those of the job, of GitLab and of the runner', async () => {
  const script = ['printenv NAME CI_JOB_ID RUNNER_TEMP_PROJECT_DIR >"$MARKS/seen"']
  const variables = { NAME: 'theirs', CI_JOB_ID: '1', RUNNER_TEMP_PROJECT_DIR: '/theirs' }
  const job = await run({ variables: { NAME: 'ours' }, script }, { variables })
  expect(job.marks.seen).toBe('theirs\n1\n/theirs\n')
})

test('identity tokens are minted for the job, in both scripts, and masked', async () => {
  const script = ['echo "a $TOKEN b"']
  const job = await run({ id_tokens: { TOKEN: { aud: 'one' } }, script, after_script: script }, { jobId: '99' })
  const [token = ''] = issuer.minted.slice(-1)
  expect(job.log.match(/^a \[MASKED\] b$/gm)).toHaveLength(2)
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({ aud: 'one', job_id: '99', project_path: 'acme/api', iss: issuer.url })
})

test('::add-mask:: works with proxy_exec alone, and shows its value without', async () => {
  const script = ['echo "::add-mask::s3cret-value"; echo "it is s3cret-value"']
  expect((await run({ script }, { proxyExec: true })).log).toContain('\nit is [MASKED]\n')
  expect((await run({ script })).log).toContain('::add-mask::s3cret-value\nit is s3cret-value')
})

test('an expanded template is what GitLab makes of its text: values first, YAML after', () => {
  const header = 'spec: { inputs: { a: { regex: "^[a-z]*$" }, b: { type: boolean, default: false } } }\n---\n'
  const config = expandTemplate(`${header}'.$[[ inputs.a ]]': { script: "x $[[ inputs.b ]]", when: $[[ inputs.b ]] }`, {
    a: 'job',
  })
  expect(config).toEqual({ '.job': { script: 'x false', when: false } })
  expect(() => expandTemplate(`${header}a: $[[ inputs.c ]]`, { a: 'x' })).toThrow(
    'unknown interpolation key: `inputs.c`',
  )
  expect(() => expandTemplate(`${header}a: b`, {})).toThrow('`a` input: required value has not been provided')
  expect(() => expandTemplate(`${header}a: b`, { a: 'A' })).toThrow('does not match required RegEx pattern')
})

test('extends merges maps and replaces lists; !reference takes a list from elsewhere', () => {
  const config = loadConfig(
    `
.one: { variables: { A: 1 }, before_script: [one] }
.two: { extends: .one, variables: { B: 2 }, before_script: [two] }
job: { extends: .two, script: [!reference [.one, before_script], x] }
`,
    () => '',
  )
  expect(jobOf(config, 'job')).toEqual({ variables: { A: 1, B: 2 }, before_script: ['two'], script: ['one', 'x'] })
})
