import { expect, test } from 'vitest'
import { expandTemplate, jobOf, loadConfig } from '../support/gitlab-config.ts'
import { expectClean, inGitlabWorld, leaksOf, leftBehind, templateText } from '../support/gitlab-world.ts'

test('two jobs at the same time each have their own, and neither ends the other’s', async () => {
  await inGitlabWorld('vault', async (world) => {
    const script = ['printenv PASSWORD >"$MARKS/value"', 'echo "$CI_JOB_ID" >"$MARKS/id"']
    const jobs = await Promise.all(['4711', '4712'].map((jobId) => world.use(script, { jobId })))
    expect(jobs.map(({ status, marks }) => [status, marks.id])).toEqual([
      ['success', '4711\n'],
      ['success', '4712\n'],
    ])
    expect(new Set(world.issuer.minted).size).toBe(2)
    for (const job of jobs) expect([leaksOf(job, world), leftBehind(job)]).toEqual([[], []])
    expect(world.double.live()).toBe(0)
  })
})

test('a template included twice has two names, and each job the role that its own name has', async () => {
  await inGitlabWorld('aws', async (world) => {
    const shared = { 'mayfly-archive': 'vendor/mayfly.tgz', region: 'eu-central-1', ...world.double.inputs }
    const text = JSON.stringify({
      include: [
        { local: 'aws.yml', inputs: { ...shared, as: '.mayfly-deploy' } },
        { local: 'aws.yml', inputs: { ...shared, as: '.mayfly-read', 'session-name': 'reader' } },
      ],
      deploy: { extends: '.mayfly-deploy', script: 'true' },
      read: { extends: '.mayfly-read', script: 'true' },
    })
    const config = loadConfig(text, () => templateText('aws'))
    const logs = await Promise.all(
      ['deploy', 'read'].map((name) => world.use('true', { config: jobOf(config, name) }).then(({ log }) => log)),
    )
    expect(logs[0]).toMatch(/AWS session gl-4242-4711-[0-9a-f]{8} of /)
    expect(logs[1]).toContain('AWS session reader of ')
  })
})

test('two templates in one job, by !reference: both credentials, one clean-up', async () => {
  await inGitlabWorld('vault', async (world) => {
    const inputs = { ...world.double.inputs, 'mayfly-archive': 'vendor/mayfly.tgz' }
    const second = { ...inputs, as: '.mayfly-more', secrets: 'MORE = old/app#key' }
    const text = `
include:
  - { local: vault.yml, inputs: ${JSON.stringify(inputs)} }
  - { local: vault.yml, inputs: ${JSON.stringify(second)} }
deploy:
  extends: .mayfly-vault
  before_script:
    - !reference [.mayfly-vault, before_script]
    - export MAYFLY_ID_TOKEN_VAULT="$AGAIN"
    - !reference [.mayfly-more, before_script]
  script: printenv PASSWORD MORE >"$MARKS/values"
  after_script:
    - !reference [.mayfly-vault, after_script]
    - !reference [.mayfly-more, after_script]
`
    const config = loadConfig(text, () => templateText('vault'))
    const again = await world.issuer.mint(world.double.audience)
    const job = await world.use('', { config: jobOf(config, 'deploy'), variables: { AGAIN: again } })
    expect([job.status, job.marks.values]).toEqual(['success', 'p4ss-of-the-static-app\nk3y-of-version-one\n'])
    expect(job.log.match(/: revoked-verified, /g)).toHaveLength(2)
    expect(
      job.log.match(/nothing to end: no login ran in this job, or its credentials are already ended/g),
    ).toHaveLength(1)
    expectClean(job, world)
  })
})

test('two logins that want one variable: the second is refused, and the first one ends', async () => {
  await inGitlabWorld('vault', async (world) => {
    const { before_script: before = [] } = world.job()
    const again = await world.issuer.mint(world.double.audience)
    const job = await world.use('touch "$MARKS/script"', {
      variables: { AGAIN: again },
      more: { before_script: [...before, 'export MAYFLY_ID_TOKEN_VAULT="$AGAIN"', ...before] },
    })
    expect([job.status, job.marks]).toEqual(['failed', {}])
    expect(job.log).toContain('ERR_ENV_CONFLICT')
    expectClean(job, world)
  })
})

test('inputs that GitLab would refuse are refused when the pipeline is made', async () => {
  const good = { url: 'https://vault.example.com', audience: 'https://vault.example.com' }
  const faults = (inputs: Record<string, unknown>) => {
    try {
      expandTemplate(templateText('vault'), { ...good, ...inputs })
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }
  expect(faults({})).toBe('')
  for (const [name, value] of Object.entries({
    url: `https://vault.example.com' --role='root`,
    role: '$(id)',
    audience: '',
    mount: 'jwt`id`',
    secrets: 'A = kv/app#b"; id',
    'secrets-base64': 'not base64',
    deliver: 'output',
    namespace: 'a\nb',
    as: 'visible',
    'mayfly-sha256': 'abc',
    'mayfly-archive': 'http://example.com/mayfly.tgz',
    node: '-e',
  }))
    expect(faults({ [name]: value }), name).toContain(`\`${name}\` input: `)
  expect(faults({ role2: 'x' })).toContain('unknown input arguments: role2')
})
