import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
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
import { openWorld, within } from '../support/world.ts'

const value = 'correct horse battery'
const googleSecrets = [
  { name: 'key', versions: [{ value }] },
  { name: 'list', versions: [{ value: JSON.stringify({ user: 'application', password: 'the-value-of-a-key' }) }] },
]

/** Three stores that trust one issuer, and an item of a list for each. */
async function inThreeStores(
  scenario: (world: Awaited<ReturnType<typeof openThree>>) => Promise<void>,
  ci?: Ci,
): Promise<void> {
  await within(await openThree(ci), scenario)
}

async function openThree(ci?: Ci) {
  const items: Record<string, string>[] = []
  const world = await openWorld(async (issuer) => {
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
    )
    return {
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

const values = { GOOGLE_KEY: value, AZURE_KEY: value, CLUSTER_KEY: value }

test('a list reads several stores, as variables and as outputs with the names of the items', () =>
  inThreeStores(async ({ items, use, ...world }) => {
    const named = items.map((item) => ({ ...item, name: item.provider ?? '', deliver: 'env,output' }))
    const job = await use(named)
    expect(job.steps[0]?.env).toEqual(values)
    expect(job.outputs.all).toMatchObject({
      'gcp-GOOGLE_KEY': value,
      'azure-AZURE_KEY': value,
      'kubernetes-CLUSTER_KEY': value,
    })
    expectClean(job, world)
  }))

test('every store of a list that refuses a line is in the error, and nothing is delivered', () =>
  inThreeStores(async ({ items, use, ...world }) => {
    const wrong = items.map((item) => ({
      ...item,
      deliver: 'env',
      secrets: item.secrets?.replace('/key', '/no') ?? '',
    }))
    const job = await use(wrong)
    expect(job.log).toMatch(/credential 1 \(gcp\)[\s\S]*PERMISSION_DENIED/)
    expect(job.log).toMatch(/credential 2 \(azure\)[\s\S]*ForbiddenByRbac/)
    expect(job.steps[0]?.env).toEqual({})
    expectClean(job, world)
  }))

test('two stores of a list with one name are refused before any request', () =>
  inThreeStores(async ({ items, use, ...world }) => {
    const same = items.map((item) => ({ ...item, deliver: 'env', secrets: item.secrets?.replace(/^\w+/, 'KEY') ?? '' }))
    const job = await use(same)
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toContain('No request was made.')
    expect(world.traffic()).toEqual([])
    expectClean(job, world)
  }))

test.each(['gitlab', 'jenkins'] as const)('%s: a list of stores by the command line', (ci) =>
  inThreeStores(
    ({ items, issuer }) =>
      inShellJob(ci, async (job) => {
        const audiences = { GCP: gcpAudience, AZURE: azureAudience, KUBERNETES: clusterAudience }
        const tokens = await Promise.all(
          Object.entries(audiences).map(async ([id, one]) => [`MAYFLY_ID_TOKEN_${id}`, await issuer.mint(one)]),
        )
        const list = stringify(items.map((item) => ({ ...item, deliver: 'env' })))
        const file = join(job.workspace, 'credentials.yml')
        writeFileSync(file, list)
        const flags = ['--credentials', file]
        const print =
          'for (const name of ["GOOGLE_KEY", "AZURE_KEY", "CLUSTER_KEY"]) console.log(process.env[name].length)'
        const ran = await job.mayfly(['exec', ...flags, '--', process.execPath, '-e', print], {
          env: Object.fromEntries(tokens),
        })
        expect([ran.code, ran.stdout]).toEqual([0, `${value.length}\n`.repeat(3)])
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
