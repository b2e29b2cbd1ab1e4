import { cpSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

/** Repositories in the style of real ones: two of GitHub, one of GitLab, one with a Jenkinsfile. */
const clones = resolve('test/support/inventory')

/** The result without the path of this checkout. */
const within = (text: string) => text.replaceAll(`${clones}/`, '')

const expected = [
  'infra/.gitlab-ci.yml:6 aws-keys AWS_SECRET_ACCESS_KEY < PROD_SECRET',
  'infra/.gitlab-ci.yml:15 registry-password docker login < HUB_PASSWORD',
  'infra/.gitlab-ci.yml:16 shared-job-token script < CI_JOB_JWT',
  'infra/.gitlab-ci.yml:17 ssh-key script < SSH_PRIVATE_KEY',
  'infra/.gitlab-ci.yml:19 shared-job-token DB_PASSWORD < ',
  'infra/ci/deploy.yml:6 pypi-token script < TWINE_PASSWORD ?',
  'infra/ci/more-npm.yml:2 npm-token script < NPM_TOKEN',
  'legacy/Jenkinsfile:4 aws-keys AWS_SECRET_ACCESS_KEY < prod-aws-secret',
  'legacy/Jenkinsfile:5 other-secret SONAR < sonar ?',
  'legacy/Jenkinsfile:12 aws-keys withAWS < prod-aws',
  'legacy/Jenkinsfile:14 other-secret usernamePassword NEXUS_USER NEXUS_PASSWORD < nexus ?',
  'legacy/Jenkinsfile:15 gcp-key file GOOGLE_APPLICATION_CREDENTIALS < gcp-prod',
  'legacy/Jenkinsfile:16 ssh-key sshUserPrivateKey < deploy-key',
  'legacy/Jenkinsfile:18 aws-keys AmazonWebServicesCredentialsBinding < old-aws',
  'legacy/Jenkinsfile:20 ssh-key sshagent < deploy-key',
  'legacy/Jenkinsfile:21 vault-login withVault < vault-approle',
  'legacy/Jenkinsfile:22 aws-keys withRegistry < ecr-key',
  'web/.github/workflows/deploy.yml:14 github-token token < BOT_PAT',
  'web/.github/workflows/deploy.yml:18 aws-keys aws-access-key-id aws-secret-access-key < PROD_AWS_KEY_ID PROD_AWS_SECRET',
  'web/.github/workflows/deploy.yml:30 gcp-key credentials_json < GCP_CREDENTIALS',
  'web/.github/workflows/deploy.yml:34 azure-secret creds < AZURE_CREDENTIALS',
  'web/.github/workflows/deploy.yml:38 kubeconfig kubeconfig < KUBE_CONFIG',
  'web/.github/workflows/deploy.yml:43 vault-login roleId secretId < VAULT_ROLE_ID VAULT_SECRET_ID',
  'web/.github/workflows/deploy.yml:46 other-secret  < SLACK_WEBHOOK ?',
  'web/.github/workflows/release.yaml:9 registry-password password < REGISTRY_PASSWORD',
  'web/.github/workflows/release.yaml:14 registry-password password < DOCKERHUB_TOKEN',
  'web/.github/workflows/release.yaml:19 aws-keys password < ECR_SECRET',
  'web/.github/workflows/release.yaml:25 registry-password docker login < QUAY_TOKEN',
  'web/.github/workflows/release.yaml:33 npm-token NODE_AUTH_TOKEN < NPM_TOKEN',
  'web/.github/workflows/release.yaml:36 pypi-token password < PYPI_API_TOKEN',
  'web/.github/workflows/release.yaml:38 package-token CARGO_REGISTRY_TOKEN < CRATES',
  'web/.github/workflows/release.yaml:42 github-app-key private-key < APP_KEY',
  'web/.github/workflows/release.yaml:46 client-secret client-secret < SSO',
  'web/.github/workflows/release.yaml:49 all-secrets secrets < every secret',
  'web/.github/workflows/tests.yml:7 aws-keys AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY <  ?',
  'web/.github/workflows/tests.yml:16 aws-keys AWS_ACCESS_KEY_ID < ',
  'web/.github/actions/publish/action.yml:9 aws-keys aws-access-key-id aws-secret-access-key < inputs.key inputs.secret ?',
]

interface Row {
  finding: string
  certain: boolean
  file: string
  line: number
  column: number
  action?: string
  takes: string[]
  from: string[]
  becomes: Record<string, string>
  instead: string
}

const short = ({ file, line, finding, takes, from, certain }: Row) =>
  `${within(file)}:${line} ${finding} ${takes.join(' ')} < ${from.join(' ')}${certain ? '' : ' ?'}`

test('in a folder of clones it finds each static secret, with its place, its names and what is certain', () =>
  inJob(async (job) => {
    const { code, stdout, stderr } = await job.mayfly(['inventory', clones, '--format', 'json'])
    expect([code, stderr]).toEqual([1, ''])
    const { findings, ...rest } = JSON.parse(stdout) as { findings: Row[] }
    expect(findings.map(short)).toEqual(expected)
    expect(rest).toEqual({ version: 1, skipped: [], repositories: 4, files: 9 })
    const keys = findings.find(({ takes }) => takes.includes('aws-access-key-id'))
    expect(keys).toMatchObject({
      column: 11,
      action: 'aws-actions/configure-aws-credentials@v1',
      becomes: { 'aws-region': 'region', 'role-duration-seconds': 'lifetime' },
      instead: "actions/aws with role and region. It assumes the role with the job's ID token",
    })
  }))

test('the table has a row for each, the way out for each kind, and never a value', () =>
  inJob(async (job) => {
    const { code, stdout, stderr, output } = await job.mayfly(['inventory', clones])
    expect([code, stderr]).toEqual([1, 'mayfly: 37 findings in 4 repositories, 9 workflow files\n'])
    // The width of a column depends on the path of the checkout.
    expect(within(stdout).replace(/(?<=\S) {2,}/g, '  ')).toMatchSnapshot()
    expect(output).not.toContain('AKIAIOSFODNN7EXAMPLE')
  }))

test('--certain leaves out what needs a look', () =>
  inJob(async (job) => {
    const { stdout } = await job.mayfly(['inventory', clones, '--certain', '--format=json'])
    const { findings } = JSON.parse(stdout) as { findings: Row[] }
    expect(findings.map(short)).toEqual(expected.filter((row) => !row.endsWith(' ?')))
  }))

test('SARIF has a rule for each kind and a result for each finding', () =>
  inJob(async (job) => {
    const { code, stdout, stderr } = await job.mayfly(['inventory', clones, '--sarif'])
    expect([code, stderr]).toEqual([1, ''])
    const { runs } = JSON.parse(stdout)
    const [{ tool, results }] = runs
    expect(results.length).toBe(expected.length)
    for (const { ruleId, ruleIndex, level, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
      expect(['warning', 'note']).toContain(level)
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0)
    }
    const page = readFileSync('docs/inventory.md', 'utf8')
    for (const { id, helpUri } of tool.driver.rules) {
      expect(helpUri).toMatch(/\/docs\/inventory\.md#/)
      expect(page).toContain(`\n### ${id}\n`)
    }
  }))

test('a repository without a static secret has exit code 0, also as the current folder', () =>
  inJob(async (job) => {
    const clean = resolve(clones, 'clean')
    cpSync(clean, job.workspace, { recursive: true })
    for (const args of [[clean], [], ['.']]) {
      const { code, stdout, stderr } = await job.mayfly(['inventory', ...args])
      expect([code, stdout]).toEqual([0, ''])
      expect(stderr).toBe('mayfly: nothing static found in 1 repository, 1 workflow file\n')
    }
  }))

test('wrong input is refused with all its faults, and a folder without a repository is named', () =>
  inJob(async (job) => {
    const file = resolve(clones, 'legacy/Jenkinsfile')
    const wrong = await job.mayfly(['inventory', '/no/such', file, '--sarif', '--format', 'json', '--nope'])
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toContain('4 inputs are wrong (ERR_INPUT_INVALID)')
    expect(wrong.stderr).toMatch(/^ {2}"\/no\/such" +does not exist$/m)
    expect(wrong.stderr).toMatch(/Jenkinsfile" +is not a folder$/m)
    expect(wrong.stderr).toMatch(/^ {2}--sarif +cannot be combined with --format json$/m)
    const none = await job.mayfly(['inventory', job.workspace])
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toContain('contains no repository')
  }))
