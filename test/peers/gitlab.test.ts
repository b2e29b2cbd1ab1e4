import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { registry } from '../../packages/providers/src/registry.ts'
import { leaks } from '../support/encodings.ts'
import { expandTemplate, type JobConfig, jobOf } from '../support/gitlab-config.ts'
import { type GitlabDouble, gitlabDoubles, type ProviderId, templateText } from '../support/gitlab-world.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { runPipeline } from './gitlab-ci-local.ts'
import { peers, withPeers } from './peers.ts'

const ids = Object.keys(registry) as ProviderId[]
const archive = { 'mayfly-archive': 'vendor/mayfly.tgz' }
const tokenOf = (id: string) => `MAYFLY_ID_TOKEN_${id.toUpperCase().replaceAll('-', '_')}`

/** The inputs of a template if only its text matters. */
const plain: Readonly<Record<ProviderId, Readonly<Record<string, unknown>>>> = {
  aws: { role: 'arn:aws:iam::111111111111:role/deploy', region: 'eu-central-1', lifetime: '15m' },
  gcp: { 'workload-identity-provider': 'projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/gitlab' },
  azure: { 'client-id': '11111111-2222-3333-4444-555555555555', 'tenant-id': 'contoso.onmicrosoft.com' },
  vault: {
    url: 'https://vault.example.com',
    audience: 'https://vault.example.com',
    secrets: 'A = kv/a#b; C_* = kv/c#*',
  },
  kubernetes: {
    server: 'https://api.cluster.example.com',
    namespace: 'deploy',
    'service-account': 'deployer',
    audience: 'https://api.cluster.example.com',
  },
  'github-app': {
    'client-id': 'Iv23li',
    owner: 'acme',
    repositories: 'api, web',
    permissions: 'contents: read',
    'vault-audience': 'https://vault.example.com',
  },
  conjur: {
    url: 'https://conjur.example.com',
    account: 'acme',
    'service-id': 'gitlab',
    audience: 'https://conjur.example.com',
    secrets: 'A = prod/db/password; C_* = prod/config#*',
  },
  akeyless: {
    'access-id': 'p-abc123',
    audience: 'https://akeyless.example.com',
    secrets: 'A = /prod/key; C_* = dynamic:/prod/db#*',
  },
  delinea: {
    url: 'https://example.secretsvaultcloud.com',
    'aws-role': 'arn:aws:iam::111111111111:role/delinea-login',
    'aws-region': 'eu-central-1',
    secrets: 'A = prod/api#key; C_* = prod/db#*',
  },
  oauth: {
    issuer: 'https://login.example.com',
    audience: 'https://login.example.com',
    fields: 'client_id=deploy; scope=api',
    revoke: 'RFC7009',
    probe: 'RFC7662',
  },
  certificate: {
    ca: 'step-ca',
    url: 'https://ca.example.com',
    audience: 'step-ca-deploy',
    names: 'api.example.com, spiffe://example.com/deploy',
  },
}

/** A pipeline of one job that includes one template. */
function pipelineOf(id: string, inputs: Readonly<Record<string, unknown>>, job: JobConfig): string {
  const deploy = { extends: `.mayfly-${id}`, ...job }
  return stringify({ include: [{ local: `templates/${id}.yml`, inputs: { ...archive, ...inputs } }], deploy })
}

withPeers([peers.gitlabCiLocal], 'what gitlab-ci-local makes of the templates', () => {
  const texts = { ...plain, credentials: { 'credentials-file': '.gitlab/credentials.yml' } }

  test.each(Object.entries(texts))(
    '%s.yml: it expands the inputs as we do, and GitLab’s schema takes it',
    async (id, inputs) => {
      const fixed = { ...inputs, 'mayfly-sha256': '0'.repeat(64) }
      const { exitCode, stdout, log } = await runPipeline({
        config: pipelineOf(id, fixed, { script: 'true' }),
        preview: true,
      })
      expect(exitCode).toBe(0)
      expect(log).toContain('json schema validated')
      const { deploy } = parse(stdout)
      const ours = jobOf(
        {
          ...expandTemplate(templateText(id), { ...archive, ...fixed }),
          deploy: { extends: `.mayfly-${id}`, script: ['true'] },
        },
        'deploy',
      )
      expect({ id_tokens: undefined, ...deploy }).toEqual({ id_tokens: undefined, ...ours, extends: undefined })
      await expect(stdout).toMatchFileSnapshot(`gitlab-preview/${id}.yml`)
    },
  )

  test('each template is a component of its own project, as the CI/CD catalog includes it', async () => {
    const component = '$CI_SERVER_FQDN/$CI_PROJECT_PATH/aws@$CI_COMMIT_SHA'
    const config = stringify({
      include: [{ component, inputs: { ...archive, ...plain.aws } }],
      deploy: { extends: '.mayfly-aws', script: 'true' },
    })
    const { exitCode, stdout, log } = await runPipeline({ config, preview: true })
    expect([exitCode, log]).toEqual([0, expect.stringContaining('json schema validated')])
    expect(parse(stdout).deploy.before_script[0]).toContain("--role='arn:aws:iam::111111111111:role/deploy'")
  })

  test('the schema is really asked: a job without an audience is refused', async () => {
    const config = pipelineOf('aws', plain.aws, { script: 'true', id_tokens: { MAYFLY_ID_TOKEN_AWS: {} as never } })
    const { exitCode, log } = await runPipeline({ config, preview: true })
    expect(exitCode).toBe(0)
    const broken = stringify({ deploy: { script: 'true', id_tokens: { TOKEN: {} } } })
    expect((await runPipeline({ config: broken, preview: true })).exitCode).not.toBe(0)
    expect(log).toContain('json schema validated')
  })

  test.each([
    ['role', "deploy' --url='https://evil.example"],
    ['url', 'https://vault.example.com/$(id)'],
    ['deliver', 'output'],
    ['secrets-base64', 'A = kv/a#b'],
    ['session', 'output'],
  ])('it refuses what the pattern of %s refuses', async (name, value) => {
    const config = pipelineOf('vault', { ...plain.vault, [name]: value }, { script: 'true' })
    const { exitCode, log } = await runPipeline({ config, preview: true })
    expect([exitCode, log.includes(name)]).toEqual([1, true])
  })
})

withPeers([peers.gitlabCiLocal, peers.rsync], 'jobs that gitlab-ci-local runs', () => {
  describe.each(ids)('%s', (id) => {
    let issuer: Issuer
    let double: GitlabDouble

    beforeAll(async () => {
      issuer = await startIssuer({ ci: 'gitlab' })
      double = await gitlabDoubles[id](issuer)
    })

    afterAll(async () => {
      await Promise.all([double?.close(), issuer?.close()])
    })

    /** One pipeline of jobs that extend the template. Their ID tokens are variables, because the program makes none. */
    async function runJobs(jobs: Readonly<Record<string, { script: string[]; token: string }>>) {
      const configs = Object.entries(jobs).map(([name, { script, token }]) => [
        name,
        { extends: `.mayfly-${id}`, script, variables: { [tokenOf(id)]: token } },
      ])
      const template = { local: `templates/${id}.yml`, inputs: { ...archive, ...double.inputs } }
      const config = stringify({ include: [template], ...Object.fromEntries(configs) })
      const ran = await runPipeline({ config, jobs: Object.keys(jobs) })
      expect(leaks(ran.log, [...issuer.minted, ...double.secrets()])).toEqual([])
      expect([ran.exitCode, ran.left, double.live()]).toEqual([1, [], 0])
      return ran
    }

    /** The pipeline that has a job of each kind. */
    async function runEach() {
      const [one, another] = [await issuer.mint(double.audience), await issuer.mint(double.audience)]
      return runJobs({
        good: { script: [`printenv ${double.variable} >"$MARKS/value"`, 'env >"$MARKS/env"'], token: one },
        failing: { script: ['exit 7', 'touch "$MARKS/failing"'], token: another },
        refused: { script: ['touch "$MARKS/refused"'], token: await issuer.forge(double.audience) },
      })
    }

    let pipeline: ReturnType<typeof runEach> | undefined

    /** One job of this pipeline: its lines and its exit code. */
    async function use(name: string) {
      pipeline ??= runEach()
      const { log, marks } = await pipeline
      const [, code = '0'] = new RegExp(`^${name} +finished in .* FAIL (\\d+)`, 'm').exec(log) ?? []
      expect(log).toMatch(new RegExp(`^ ${code === '0' ? 'PASS' : 'FAIL'} +${name} *$`, 'm'))
      const lines = log.split('\n').filter((line) => line.startsWith(name))
      return { marks, log: lines.join('\n'), exitCode: Number(code) }
    }

    test('a good job has its credential, and nothing is left', async () => {
      const { exitCode, log, marks } = await use('good')
      expect(exitCode).toBe(0)
      expect(marks.value?.trim()).not.toBe('')
      expect(marks.env).not.toMatch(/^(MAYFLY|mayfly)/m)
      expect(log).toMatch(/: (revoked-verified, by|expires-only, valid until) /)
    })

    test('a failing script fails the job, and what it got ends', async () => {
      const { exitCode, log, marks } = await use('failing')
      expect([exitCode, marks.failing]).toEqual([7, undefined])
      expect(log).toMatch(/: (revoked-verified, by|expires-only, valid until) /)
    })

    test('a refused login runs no script', async () => {
      const { exitCode, log, marks } = await use('refused')
      expect([exitCode, marks.refused]).toEqual([1, undefined])
      expect(log).toContain('ERR_EXCHANGE_REJECTED')
    })

    test('a token of another audience goes nowhere', async () => {
      const before = double.traffic().length
      const foreign = { script: ['touch "$MARKS/foreign"'], token: await issuer.mint('https://other.example') }
      const { log, marks } = await runJobs({ foreign })
      expect([marks, double.traffic().length]).toEqual([{}, before])
      expect(log).toContain('https://other.example')
    })
  })

  test('two jobs in parallel, one of which fails', async () => {
    const issuer = await startIssuer({ ci: 'gitlab' })
    const double = await gitlabDoubles.vault(issuer)
    try {
      const job = (script: string[]) => ({ extends: '.mayfly-vault', script })
      const config = stringify({
        include: [{ local: 'templates/vault.yml', inputs: { ...archive, ...double.inputs } }],
        one: job(['printenv PASSWORD >"$MARKS/one"', 'sleep 1']),
        two: { ...job(['printenv PASSWORD >"$MARKS/two"', 'exit 1']), allow_failure: true },
      })
      const ran = await runPipeline({
        config,
        jobs: ['one', 'two'],
        variables: { MAYFLY_ID_TOKEN_VAULT: await issuer.mint(double.audience) },
      })
      expect([ran.exitCode, Object.keys(ran.marks).sort()]).toEqual([0, ['one', 'two']])
      for (const name of ['one', 'two']) expect(ran.log).toMatch(new RegExp(`^${name} > .*: revoked-verified, `, 'm'))
      expect([leaks(ran.log, [...issuer.minted, ...double.secrets()]), ran.left, double.live()]).toEqual([[], [], 0])
    } finally {
      await Promise.all([double.close(), issuer.close()])
    }
  })
})
