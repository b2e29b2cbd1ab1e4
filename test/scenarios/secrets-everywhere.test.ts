import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { inStoreWorld, startAwsStore } from '../support/aws-store-world.ts'
import { awsSecret } from '../support/aws-stores.ts'
import { audience as awsAudience } from '../support/aws-world.ts'
import { azureAudience } from '../support/azure-world.ts'
import { credentialsAction } from '../support/clouds-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { gcpAudience } from '../support/gcp-world.ts'
import { expandTemplate, jobOf } from '../support/gitlab-config.ts'
import { runGitlabJob } from '../support/gitlab-runner.ts'
import { archive, templateText } from '../support/gitlab-world.ts'
import { inGoogleStoreWorld, startGoogleStore } from '../support/google-store-world.ts'
import type { Ci } from '../support/identities.ts'
import { startVaultStore, versionId } from '../support/key-vault-world.ts'
import { clusterAudience, startCluster } from '../support/kubernetes-world.ts'
import { inShellJob } from '../support/shell-job.ts'
import { databaseSecret, startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld, within } from '../support/world.ts'

const value = 'correct horse battery'
const awsStored = {
  secrets: [awsSecret('prod/key', value)],
  parameters: [{ name: '/app/key', type: 'SecureString' as const, values: ['value-of-the-parameter'] }],
}
const googleSecrets = [
  { name: 'key', versions: [{ value }] },
  { name: 'list', versions: [{ value: JSON.stringify({ user: 'application', password: 'the-value-of-a-key' }) }] },
]

/** Five stores that trust one issuer, and an item of a list for each. */
async function inFiveStores(
  scenario: (world: Awaited<ReturnType<typeof openFive>>) => Promise<void>,
  ci?: Ci,
): Promise<void> {
  await within(await openFive(ci), scenario)
}

async function openFive(ci?: Ci) {
  const items: Record<string, string>[] = []
  const world = await openWorld(async (issuer) => {
    const aws = await startAwsStore(issuer, awsStored)
    const vault = await startVault(issuer)
    const google = await startGoogleStore(issuer, { secrets: googleSecrets })
    const azure = await startVaultStore(issuer, { secrets: [{ name: 'key', versions: [{ id: versionId(1), value }] }] })
    const kubernetes = await startCluster(issuer, {
      stored: [{ namespace: 'deploy', name: 'db', data: { key: value } }],
      rules: ['get secrets db'],
    })
    const { url } = kubernetes.cluster
    items.push(
      { provider: 'gcp', ...google.inputs, secrets: 'GOOGLE_KEY = my-project/key' },
      { provider: 'azure', ...azure.inputs, secrets: 'AZURE_KEY = prod/key' },
      { provider: 'kubernetes', server: url, audience: clusterAudience, secrets: 'CLUSTER_KEY = deploy/db#key' },
      { provider: 'aws', ...aws.inputs, secrets: 'AWS_KEY = prod/key\nAWS_PARAMETER = ssm:/app/key' },
      {
        provider: 'vault',
        url: vault.vault.url,
        role: 'deploy',
        audience: vaultAudience,
        secrets: 'VAULT_KEY = kv/app#password',
      },
    )
    return {
      aws: aws.aws,
      stores: aws.store,
      vault,
      gcp: google.gcp,
      manager: google.store,
      azure: azure.azure,
      keyVault: azure.store,
      kubernetes,
    }
  }, ci)
  return {
    ...world,
    items,
    use: (list: readonly Record<string, string>[]) =>
      world.run([{ name: 'all', uses: credentialsAction, with: { credentials: stringify(list) } }]),
  }
}

const values = {
  GOOGLE_KEY: value,
  AZURE_KEY: value,
  CLUSTER_KEY: value,
  AWS_KEY: value,
  AWS_PARAMETER: 'value-of-the-parameter',
  VAULT_KEY: databaseSecret.password,
}

test('a list reads several stores, as variables and as outputs with the names of the items', () =>
  inFiveStores(async ({ items, use, ...world }) => {
    const named = items.map((item) => ({ ...item, name: item.provider ?? '', deliver: 'env,output' }))
    const job = await use(named)
    expect(job.steps[0]?.env).toEqual(values)
    expect(job.outputs.all).toMatchObject({
      'gcp-GOOGLE_KEY': value,
      'azure-AZURE_KEY': value,
      'kubernetes-CLUSTER_KEY': value,
      'aws-AWS_KEY': value,
      'vault-VAULT_KEY': databaseSecret.password,
    })
    expectClean(job, world)
  }))

test('every store of a list that refuses a line is in the error, and nothing is delivered', () =>
  inFiveStores(async ({ items, use, ...world }) => {
    const wrong = items.map((item) => ({
      ...item,
      deliver: 'env',
      secrets: item.secrets?.replace('/key', '/no').replace('#password', '#no') ?? '',
    }))
    const job = await use(wrong)
    expect(job.log).toMatch(/credential 1 \(gcp\)[\s\S]*PERMISSION_DENIED/)
    expect(job.log).toMatch(/credential 2 \(azure\)[\s\S]*ForbiddenByRbac/)
    expect(job.log).toMatch(/credential 4 \(aws\)[\s\S]*prod\/no/)
    expect(job.log).toMatch(/credential 5 \(vault\)[\s\S]*kv\/app/)
    expect(job.steps[0]?.env).toEqual({})
    expectClean(job, world)
  }))

test('two stores of a list with one name are refused before any request', () =>
  inFiveStores(async ({ items, use, ...world }) => {
    const same = items.map((item) => ({ ...item, deliver: 'env', secrets: item.secrets?.replace(/^\w+/, 'KEY') ?? '' }))
    const job = await use(same)
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toContain('No request was made.')
    expect(world.traffic()).toEqual([])
    expectClean(job, world)
  }))

test.each(['gitlab', 'jenkins'] as const)('%s: a list of stores by the command line', (ci) =>
  inFiveStores(
    ({ items, issuer }) =>
      inShellJob(ci, async (job) => {
        const audiences = {
          AWS: awsAudience,
          GCP: gcpAudience,
          AZURE: azureAudience,
          KUBERNETES: clusterAudience,
          VAULT: vaultAudience,
        }
        const tokens = await Promise.all(
          Object.entries(audiences).map(async ([id, one]) => [`MAYFLY_ID_TOKEN_${id}`, await issuer.mint(one)]),
        )
        const list = stringify(items.map((item) => ({ ...item, deliver: 'env' })))
        const file = join(job.workspace, 'credentials.yml')
        writeFileSync(file, list)
        const flags = ['--credentials', file]
        const print = `for (const name of ${JSON.stringify(Object.keys(values))}) console.log(process.env[name].length)`
        const ran = await job.mayfly(['exec', ...flags, '--', process.execPath, '-e', print], {
          env: Object.fromEntries(tokens),
        })
        expect([ran.code, ran.stdout]).toEqual([
          0,
          Object.values(values)
            .map((one) => `${one.length}\n`)
            .join(''),
        ])
      }),
    ci,
  ),
)

test('a GitLab template reads secrets, which are separated by semicolons', () =>
  inGoogleStoreWorld(
    { secrets: googleSecrets },
    async (world) => {
      const inputs = { 'mayfly-archive': 'vendor/mayfly.tgz', ...world.inputs }
      const secrets = 'KEY = my-project/key; LIST_* = my-project/list#*'
      const template = expandTemplate(templateText('gcp'), { ...inputs, secrets })
      const deploy = {
        extends: '.mayfly-gcp',
        id_tokens: { MAYFLY_ID_TOKEN_GCP: { aud: gcpAudience } },
        script: ['printenv KEY LIST_USER LIST_PASSWORD >"$MARKS/values"', 'env >"$MARKS/env"'],
      }
      const job = await runGitlabJob({
        job: jobOf({ ...template, deploy }, 'deploy'),
        issuer: world.issuer,
        files: { 'vendor/mayfly.tgz': readFileSync(archive) },
      })
      expect(job.status).toBe('success')
      expect(job.marks.values).toBe(`${value}\napplication\nthe-value-of-a-key\n`)
      expect(job.marks.env).not.toMatch(/^(GOOGLE|CLOUDSDK)_/m)
      expect(job.log).toContain('read from Google Secret Manager by ')
    },
    'gitlab',
  ))

test('a list delivers the session beside the values where an item asks for it', () =>
  inFiveStores(async ({ items, use, ...world }) => {
    const list = items.map((item) => ({
      ...item,
      name: item.provider ?? '',
      deliver: 'env',
      ...(['aws', 'vault'].includes(item.provider ?? '') && { session: item.provider === 'aws' ? 'output' : 'file' }),
    }))
    const job = await use(list)
    expect([job.log, job.failed]).toEqual([job.log, false])
    const { VAULT_TOKEN_FILE, ...env } = job.steps[0]?.env ?? {}
    expect(env).toMatchObject(values)
    expect(VAULT_TOKEN_FILE).toBeDefined()
    expect(Object.keys(env).filter((name) => /^AWS_(ACCESS|SECRET|SESSION)/.test(name))).toEqual([])
    const { 'aws-session-token': token, 'aws-access-key-id': id } = job.outputs.all ?? {}
    const [session] = world.doubles.aws.sts.issued
    expect([token, id]).toEqual([session?.sessionToken, session?.accessKeyId])
    expectClean(job, world)
  }))

test.each([
  ['the values alone', {}, []],
  ['with the session', { session: 'env' }, ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']],
])("GitLab's template of AWS: %s", (_, more, keys) =>
  inStoreWorld(
    awsStored,
    async (world) => {
      const secrets = 'KEY = prod/key; P_* = ssm:/app/'
      const inputs = { 'mayfly-archive': 'vendor/mayfly.tgz', ...world.inputs, ...more, secrets }
      const template = expandTemplate(templateText('aws'), inputs)
      const deploy = {
        extends: '.mayfly-aws',
        id_tokens: { MAYFLY_ID_TOKEN_AWS: { aud: awsAudience } },
        script: ['printenv KEY P_KEY >"$MARKS/values"', 'env >"$MARKS/env"'],
      }
      const job = await runGitlabJob({
        job: jobOf({ ...template, deploy }, 'deploy'),
        issuer: world.issuer,
        files: { 'vendor/mayfly.tgz': readFileSync(archive) },
      })
      expect([job.log, job.status]).toEqual([job.log, 'success'])
      expect(job.marks.values).toBe(`${value}\nvalue-of-the-parameter\n`)
      const found = job.marks.env?.match(/^AWS_(?:ACCESS|SECRET|SESSION)\w+(?==.)/gm) ?? []
      expect(found.toSorted()).toEqual(keys)
      const purpose = keys.length === 0 ? ', used only to read secrets' : ''
      expect(job.log).toMatch(new RegExp(`AWS session \\S+ of arn:\\S+?deploy${purpose}: expires-only`))
      expect(job.log).toContain(': read, a static value')
      job.dispose()
    },
    'gitlab',
  ),
)
